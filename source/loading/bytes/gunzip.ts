import {createGunzip} from 'node:zlib';
import {errorCode} from '../../text/system-error.js';

/** In bytes. The size of decompressed chunks. */
const pieceSize = 256 * 1024;

/** In bytes. The size of the steps in which compressed data is processed. If it is damaged, at most one step before the damage is lost. */
const stepSize = 16 * 1024;

/** Tells whether bytes begin like gzip. */
export const isGzip = (head: Uint8Array): boolean => head[0] === 0x1F && head[1] === 0x8B;

/** Compressed data that is cut off or damaged. All data before the damage has been yielded. */
export class GzipError extends Error {
	override readonly name = 'GzipError';
	/** The code of the error in Node.js. */
	readonly code: string;

	constructor(cause: unknown) {
		const code = errorCode(cause) ?? 'Z_DATA_ERROR';
		super(code === 'Z_BUF_ERROR' ? 'is cut off (compressed by gzip)' : 'is damaged (compressed by gzip)', {cause});
		this.code = code;
	}
}

const isFromZlib = (error: unknown): boolean => errorCode(error)?.startsWith('Z_') ?? false;

/**
 * Decompresses gzip, also with several members. Decompresses only as much as is read, so a bomb does no harm.
 *
 * @throws GzipError after all intact data, if the data is cut off or damaged; else the error of `chunks`
 */
export async function * gunzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
	// A pipe would destroy the stream on an error, and discard data that was not read yet.
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

	/** Yields the output of one step. */
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
				// eslint-disable-next-line no-await-in-loop -- Waits for the next event.
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
