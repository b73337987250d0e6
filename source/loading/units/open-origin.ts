import fs from 'node:fs';
import {type Found, type FoundFile} from '../discovery/find-files.js';
import {type FormatName} from '../model/format-names.js';
import {isGzip} from '../bytes/gunzip.js';
import {failed, type Failed} from '../model/loaded.js';
import {nameOf} from '../bytes/media-types.js';
import {readFile, readShortFile} from '../bytes/read-bytes.js';
import {type Unit} from '../model/parse-unit-input.js';
import {type Fetcher} from '../web/fetched.js';
import {formatOf, unitOf, type Origin} from './split-into-units.js';

/** What leads to bytes and is no file. */
type FoundSource = Extract<Found, {readonly kind: 'address' | 'standard-input'}>;

/** How many addresses have answered, of those that have been asked so far. */
export type Progress = {readonly done: number; readonly total: number};

export type OriginOptions = {
	/** What the source `-` reads. */
	readonly standardInput: AsyncIterable<Uint8Array | string>;
	/** Loads addresses; asked for when one comes up. */
	readonly fetcher: () => Promise<Fetcher>;
	readonly onProgress?: (progress: Progress) => void;
};

/** A file of this size is read when its turn comes: sixteen of them ahead would fill the memory. */
const largeFile = 4 * 1024 * 1024;

/** What a stream of a file gives at a time, in bytes: small steps cost more than the reading. */
const stepSize = 1024 * 1024;

/** What nothing is known of besides its bytes. */
const unknown = {
	size: null, charset: null, url: null, groups: [], isPerhaps: false, note: null,
};

async function * all<Chunk>(...chunks: readonly Chunk[]): AsyncGenerator<Chunk> {
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
	yield * fs.createReadStream(file, {highWaterMark: stepSize}) as AsyncIterable<Uint8Array>;
}

/** What is known of a file besides its bytes. */
const aboutFile = ({path, isPerhaps}: FoundFile): Omit<Origin, 'chunks'> => ({
	...unknown, source: path, name: path, isPerhaps,
});

/**
 * The one unit of a short file, read at once, in a thread that may wait for a disk.
 *
 * @param room where its bytes come to lie, as long as nothing else is read into it
 * @returns `null` for what is opened in the usual way: what does not fill less than the room, is no plain file, compressed, or refused
 */
export function shortFileUnit(file: FoundFile, as: FormatName | null, room: Uint8Array): Unit | null {
	const bytes = readShortFile(file.path, room);
	const format = bytes === null || isGzip(bytes) ? undefined : formatOf(bytes, file.path, as);
	return bytes === null || format === undefined || typeof format === 'object' ? null : unitOf(aboutFile(file), bytes, format);
}

/** Opens a file: it is read at once, but a large one. Never rejects. */
export const fileOrigin = async (found: FoundFile): Promise<Origin | Failed> => {
	const file = found.path;
	const origin = aboutFile(found);
	const read = await readFile(file, largeFile);
	if ('problem' in read) {
		return failed(file, read.problem);
	}

	return 'size' in read
		? {...origin, chunks: chunksOf(file), size: read.size}
		: {...origin, chunks: all(read.bytes), size: read.bytes.length};
};

const addressOrigin = async ({url, groups}: Extract<FoundSource, {readonly kind: 'address'}>, fetcher: OriginOptions['fetcher']): Promise<Origin | Failed> => {
	const {fetch} = await fetcher();
	const fetched = await fetch(url);
	if ('problem' in fetched) {
		return failed(url, fetched.problem);
	}

	const {bytes, charset, contentType, staleBecause} = fetched;
	return {
		...unknown,
		source: url,
		name: nameOf(fetched.url, contentType),
		chunks: all(bytes),
		size: bytes.length,
		charset,
		url: fetched.url,
		groups,
		note: staleBecause === null ? null : `as it was last time, because it ${staleBecause}`,
	};
};

/** What finds the bytes of sources that are no files: of pages at once, of standard input as they are asked for. Never rejects. */
export function originFinder({standardInput, fetcher, onProgress}: OriginOptions): (found: FoundSource) => Promise<Origin | Failed> {
	let done = 0;
	let total = 0;
	return async found => {
		switch (found.kind) {
			case 'address': {
				total++;
				onProgress?.({done, total});
				const origin = await addressOrigin(found, fetcher);
				done++;
				onProgress?.({done, total});
				return origin;
			}

			case 'standard-input': {
				return {
					...unknown, source: '-', name: '-', chunks: asBytes(standardInput),
				};
			}
		}
	};
}
