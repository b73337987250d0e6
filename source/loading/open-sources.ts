import fs from 'node:fs';
import {type Reference} from './draft.js';
import {findFiles, type Found} from './find-files.js';
import {type FormatName} from './format-names.js';
import {failed, type Failed, type Referred} from './loaded.js';
import {nameOf} from './media-types.js';
import {readAhead} from './read-ahead.js';
import {readFile} from './read-bytes.js';
import {type Unit} from './unit.js';
import {unitsIn, type Origin} from './units-in.js';
import {type Fetcher} from './web/fetched.js';

export type OpenOptions<Answer> = {
	/** What the source `-` reads. */
	readonly standardInput: AsyncIterable<Uint8Array | string>;
	/** What to do with each unit. Must not reject. */
	readonly handle: (unit: Unit) => Promise<ReadonlyArray<Answer | Failed | Referred>>;
	/** Loads addresses; asked for when one comes up. */
	readonly fetcher: () => Promise<Fetcher>;
	/** How to read all sources; `null` to find out. */
	readonly as?: FormatName | null;
	/** Units handled at a time. */
	readonly unitsAhead?: number;
	/** How many addresses have answered, of those that have been asked so far. */
	readonly onProgress?: (progress: {readonly done: number; readonly total: number}) => void;
	/** Whether what comes from a slow server holds up what is behind it in the order of the sources. */
	readonly isOrdered?: boolean;
	/**
	 * A larger file is refused, where it is not read in parts; standard input is read up to here.
	 *
	 * @default 268435456 (256 MiB)
	 */
	readonly maximumBytes?: number;
};

/** Beyond this a string and what is made of it take gigabytes. */
const defaultMaximum = 256 * 1024 * 1024;

/** Files under way at a time; more than the four threads of Node gains nothing. */
const filesAhead = 16;

/** A file of this size is read when its turn comes: sixteen of them ahead would fill the memory. */
const largeFile = 4 * 1024 * 1024;

/** What a stream of a file gives at a time, in bytes: small steps cost more than the reading. */
const stepSize = 1024 * 1024;

/** The size of a unit of JSON Lines, in bytes. */
const usualUnit = 256 * 1024;

/** A feed that names feeds that name feeds … */
const deepestReference = 3;

type Item =
	| {readonly kind: 'unit'; readonly unit: Unit}
	| Failed
	| {readonly kind: 'folder-start' | 'folder-end'; readonly path: string};

/** Large units are few at a time: all that are under way are in memory. */
const weightOf = (item: Item): number => item.kind === 'unit' ? Math.max(1, item.unit.bytes.length / usualUnit) : 1;

type FoundFile = Extract<Found, {kind: 'file'}>;
type FoundAddress = Extract<Found, {kind: 'address'}>;

async function * each<Chunk>(...chunks: readonly Chunk[]): AsyncGenerator<Chunk> {
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

const fileOrigin = async ({path: file, isPerhaps}: FoundFile): Promise<Origin | Failed> => {
	const origin = {
		source: file, name: file, charset: null, url: null, groups: [], isPerhaps,
	};
	const read = await readFile(file, largeFile);
	if ('problem' in read) {
		return failed(file, read.problem);
	}

	return 'size' in read ? {...origin, chunks: chunksOf(file), size: read.size} : {...origin, chunks: each(read.bytes), size: read.bytes.length};
};

const originOfAddress = async ({url, groups}: FoundAddress, fetcher: Fetcher): Promise<Origin | Failed> => {
	const fetched = await fetcher.fetch(url);
	return 'problem' in fetched ? failed(url, fetched.problem) : {
		source: url,
		name: nameOf(fetched.url, fetched.contentType),
		chunks: each(fetched.bytes),
		size: fetched.bytes.length,
		charset: fetched.charset,
		url: fetched.url,
		groups,
		isPerhaps: false,
	};
};

/** Opens what was found, and hands its units to `handle`. */
async function * handled<Answer>(
	found: AsyncIterable<Found> | Iterable<Found>,
	options: OpenOptions<Answer>,
	count: {done: number; total: number},
): AsyncGenerator<{readonly item: Item; readonly answers: ReadonlyArray<Answer | Failed | Referred>}> {
	const {
		standardInput, handle, fetcher, onProgress, as = null, maximumBytes = defaultMaximum, unitsAhead = filesAhead, isOrdered = true,
	} = options;
	const counted = async <Result>(task: () => Promise<Result>): Promise<Result> => {
		onProgress?.({done: count.done, total: ++count.total});
		const result = await task();
		onProgress?.({done: ++count.done, total: count.total});
		return result;
	};

	const opened = readAhead(found, filesAhead, async each => {
		switch (each.kind) {
			case 'file': {
				return fileOrigin(each);
			}

			case 'address': {
				return counted(async () => originOfAddress(each, await fetcher()));
			}

			case 'standard-input': {
				return {
					source: '-', name: '-', chunks: asBytes(standardInput), size: null, charset: null, url: null, groups: [], isPerhaps: false,
				};
			}

			default: {
				return each;
			}
		}
	}, {mayBeOvertaken: ({kind}) => kind === 'address' && !isOrdered});

	async function * items(): AsyncGenerator<Item> {
		for await (const each of opened) {
			if ('kind' in each) {
				yield each;
				continue;
			}

			for await (const unit of unitsIn(each, as, maximumBytes)) {
				yield 'kind' in unit ? unit : {kind: 'unit', unit};
			}
		}
	}

	yield * readAhead(items(), unitsAhead, async item => ({item, answers: item.kind === 'unit' ? await handle(item.unit) : []}), {weightOf});
}

/**
 * Opens `sources`: files, folders, addresses of the web, and `-` for standard input; and the sources that these lead to.
 * Gives what `handle` makes of their units, several of them under way at a time: in the order of the sources, lazily, what
 * has been read while the rest is still being found. A file that several sources lead to is opened once, and so is an
 * address.
 *
 * Folders are walked as `offerOf` says, in natural order, without hidden entries and `node_modules`.
 *
 * Never throws for what it reads: whatever cannot be opened is one failure.
 */
export async function * openSources<Answer extends {readonly kind: string}>(
	sources: readonly string[],
	options: OpenOptions<Answer>,
): AsyncGenerator<Answer | Failed> {
	const asked = new Set(sources);
	const count = {done: 0, total: 0};
	let references: Reference[] = [];

	/** What the sources of `found` give; where they lead to is put into `references`. */
	async function * answersTo(found: AsyncIterable<Found> | Iterable<Found>, depth: number): AsyncGenerator<Answer | Failed> {
		/** Whether the folder under way has given anything, an article or a failure. */
		let isFolderEmpty = false;
		for await (const {item, answers} of handled(found, options, count)) {
			if (item.kind === 'folder-start') {
				isFolderEmpty = true;
			} else if (item.kind === 'folder-end') {
				if (isFolderEmpty) {
					yield failed(item.path, 'no articles in this folder');
				}
			} else if (item.kind === 'failure') {
				isFolderEmpty = false;
				yield item;
			}

			for (const answer of answers) {
				if (isReferred(answer)) {
					isFolderEmpty = false;
					references.push(answer.reference);
				} else if (answer.kind !== 'failure' || item.kind !== 'unit' || !item.unit.isPerhaps) {
					isFolderEmpty = false;
					yield answer;
				}
			}

			if (options.isOrdered !== false) {
				yield * answersToReferences(depth);
			}
		}

		yield * answersToReferences(depth);
	}

	async function * answersToReferences(depth: number): AsyncGenerator<Answer | Failed> {
		const fresh = references.filter(({url}) => !asked.has(url));
		references = [];
		for (const {url} of fresh) {
			asked.add(url);
		}

		if (fresh.length > 0 && depth < deepestReference) {
			yield * answersTo(fresh.map(({url, groups}) => ({kind: 'address', url, groups})), depth + 1);
		}
	}

	yield * answersTo(findFiles(sources, filesAhead), 0);
}

const isReferred = <Answer extends {readonly kind: string}>(answer: Answer | Referred): answer is Referred => answer.kind === 'reference';
