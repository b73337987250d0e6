import {promisify} from 'node:util';
import zlib from 'node:zlib';
import {errorCode} from '../../text/system-error.js';
import {formatSize} from '../bytes/read-bytes.js';
import {FetchError} from './fetch-error.js';

type Decompress = (bytes: Uint8Array, options: {readonly maxOutputLength: number}) => Promise<Uint8Array>;

const gunzip: Decompress = promisify(zlib.gunzip);
const inflate: Decompress = promisify(zlib.inflate);
const inflateRaw: Decompress = promisify(zlib.inflateRaw);
const brotli: Decompress = promisify(zlib.brotliDecompress);

/** Decompresses `deflate`. Some servers send it with a zlib header, some without; the first byte tells. */
// eslint-disable-next-line no-bitwise -- The method is in the lower half of the byte.
const deflate: Decompress = async (bytes, options) => (((bytes[0] ?? 0) & 0x0F) === 8 ? inflate : inflateRaw)(bytes, options);

const methods = new Map([['gzip', gunzip], ['x-gzip', gunzip], ['deflate', deflate], ['br', brotli]]);

/** More nested compressions are a decompression bomb. */
const maxEncodings = 3;

export const acceptEncoding = 'gzip, deflate, br';

/**
 * Undoes the compressions that a `Content-Encoding` header names. Unknown names are ignored, as in browsers.
 *
 * @param maxBytes the limit of the decompressed size; decompression stops there
 * @throws {FetchError} if the result is larger, or the data is cut off or broken
 */
export async function decompress(compressed: Uint8Array, contentEncoding: string | null, maxBytes: number): Promise<Uint8Array> {
	const layers = (contentEncoding ?? '').toLowerCase().split(',').flatMap(name => methods.get(name.trim()) ?? []).toReversed();
	if (layers.length > maxEncodings) {
		throw new FetchError(`is compressed more than ${maxEncodings} times over`, false);
	}

	let bytes = compressed;
	for (const layer of layers) {
		if (bytes.length === 0) {
			break;
		}

		try {
			// eslint-disable-next-line no-await-in-loop -- Each layer lies in the one before.
			bytes = await layer(bytes, {maxOutputLength: maxBytes});
		} catch (error) {
			if (errorCode(error) === 'ERR_BUFFER_TOO_LARGE') {
				throw new FetchError(`is larger than ${formatSize(maxBytes)}`, false);
			}

			throw errorCode(error) === 'Z_BUF_ERROR'
				? new FetchError('was cut off before its end', true, error)
				: new FetchError('is compressed in a way that cannot be read', true, error);
		}
	}

	return bytes;
}
