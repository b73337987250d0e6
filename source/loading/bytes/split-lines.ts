import {Buffer} from 'node:buffer';
import {formatSize} from './read-bytes.js';

/** Some whole lines, or mails, of a stream; or a problem with one of them, to follow the name of the source. */
export type StreamPart
	= | {readonly bytes: Uint8Array; /** The line of the source at which it begins, from 1. */ readonly firstLine: number}
		| {readonly problem: string};

export type PartLimits = {
	/**
	 * The approximate size of a part, in bytes.
	 *
	 * @default 262144 (256 KiB)
	 */
	readonly unitBytes?: number;
	/**
	 * A longer line or mail is left out, to limit the memory, in bytes.
	 *
	 * @default 67108864 (64 MiB)
	 */
	readonly maxBytes?: number;
};

export const defaultUnitBytes = 256 * 1024;
export const defaultMaxBytes = 64 * 1024 * 1024;

const lineFeed = 0x0A;

/** In bytes. The capacity of a pipe. A smaller chunk means that the writer is slower than the reader: then no line waits for others. */
const fullPipe = 65_536;

/** Returns a view of the same bytes as a `Buffer`, which can be searched fast. */
export const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Concatenates buffers. A single buffer is not copied. */
export const concatBuffers = (parts: readonly Buffer[]): Buffer => {
	const [first] = parts;
	return parts.length === 1 && first ? first : Buffer.concat(parts);
};

/** Splits a stream at line ends; see `splitLines`. */
class LineSplitter {
	/** Bytes that were not yielded yet: less than a part, or one incomplete line. */
	#held: Buffer[] = [];
	#heldBytes = 0;
	/** The number of bytes after the last line end. */
	#openBytes = 0;
	/** The number of the line with which `#held` begins. */
	#line = 1;
	/** True if the current line is too long and was reported. */
	#isSkipping = false;

	readonly #unitBytes: number;
	readonly #maxBytes: number;

	constructor({unitBytes = defaultUnitBytes, maxBytes = defaultMaxBytes}: PartLimits) {
		this.#unitBytes = unitBytes;
		this.#maxBytes = maxBytes;
	}

	* push(chunk: Buffer): Generator<StreamPart> {
		let from = 0;
		if (this.#isSkipping) {
			const end = chunk.indexOf(lineFeed);
			if (end === -1) {
				return;
			}

			this.#isSkipping = false;
			this.#line++;
			from = end + 1;
		}

		while (from < chunk.length) {
			const enough = from + Math.max(this.#unitBytes - this.#heldBytes, 1) - 1;
			const end = (enough < chunk.length ? chunk.indexOf(lineFeed, enough) : -1) + 1;
			if (end === 0) {
				break;
			}

			this.#append(chunk.subarray(from, end));
			yield * this.#emit();
			from = end;
		}

		if (from < chunk.length) {
			this.#append(chunk.subarray(from));
		}

		if (chunk.length < fullPipe) {
			yield * this.emitLines();
		}

		if (this.#openBytes > this.#maxBytes) {
			yield * this.#skip();
		}
	}

	/** Yields the whole lines that are held. The rest stays. */
	* emitLines(): Generator<StreamPart> {
		const open = this.#openBytes;
		if (this.#heldBytes > open) {
			const bytes = this.#takeHeld();
			const whole = bytes.length - open;
			this.#append(bytes.subarray(0, whole));
			yield * this.#emit();
			if (open > 0) {
				this.#append(bytes.subarray(whole));
			}
		}
	}

	* finish(): Generator<StreamPart> {
		if (this.#heldBytes > 0) {
			yield * this.#emit();
		}
	}

	#append(bytes: Buffer): void {
		const end = bytes.lastIndexOf(lineFeed);
		this.#openBytes = end === -1 ? this.#openBytes + bytes.length : bytes.length - end - 1;
		this.#held.push(bytes);
		this.#heldBytes += bytes.length;
	}

	#takeHeld(): Buffer {
		const bytes = concatBuffers(this.#held);
		this.#held = [];
		this.#heldBytes = 0;
		this.#openBytes = 0;
		return bytes;
	}

	/** Yields what is held, without the lines that are too long. */
	* #emit(): Generator<StreamPart> {
		const bytes = this.#takeHeld();
		let firstLine = this.#line;
		let from = 0;
		let start = 0;
		while (start < bytes.length) {
			const end = bytes.indexOf(lineFeed, start);
			const next = end === -1 ? bytes.length : end + 1;
			if (next - start > this.#maxBytes + 1) {
				if (start > from) {
					yield {bytes: bytes.subarray(from, start), firstLine};
				}

				yield this.#problem();
				from = next;
				firstLine = this.#line + 1;
			}

			this.#line += end === -1 ? 0 : 1;
			start = next;
		}

		if (from < bytes.length) {
			yield {bytes: bytes.subarray(from), firstLine};
		}
	}

	/** Yields the lines before one that is too long, and skips the rest of that one. */
	* #skip(): Generator<StreamPart> {
		yield * this.emitLines();
		this.#takeHeld();
		yield this.#problem();
		this.#isSkipping = true;
	}

	#problem(): StreamPart {
		return {problem: `line ${this.#line}: is longer than ${formatSize(this.#maxBytes)}`};
	}
}

/**
 * Splits a stream into parts of whole lines. At most the maximum of a line, a part and a chunk are held in memory. Bytes are
 * copied only if a line continues in the next chunk. All parts together are the input without the lines that are too long.
 *
 * @throws the error of `chunks`, after the last whole line
 */
export async function * splitLines(chunks: AsyncIterable<Uint8Array>, sizes: PartLimits = {}): AsyncGenerator<StreamPart> {
	const splitter = new LineSplitter(sizes);
	try {
		for await (const chunk of chunks) {
			yield * splitter.push(asBuffer(chunk));
		}
	} catch (error) {
		yield * splitter.emitLines();
		throw error;
	}

	yield * splitter.finish();
}
