import {nodeBuffer} from './node-buffer.js';
import {codeUnitAt} from './code-units.js';

/** Decodes Base64 text, which may contain line breaks. */
export const decodeBase64 = (encoded: string): Uint8Array => {
	if (nodeBuffer !== undefined) {
		// Copy: small buffers of Node share one pool.
		return new Uint8Array(nodeBuffer.from(encoded, 'base64'));
	}

	// eslint-disable-next-line no-restricted-globals -- Browsers have no other decoder.
	const binary = atob(encoded.replaceAll('\n', ''));
	const bytes = new Uint8Array(binary.length);
	for (let index = 0; index < bytes.length; index++) {
		bytes[index] = codeUnitAt(binary, index);
	}

	return bytes;
};
