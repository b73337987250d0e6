import {Readable} from 'node:stream';
import {createGunzip} from 'node:zlib';

/** What decompression gives at a time: larger pieces are fewer. */
const pieceSize = 256 * 1024;

/** Whether bytes begin as gzip does. */
export const isGzip = (head: Uint8Array): boolean => head[0] === 0x1F && head[1] === 0x8B;

/** Compressed data that ends too early or is not what it should be. What was whole has been given before. */
export class GzipError extends Error {
	override readonly name = 'GzipError';
	/** Node's name for it. */
	readonly code: string;

	constructor(cause: unknown) {
		const code = cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : 'Z_DATA_ERROR';
		super(code === 'Z_BUF_ERROR' ? 'is cut off (compressed by gzip)' : 'is damaged (compressed by gzip)', {cause});
		this.code = code;
	}
}

const isFromZlib = (error: unknown): boolean => error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');

/**
 * Decompresses gzip, several members in a row too. No faster than it is read: a bomb costs what is pulled of it.
 *
 * @throws GzipError behind the last whole piece, if the data is cut off or damaged; and whatever `chunks` throws
 */
export async function * gunzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
	const source = Readable.from(chunks, {objectMode: false});
	const decompressor = createGunzip({chunkSize: pieceSize});
	source.once('error', error => {
		decompressor.destroy(error);
	});
	source.pipe(decompressor);
	try {
		yield * decompressor as AsyncIterable<Uint8Array>;
	} catch (error) {
		throw isFromZlib(error) ? new GzipError(error) : error;
	} finally {
		source.destroy();
		decompressor.destroy();
	}
}
