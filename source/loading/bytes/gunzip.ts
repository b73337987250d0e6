import {createGunzip} from 'node:zlib';
import {errorCode} from '../../text/system-error.js';

/** What decompression gives at a time: larger pieces are fewer. */
const pieceSize = 256 * 1024;

/** What it is given at a time: of what is damaged, no more than this is lost with the damage. */
const stepSize = 16 * 1024;

/** Whether bytes begin as gzip does. */
export const isGzip = (head: Uint8Array): boolean => head[0] === 0x1F && head[1] === 0x8B;

/** Compressed data that ends too early or is not what it should be. What was whole has been given before. */
export class GzipError extends Error {
	override readonly name = 'GzipError';
	/** Node's name for it. */
	readonly code: string;

	constructor(cause: unknown) {
		const code = errorCode(cause) ?? 'Z_DATA_ERROR';
		super(code === 'Z_BUF_ERROR' ? 'is cut off (compressed by gzip)' : 'is damaged (compressed by gzip)', {cause});
		this.code = code;
	}
}

const isFromZlib = (error: unknown): boolean => errorCode(error)?.startsWith('Z_') ?? false;

/**
 * Decompresses gzip, several members in a row too. No faster than it is read: a bomb costs what is pulled of it.
 *
 * @throws GzipError behind all that is whole, if the data is cut off or damaged; and whatever `chunks` throws
 */
export async function * gunzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
	// Not by a pipe: that would end it while what came before the end still waits to be read, and the failure discards it.
	const decompressor = createGunzip({chunkSize: pieceSize});
	const state: {failure?: {readonly error: unknown}; isOver: boolean} = {isOver: false};
	let wake = (): void => undefined;
	const nextChange = async (): Promise<void> => new Promise(resolve => {
		wake = resolve;
	});
	const over = (): void => {
		state.isOver = true;
		wake();
	};

	decompressor
		.on('readable', () => {
			wake();
		})
		.on('end', over)
		.on('error', error => {
			state.failure = {error: isFromZlib(error) ? new GzipError(error) : error};
			wake();
		});

	/** What comes of a step, until it is over. */
	async function * piecesOf(step: () => void): AsyncGenerator<Uint8Array> {
		state.isOver = false;
		step();
		for (;;) {
			const piece: unknown = decompressor.read();
			if (piece instanceof Uint8Array) {
				yield piece;
			} else if (state.failure) {
				throw state.failure.error;
			} else if (state.isOver) {
				return;
			} else {
				// eslint-disable-next-line no-await-in-loop -- Until there is something.
				await nextChange();
			}
		}
	}

	try {
		for await (const chunk of chunks) {
			for (let start = 0; start < chunk.length; start += stepSize) {
				yield * piecesOf(() => {
					decompressor.write(chunk.subarray(start, start + stepSize), over);
				});
			}
		}

		yield * piecesOf(() => {
			decompressor.end();
		});
	} finally {
		decompressor.destroy();
	}
}
