import {nodeBuffer} from './node-buffer.js';
import {codeUnitAt} from './code-units.js';

/** The bytes that a text in Base64 stands for; it may have line breaks. */
export const decodeBase64 = (packed: string): Uint8Array => {
	if (nodeBuffer !== undefined) {
		// A copy, as `slice` of a buffer gives none.
		return new Uint8Array(nodeBuffer.from(packed, 'base64'));
	}

	// eslint-disable-next-line no-restricted-globals -- Browsers have no other decoder.
	const binary = atob(packed.replaceAll('\n', ''));
	const bytes = new Uint8Array(binary.length);
	for (let index = 0; index < bytes.length; index++) {
		bytes[index] = codeUnitAt(binary, index);
	}

	return bytes;
};
