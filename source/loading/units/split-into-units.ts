import {Buffer} from 'node:buffer';
import {isStandardInput} from '../../article/source.js';
import {logError} from '../../debug/log-error.js';
import {isBinary} from '../bytes/decode.js';
import {describeReadError, type LoadFailure} from '../model/load-failure.js';
import {splitFeed} from '../feeds/split-feed.js';
import {unsupportedReason} from '../discovery/classify-file-name.js';
import {type FormatName} from '../model/format-names.js';
import {gunzip, GzipError, isGzip} from '../bytes/gunzip.js';
import {failureResult, type FailureResult} from '../model/load-result.js';
import {splitMbox} from '../mail/split-mbox.js';
import {formatSize} from '../bytes/read-bytes.js';
import {splitLines} from '../bytes/split-lines.js';
import {type Unit, type UnitFormat} from '../model/unit.js';
import {collect, peek, type Peeked} from './peek-stream.js';
import {sniffFormat} from './sniff-format.js';

/** The bytes of a source, with its details. */
export type ByteSource = Pick<Unit, 'source' | 'charset' | 'url' | 'groups' | 'note' | 'isUncertain'> & {
	readonly chunks: AsyncIterable<Uint8Array>;
	/** In bytes, if it is known in advance. */
	readonly size: number | null;
	/** The name that decides the format if the content does not: a path, or a name with the extension of the media type. */
	readonly name: string;
	/** The failure to reach the source, of which the bytes are an earlier copy. */
	readonly failure?: LoadFailure;
};

const lineFeed = 0x0A;

/** A larger feed is parsed in parts. */
const maxWholeFeedBytes = 4 * 1024 * 1024;

/** Compressed data that expands to more is a decompression bomb, unless it is parsed in parts. */
const maxDecompressedBytes = 32 * 1024 * 1024;

/** Tells whether the bytes so far are enough to detect the format: a line of JSON does not wait for the next one. */
const isRecognizable = (seen: readonly Uint8Array[], name: string): boolean => seen.at(-1)?.at(-1) === lineFeed && sniffFormat(Buffer.concat(seen), name) === 'jsonl';

/** A part of a source, or a problem with one. */
type Part = {readonly bytes: Uint8Array; readonly firstLine?: number} | {readonly problem: string};

type Splitter = (chunks: AsyncIterable<Uint8Array>) => AsyncIterable<Part>;

/** The splitters of formats that may be of any size, so that they are parsed while they are read. */
const splitters = new Map<UnitFormat, Splitter>([['jsonl', splitLines], ['mbox', splitMbox], ['feed', splitFeed]]);

const withoutGz = (name: string): string => name.replace(/\.gz$/i, '');

type OpenedSource = Peeked & Pick<ByteSource, 'name' | 'size'> & {
	/** The limit of a source that is parsed as a whole. */
	readonly maxBytes: number;
};

/** Decompresses a source if it is compressed by gzip. */
async function decompressIfGzip({chunks, name, size}: ByteSource, maxBytes: number): Promise<OpenedSource> {
	const peeked = await peek(chunks, seen => isRecognizable(seen, name));
	if (!isGzip(peeked.head)) {
		return {
			...peeked, name, size, maxBytes,
		};
	}

	const inner = withoutGz(name);
	const inside = await peek(gunzip(peeked.all), seen => isRecognizable(seen, inner));
	return {
		...inside, name: inner, size: null, maxBytes: Math.min(maxBytes, maxDecompressedBytes),
	};
}

const notText = (source: string): string => isStandardInput(source) ? 'is not text (binary data)' : 'is not text (binary file)';

type UnitMaker = (bytes: Uint8Array, format: UnitFormat, about?: Partial<Unit>) => Unit;

/** Yields the unit of a source that is parsed as a whole. */
async function * wholeUnit({size, all, maxBytes}: OpenedSource, source: string, format: UnitFormat, unit: UnitMaker): AsyncGenerator<Unit | FailureResult> {
	const isTooLarge = `is larger than ${formatSize(maxBytes)}`;
	if (size !== null && size > maxBytes) {
		yield failureResult(source, isTooLarge);
		return;
	}

	const {bytes, isCut} = await collect(all, maxBytes);
	// Of several texts in one pipe, the complete ones are parsed.
	const isUseful = !isCut || (isStandardInput(source) && format === 'text');
	if (isUseful) {
		yield unit(bytes, format, {isCut});
	}

	if (isCut) {
		yield failureResult(source, isUseful ? `${isTooLarge}; the article that goes beyond and all after it are left out` : isTooLarge);
	}
}

/** Yields the units of a source that is parsed in parts. */
async function * partUnits(parts: AsyncIterable<Part>, source: string, format: UnitFormat, unit: UnitMaker): AsyncGenerator<Unit | FailureResult> {
	for await (const part of parts) {
		yield 'problem' in part
			? failureResult(source, part.problem)
			: unit(part.bytes, format, {firstLine: part.firstLine ?? 1, isWhole: false});
	}
}

/** Detects the format of bytes that begin with `head`; or returns why they are not supported, which is `undefined` if they are not text. */
export const detectFormat = (head: Uint8Array, name: string, as: FormatName | null): UnitFormat | {readonly refusal: string | undefined} => {
	const refusal = as === null ? unsupportedReason(name, head) : undefined;
	return refusal !== undefined || isBinary(head) ? {refusal} : as ?? sniffFormat(head, name);
};

/** Makes one unit of all bytes of a source. */
export const makeUnit = ({source, charset, url, groups, note, isUncertain}: Omit<ByteSource, 'chunks' | 'size' | 'name'>, bytes: Uint8Array, format: UnitFormat): Unit => ({
	source, bytes, format, charset, url, firstLine: 1, groups, note, isWhole: true, isCut: false, isUncertain,
});

/**
 * Splits a source into units: one unit, or parts of a format that may be of any size (JSON Lines, mailboxes, large feeds).
 * Decompresses gzip. Never throws.
 *
 * @param as the format, `null` to detect it by content, else by name
 * @param maxBytes a larger source is refused if it is not parsed in parts; of a pipe, this much is read
 */
export async function * splitIntoUnits(origin: ByteSource, as: FormatName | null, maxBytes: number): AsyncGenerator<Unit | FailureResult> {
	const {source, isUncertain} = origin;
	const unit: UnitMaker = (bytes, format, about) => ({...makeUnit(origin, bytes, format), ...about});
	try {
		const opened = await decompressIfGzip(origin, maxBytes);
		const {name, size, head, all, isAll} = opened;
		const format = detectFormat(head, name, as);
		if (typeof format === 'object') {
			if (!isUncertain) {
				yield failureResult(source, format.refusal ?? notText(source));
			}

			return;
		}

		const isSmallFeed = format === 'feed' && (isAll || (size !== null && size <= maxWholeFeedBytes));
		const split = isSmallFeed ? undefined : splitters.get(format);
		yield * split ? partUnits(split(all), source, format, unit) : wholeUnit(opened, source, format, unit);
	} catch (error) {
		logError(`read ${source}`, error);
		yield failureResult(source, error instanceof GzipError ? error.message : describeReadError(error, source));
	}
}
