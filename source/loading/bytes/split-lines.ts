import {Buffer} from 'node:buffer';
import {formatSize} from './read-bytes.js';

/** Some whole lines, or mails, of a stream; or what is wrong with one of them, to stand behind the name of the source. */
export type StreamPart
	= | {readonly bytes: Uint8Array; /** From 1. */ readonly firstLine: number}
		| {readonly problem: string};

export type PartLimits = {
	/**
	 * About how many bytes a part has.
	 *
	 * @default 262144 (256 KiB)
	 */
	readonly unitBytes?: number;
	/**
	 * What is longer than this is left out, for the sake of memory.
	 *
	 * @default 67108864 (64 MiB)
	 */
	readonly maxBytes?: number;
};

export const defaultUnitBytes = 256 * 1024;
export const defaultMaxBytes = 64 * 1024 * 1024;

const lineFeed = 0x0A;

/** What a pipe holds. It gives less at a time where the writer is slower than the reader: then no line waits for others. */
const fullPipe = 65_536;

/** A view of the same bytes that can be searched fast. */
export const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** One buffer of several, without a copy where there is one. */
export const concatBuffers = (parts: readonly Buffer[]): Buffer => {
	const [first] = parts;
	return parts.length === 1 && first ? first : Buffer.concat(parts);
};

/** Cuts a stream at ends of lines; see `splitLines`. */
class LineSplitter {
	/** Read, but not yet given: less than a part, or one line that goes on. */
	#held: Buffer[] = [];
	#heldBytes = 0;
	/** Bytes behind the last line end. */
	#openBytes = 0;
	/** The number of the line that `#held` begins with. */
	#line = 1;
	/** Whether the line under way is too long, and has been told of. */
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

	/** The whole lines that are held, however few; what is behind them stays. */
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

	/** What is held, without its lines that are too long. */
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

	/** Gives the lines before the one that is too long; that one is not waited for. */
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
 * Cuts a stream into parts of whole lines. However long a line, no more than its allowed length, a part and a chunk are
 * held; and nothing is copied but where a line goes over from one chunk to the next. Joined, the parts are the input
 * without the lines that are too long.
 *
 * @throws what `chunks` throws, behind the last whole line
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
