import {Buffer} from 'node:buffer';
import {inPlainWords} from './failure.js';
import {splitFeed} from './feeds/split-feed.js';
import {refusalOf} from './folder-offers.js';
import {type FormatName} from './format-names.js';
import {gunzip, GzipError, isGzip} from './gunzip.js';
import {failed, type Failed} from './loaded.js';
import {splitMbox} from './mail/split-mbox.js';
import {inMebibytes} from './read-bytes.js';
import {sniff} from './sniff.js';
import {splitLines} from './split-lines.js';
import {type Unit, type UnitFormat} from './unit.js';

/** Bytes to be read, and what is known of them. */
export type Origin = Pick<Unit, 'source' | 'charset' | 'url' | 'groups' | 'isPerhaps'> & {
	readonly chunks: AsyncIterable<Uint8Array>;
	/** In bytes, where it is known before. */
	readonly size: number | null;
	/** What it is called where its content does not say what it is: a path, or a name with the extension of its media type. */
	readonly name: string;
};

/** What tells the formats apart stands in so many bytes. */
const headSize = 65_536;

const lineFeed = 0x0A;

/** A feed of more is read in parts. */
const largestFeed = 4 * 1024 * 1024;

/** What is compressed and expands to more than this is a bomb, unless it is read in parts. */
const largestExpanded = 32 * 1024 * 1024;

/** Whether a few bytes tell already: a line of JSON is not held up until others come. */
const isTelling = (seen: readonly Uint8Array[], name: string): boolean => seen.at(-1)?.at(-1) === lineFeed && sniff(Buffer.concat(seen), name) === 'jsonl';

/** The first bytes, and all of them. */
async function peek(chunks: AsyncIterable<Uint8Array>, name: string): Promise<{readonly head: Uint8Array; readonly all: AsyncIterable<Uint8Array>; readonly isAll: boolean}> {
	const iterator = chunks[Symbol.asyncIterator]();
	const seen: Uint8Array[] = [];
	let length = 0;
	let isAll = false;
	while (length < headSize && !isAll && !isTelling(seen, name)) {
		// eslint-disable-next-line no-await-in-loop -- In order.
		const next = await iterator.next();
		if (next.done) {
			isAll = true;
		} else {
			seen.push(next.value);
			length += next.value.length;
		}
	}

	const [first] = seen;
	const head = seen.length === 1 && first ? first : Buffer.concat(seen);
	const all = (async function * () {
		try {
			yield head;
			for (;;) {
				// eslint-disable-next-line no-await-in-loop -- In order.
				const next = await iterator.next();
				if (next.done) {
					return;
				}

				yield next.value;
			}
		} finally {
			await iterator.return?.();
		}
	})();
	return {head, all, isAll};
}

/** All the bytes, or so many of them. */
async function collect(chunks: AsyncIterable<Uint8Array>, maximumBytes: number): Promise<{readonly bytes: Uint8Array; readonly isCut: boolean}> {
	const parts: Uint8Array[] = [];
	let length = 0;
	for await (const chunk of chunks) {
		const room = maximumBytes - length;
		parts.push(chunk.length > room ? chunk.subarray(0, room) : chunk);
		length += chunk.length;
		if (length > maximumBytes) {
			return {bytes: Buffer.concat(parts), isCut: true};
		}
	}

	const [first] = parts;
	return {bytes: parts.length === 1 && first ? first : Buffer.concat(parts), isCut: false};
}

/** A piece of a source that is read in pieces, or what is wrong with one. */
type Part = {readonly bytes: Uint8Array; readonly firstLine?: number} | {readonly problem: string};

/** The parts of what is read as it comes, however large it is; `undefined` for what is read whole. */
const splitterOf = (format: UnitFormat, isSmall: boolean): ((chunks: AsyncIterable<Uint8Array>) => AsyncIterable<Part>) | undefined => {
	switch (format) {
		case 'jsonl': {
			return splitLines;
		}

		case 'mbox': {
			return splitMbox;
		}

		case 'feed': {
			return isSmall ? undefined : splitFeed;
		}

		default: {
			return undefined;
		}
	}
};

const withoutGz = (name: string): string => name.replace(/\.gz$/i, '');

/**
 * The units in some bytes: all of them, or parts of what may be of any size (JSON Lines, mailboxes, large feeds).
 * What is compressed by gzip is decompressed.
 *
 * @param as how to read it, `null` to find out: by its content, else by its name
 * @param maximumBytes what is larger and is not read in parts is refused; a pipe is read up to there
 */
export async function * unitsIn(origin: Origin, as: FormatName | null, maximumBytes: number): AsyncGenerator<Unit | Failed> {
	const {source} = origin;
	const unit = (bytes: Uint8Array, format: UnitFormat, part: Partial<Unit> = {}): Unit => ({
		source, bytes, format, charset: origin.charset, url: origin.url, firstLine: 1, groups: origin.groups, isWhole: true, isCut: false, isPerhaps: origin.isPerhaps, ...part,
	});
	try {
		let {name, size} = origin;
		let most = maximumBytes;
		let {head, all, isAll} = await peek(origin.chunks, name);
		if (isGzip(head)) {
			name = withoutGz(name);
			size = null;
			most = Math.min(maximumBytes, largestExpanded);
			({head, all, isAll} = await peek(gunzip(all), name));
		}

		const refusal = as === null ? refusalOf(name) : undefined;
		if (refusal !== undefined) {
			yield failed(source, refusal);
			return;
		}

		const format = as ?? sniff(head, name);
		const split = splitterOf(format, isAll || (size !== null && size <= largestFeed));
		if (split) {
			for await (const part of split(all)) {
				yield 'problem' in part
					? failed(source, part.problem)
					: unit(part.bytes, format, {firstLine: part.firstLine ?? 1, isWhole: false});
			}

			return;
		}

		const isTooLarge = `is larger than ${inMebibytes(most)}`;
		if (size !== null && size > most) {
			yield failed(source, isTooLarge);
			return;
		}

		const {bytes, isCut} = await collect(all, most);
		// Of many texts in one pipe, those that came whole are read.
		const isUseful = !isCut || (source === '-' && format === 'text');
		if (isUseful) {
			yield unit(bytes, format, {isCut});
		}

		if (isCut) {
			yield failed(source, isUseful ? `${isTooLarge}; the article that goes beyond and all after it are left out` : isTooLarge);
		}
	} catch (error) {
		yield failed(source, error instanceof GzipError ? error.message : inPlainWords(error, source));
	}
}
