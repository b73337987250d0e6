import {Buffer} from 'node:buffer';
import {isBinary} from '../bytes/decode.js';
import {inPlainWords} from '../model/failure.js';
import {splitFeed} from '../feeds/split-feed.js';
import {refusalOf} from '../discovery/classify-file-name.js';
import {type FormatName} from '../model/format-names.js';
import {gunzip, GzipError, isGzip} from '../bytes/gunzip.js';
import {failed, type Failed} from '../model/loaded.js';
import {splitMbox} from '../mail/split-mbox.js';
import {inMebibytes} from '../bytes/read-bytes.js';
import {splitLines} from '../bytes/split-lines.js';
import {type Unit, type UnitFormat} from '../model/parse-unit-input.js';
import {sniff} from './sniff-format.js';

/** Bytes to be read, and what is known of them. */
export type Origin = Pick<Unit, 'source' | 'charset' | 'url' | 'groups' | 'note' | 'isPerhaps'> & {
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

/** The first bytes, all of them, and whether the first are all. */
type Peeked = {readonly head: Uint8Array; readonly all: AsyncIterable<Uint8Array>; readonly isAll: boolean};

async function peek(chunks: AsyncIterable<Uint8Array>, name: string): Promise<Peeked> {
	const iterator = chunks[Symbol.asyncIterator]();
	const seen: Uint8Array[] = [];
	let length = 0;
	let rest: 'more' | 'none' | {readonly error: unknown} = 'more';
	while (rest === 'more' && length < headSize && !isTelling(seen, name)) {
		try {
			// eslint-disable-next-line no-await-in-loop -- In order.
			const next: IteratorResult<Uint8Array, unknown> = await iterator.next();
			if (next.done) {
				rest = 'none';
			} else {
				seen.push(next.value);
				length += next.value.length;
			}
		} catch (error) {
			// What came before is given first.
			rest = {error};
		}
	}

	const [first] = seen;
	const head = seen.length === 1 && first ? first : Buffer.concat(seen);
	return {head, all: resumed(head, iterator, rest), isAll: rest === 'none'};
}

/** All the bytes, of which some have been read. */
async function * resumed(head: Uint8Array, iterator: AsyncIterator<Uint8Array>, rest: 'more' | 'none' | {readonly error: unknown}): AsyncGenerator<Uint8Array> {
	try {
		yield head;
		if (typeof rest === 'object') {
			throw rest.error;
		}

		let next = rest === 'more' ? await iterator.next() : undefined;
		while (next && !next.done) {
			yield next.value;
			next = await iterator.next(); // eslint-disable-line no-await-in-loop -- In order.
		}
	} finally {
		await iterator.return?.();
	}
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

type Splitter = (chunks: AsyncIterable<Uint8Array>) => AsyncIterable<Part>;

/** What cuts up a format that may be of any size, so that it is read as it comes. */
const splitters = new Map<UnitFormat, Splitter>([['jsonl', splitLines], ['mbox', splitMbox], ['feed', splitFeed]]);

const withoutGz = (name: string): string => name.replace(/\.gz$/i, '');

type Unpacked = Peeked & Pick<Origin, 'name' | 'size'> & {
	/** What is read whole may have no more bytes. */
	readonly most: number;
};

/** The bytes as they were before they were compressed, if they were. */
async function unpacked({chunks, name, size}: Origin, maximumBytes: number): Promise<Unpacked> {
	const peeked = await peek(chunks, name);
	if (!isGzip(peeked.head)) {
		return {
			...peeked, name, size, most: maximumBytes,
		};
	}

	const inner = withoutGz(name);
	const inside = await peek(gunzip(peeked.all), inner);
	return {
		...inside, name: inner, size: null, most: Math.min(maximumBytes, largestExpanded),
	};
}

const notText = (source: string): string => source === '-' ? 'is not text (binary data)' : 'is not text (binary file)';

type UnitMaker = (bytes: Uint8Array, format: UnitFormat, about?: Partial<Unit>) => Unit;

/** The one unit of what is read whole. */
async function * wholeUnit({size, all, most}: Unpacked, source: string, format: UnitFormat, unit: UnitMaker): AsyncGenerator<Unit | Failed> {
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
}

/** The units of what is read in parts. */
async function * partUnits(parts: AsyncIterable<Part>, source: string, format: UnitFormat, unit: UnitMaker): AsyncGenerator<Unit | Failed> {
	for await (const part of parts) {
		yield 'problem' in part
			? failed(source, part.problem)
			: unit(part.bytes, format, {firstLine: part.firstLine ?? 1, isWhole: false});
	}
}

/** The format of bytes that begin with `head`; or why they are not read, where that is not for being no text at all. */
export const formatOf = (head: Uint8Array, name: string, as: FormatName | null): UnitFormat | {readonly refusal: string | undefined} => {
	const refusal = as === null ? refusalOf(name, head) : undefined;
	return refusal !== undefined || isBinary(head) ? {refusal} : as ?? sniff(head, name);
};

/** All the bytes of an origin as a unit. */
export const unitOf = ({source, charset, url, groups, note, isPerhaps}: Omit<Origin, 'chunks' | 'size' | 'name'>, bytes: Uint8Array, format: UnitFormat): Unit => ({
	source, bytes, format, charset, url, firstLine: 1, groups, note, isWhole: true, isCut: false, isPerhaps,
});

/**
 * The units in some bytes: all of them, or parts of what may be of any size (JSON Lines, mailboxes, large feeds).
 * What is compressed by gzip is decompressed. Never throws.
 *
 * @param as how to read it, `null` to find out: by its content, else by its name
 * @param maximumBytes what is larger and is not read in parts is refused; a pipe is read up to there
 */
export async function * unitsIn(origin: Origin, as: FormatName | null, maximumBytes: number): AsyncGenerator<Unit | Failed> {
	const {source, isPerhaps} = origin;
	const unit: UnitMaker = (bytes, format, about) => ({...unitOf(origin, bytes, format), ...about});
	try {
		const opened = await unpacked(origin, maximumBytes);
		const {name, size, head, all, isAll} = opened;
		const format = formatOf(head, name, as);
		if (typeof format === 'object') {
			if (!isPerhaps) {
				yield failed(source, format.refusal ?? notText(source));
			}

			return;
		}

		const isSmallFeed = format === 'feed' && (isAll || (size !== null && size <= largestFeed));
		const split = isSmallFeed ? undefined : splitters.get(format);
		yield * split ? partUnits(split(all), source, format, unit) : wholeUnit(opened, source, format, unit);
	} catch (error) {
		yield failed(source, error instanceof GzipError ? error.message : inPlainWords(error, source));
	}
}
