import fs from 'node:fs';
import {type FoundSource, type FoundFile} from '../discovery/find-files.js';
import {type FormatName} from '../model/format-names.js';
import {isGzip} from '../bytes/gunzip.js';
import {failureResult, type FailureResult} from '../model/load-result.js';
import {fileNameFor} from '../bytes/media-types.js';
import {readFile, readShortFile} from '../bytes/read-bytes.js';
import {type Unit} from '../model/unit.js';
import {type Fetcher} from '../web/fetch-result.js';
import {detectFormat, makeUnit, type ByteSource} from './split-into-units.js';

/** What leads to bytes and is no file. */
type FoundStream = Extract<FoundSource, {readonly kind: 'address' | 'standard-input'}>;

/** How many addresses have answered, of those that have been asked so far. */
export type FetchCount = {readonly done: number; readonly total: number};

export type StreamOptions = {
	/** What the source `-` reads. */
	readonly standardInput: AsyncIterable<Uint8Array | string>;
	/** Loads addresses; asked for when one comes up. */
	readonly fetcher: () => Promise<Fetcher>;
	readonly onProgress?: (progress: FetchCount) => void;
};

/** A file of this size is read when its turn comes: sixteen of them ahead would fill the memory. */
const largeFileBytes = 4 * 1024 * 1024;

/** What a stream of a file gives at a time, in bytes: small steps cost more than the reading. */
const chunkBytes = 1024 * 1024;

/** What nothing is known of besides its bytes. */
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

/** The bytes of a file, which is opened when they are asked for. */
async function * chunksOf(file: string): AsyncGenerator<Uint8Array> {
	// Without an encoding, a stream gives bytes.
	yield * fs.createReadStream(file, {highWaterMark: chunkBytes}) as AsyncIterable<Uint8Array>;
}

/** What is known of a file besides its bytes. */
const fileDetails = ({path, isUncertain: isUncertain}: FoundFile): Omit<ByteSource, 'chunks'> => ({
	...noDetails, source: path, name: path, isUncertain: isUncertain,
});

/**
 * The one unit of a short file, read at once, in a thread that may wait for a disk.
 *
 * @param room where its bytes come to lie, as long as nothing else is read into it
 * @returns `null` for what is opened in the usual way: what does not fill less than the room, is no plain file, compressed, or refused
 */
export function readShortFileUnit(file: FoundFile, as: FormatName | null, room: Uint8Array): Unit | null {
	const bytes = readShortFile(file.path, room);
	const format = bytes === null || isGzip(bytes) ? undefined : detectFormat(bytes, file.path, as);
	return bytes === null || format === undefined || typeof format === 'object' ? null : makeUnit(fileDetails(file), bytes, format);
}

/** Opens a file: it is read at once, but a large one. Never rejects. */
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

const openAddress = async ({url, groups}: Extract<FoundStream, {readonly kind: 'address'}>, fetcher: StreamOptions['fetcher']): Promise<ByteSource | FailureResult> => {
	const {fetch} = await fetcher();
	const fetched = await fetch(url);
	if ('problem' in fetched) {
		return failureResult(url, fetched.problem);
	}

	const {bytes, charset, contentType, staleReason} = fetched;
	return {
		...noDetails,
		source: url,
		name: fileNameFor(fetched.url, contentType),
		chunks: yieldAll(bytes),
		size: bytes.length,
		charset,
		url: fetched.url,
		groups,
		note: staleReason === null ? null : `as it was last time, because it ${staleReason}`,
	};
};

/** What finds the bytes of sources that are no files: of pages at once, of standard input as they are asked for. Never rejects. */
export function createStreamOpener({standardInput, fetcher, onProgress}: StreamOptions): (found: FoundStream) => Promise<ByteSource | FailureResult> {
	let done = 0;
	let total = 0;
	return async found => {
		switch (found.kind) {
			case 'address': {
				total++;
				onProgress?.({done, total});
				const origin = await openAddress(found, fetcher);
				done++;
				onProgress?.({done, total});
				return origin;
			}

			case 'standard-input': {
				return {
					...noDetails, source: '-', name: '-', chunks: asBytes(standardInput),
				};
			}
		}
	};
}
