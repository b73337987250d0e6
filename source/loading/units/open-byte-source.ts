import fs from 'node:fs';
import {standardInputName} from '../../article/source.js';
import {type FoundSource, type FoundFile} from '../discovery/find-files.js';
import {type FormatName} from '../model/format-names.js';
import {formatMoment} from '../../text/format-moment.js';
import {loadFailure} from '../model/load-failure.js';
import {isGzip} from '../bytes/gunzip.js';
import {failureResult, type FailureResult} from '../model/load-result.js';
import {fileNameFor} from '../bytes/media-types.js';
import {readFile, readShortFile} from '../bytes/read-bytes.js';
import {type Unit} from '../model/unit.js';
import {type Fetcher} from '../web/fetch-result.js';
import {detectFormat, makeUnit, type ByteSource} from './split-into-units.js';

/** A source that is not a file. */
type FoundStream = Extract<FoundSource, {readonly kind: 'address' | 'standard-input'}>;

/** The number of addresses that have answered, of those requested so far. */
export type FetchCount = {readonly done: number; readonly total: number};

export type StreamOptions = {
	/** The stream of the source standard input. */
	readonly standardInput: AsyncIterable<Uint8Array | string>;
	/** Returns the fetcher for addresses. Called only if there is one. */
	readonly fetcher: () => Promise<Fetcher>;
	readonly onProgress?: (progress: FetchCount) => void;
	/**
	 * False if an address that cannot be reached is a failure even if there is an earlier copy of it.
	 *
	 * @default true
	 */
	readonly acceptsCopies?: boolean;
};

/** A file of at least this size is not read ahead: sixteen of them would fill the memory. */
const largeFileBytes = 4 * 1024 * 1024;

/** Bytes that a stream of a file yields at a time. Small chunks cost more than reading them. */
const chunkBytes = 1024 * 1024;

/** The details of a source of which only the bytes are known. */
const noDetails = {
	size: null, charset: null, url: null, groups: [], isUncertain: false, note: null,
};

async function * yieldAll<Chunk>(...chunks: readonly Chunk[]): AsyncGenerator<Chunk> {
	yield * chunks;
}

async function * asBytes(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<Uint8Array> {
	for await (const chunk of stream) {
		yield typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
	}
}

/** Yields the bytes of a file. It is opened when they are requested. */
async function * chunksOf(file: string): AsyncGenerator<Uint8Array> {
	// Without an encoding, a stream yields bytes.
	yield * fs.createReadStream(file, {highWaterMark: chunkBytes}) as AsyncIterable<Uint8Array>;
}

/** Returns the details of a file besides its bytes. */
const fileDetails = ({path, isUncertain}: FoundFile): Omit<ByteSource, 'chunks'> => ({
	...noDetails, source: path, name: path, isUncertain,
});

/**
 * Reads a short file synchronously and returns its unit. For threads that may block.
 *
 * @param room the buffer that holds the bytes, until something else is read into it
 * @returns `null` if the file must be opened in the usual way: it is larger than the buffer, not a regular file, compressed,
 * or not supported
 */
export function readShortFileUnit(file: FoundFile, as: FormatName | null, room: Uint8Array): Unit | null {
	const bytes = readShortFile(file.path, room);
	const format = bytes === null || isGzip(bytes) ? undefined : detectFormat(bytes, file.path, as);
	return bytes === null || format === undefined || typeof format === 'object' ? null : makeUnit(fileDetails(file), bytes, format);
}

/** Opens a file. All but large files are read at once. Never rejects. */
export const openFile = async (found: FoundFile): Promise<ByteSource | FailureResult> => {
	const file = found.path;
	const origin = fileDetails(found);
	const read = await readFile(file, largeFileBytes);
	if ('problem' in read) {
		return failureResult(file, read.problem);
	}

	return 'size' in read
		? {...origin, chunks: chunksOf(file), size: read.size}
		: {...origin, chunks: yieldAll(read.bytes), size: read.bytes.length};
};

type FoundAddress = Extract<FoundStream, {readonly kind: 'address'}>;

const openAddress = async ({url, groups}: FoundAddress, {fetcher, acceptsCopies = true}: Pick<StreamOptions, 'fetcher' | 'acceptsCopies'>): Promise<ByteSource | FailureResult> => {
	const {fetch} = await fetcher();
	const fetched = await fetch(url);
	if ('problem' in fetched) {
		return failureResult(url, fetched.problem);
	}

	const {bytes, charset, contentType, staleReason, confirmedAt} = fetched;
	if (staleReason !== null && !acceptsCopies) {
		return failureResult(url, staleReason);
	}

	const time = confirmedAt === null ? '' : ` ${formatMoment(confirmedAt)}`;
	return {
		...noDetails,
		source: url,
		name: fileNameFor(fetched.url, contentType),
		chunks: yieldAll(bytes),
		size: bytes.length,
		charset,
		url: fetched.url,
		groups,
		note: staleReason === null ? null : `as of${time}, because it ${staleReason}`,
		...(staleReason !== null && {failure: loadFailure(url, `${staleReason}; shown as of${time}`, true)}),
	};
};

/** Returns a function that opens sources that are not files. Pages are loaded at once, standard input is read on demand. It never rejects. */
export function createStreamOpener({standardInput, onProgress, ...options}: StreamOptions): (found: FoundStream) => Promise<ByteSource | FailureResult> {
	let done = 0;
	let total = 0;
	return async found => {
		switch (found.kind) {
			case 'address': {
				total++;
				onProgress?.({done, total});
				const origin = await openAddress(found, options);
				done++;
				onProgress?.({done, total});
				return origin;
			}

			case 'standard-input': {
				return {
					...noDetails, source: standardInputName, name: standardInputName, chunks: asBytes(standardInput),
				};
			}
		}
	};
}
