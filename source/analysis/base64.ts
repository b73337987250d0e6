import {unit} from './unit.js';

type NodeBuffer = {readonly from: (text: string, encoding: 'base64') => Uint8Array};

/** The bytes that a text in Base64 stands for; it may have line breaks. */
export const bytesOf = (packed: string): Uint8Array => {
	// Node has a decoder of its own, which is far faster; browsers have none such.
	// eslint-disable-next-line n/prefer-global/buffer -- An import would not run in a browser.
	const {Buffer: node} = globalThis as {readonly Buffer?: NodeBuffer};
	if (node !== undefined) {
		return new Uint8Array(node.from(packed, 'base64'));
	}

	// eslint-disable-next-line no-restricted-globals -- Browsers have no other decoder.
	const binary = atob(packed.replaceAll('\n', ''));
	const bytes = new Uint8Array(binary.length);
	for (let index = 0; index < bytes.length; index++) {
		bytes[index] = unit(binary, index);
	}

	return bytes;
};
