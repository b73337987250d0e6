import {type Reference} from './draft.js';
import {each, fileOrigin} from './file-origin.js';
import {findFiles, type Found, type FoundFile} from './find-files.js';
import {type FormatName} from './format-names.js';
import {failed, type Failed, type Referred} from './loaded.js';
import {nameOf} from './media-types.js';
import {readAhead} from './read-ahead.js';
import {inGroups, weightOfGroup, type FileGroup} from './file-groups.js';
import {type Unit} from './unit.js';
import {unitsIn, type Origin} from './units-in.js';
import {type Fetcher} from './web/fetched.js';

export type OpenOptions<Answer> = {
	/** What the source `-` reads. */
	readonly standardInput: AsyncIterable<Uint8Array | string>;
	/** What to do with each unit. Must not reject. */
	readonly handle: (unit: Unit) => Promise<ReadonlyArray<Answer | Failed | Referred>>;
	/**
	 * Opens some files of a folder together, which costs less than each by itself. A file that it leaves to the usual way is
	 * `null`. Must not reject.
	 */
	readonly openFiles?: (files: readonly FoundFile[], as: FormatName | null) => Promise<ReadonlyArray<ReadonlyArray<Answer | Failed | Referred> | null>>;
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

/** The size of a unit of JSON Lines, in bytes. */
const usualUnit = 256 * 1024;

/** A feed that names feeds that name feeds … */
const deepestReference = 3;

type Item<Answer> =
	| {readonly kind: 'unit'; readonly unit: Unit}
	| Opened<Answer>
	| Failed
	| {readonly kind: 'folder-start' | 'folder-end'; readonly path: string};

/** What a file gave that was opened together with others. */
type Opened<Answer> = {readonly kind: 'opened'; readonly isPerhaps: boolean; readonly answers: ReadonlyArray<Answer | Failed | Referred>};

/** Large units are few at a time: all that are under way are in memory. */
const weightOf = <Answer>(item: Item<Answer>): number => item.kind === 'unit' ? Math.max(1, item.unit.bytes.length / usualUnit) : 1;

type FoundAddress = Extract<Found, {kind: 'address'}>;

async function * asBytes(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<Uint8Array> {
	for await (const chunk of stream) {
		yield typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
	}
}

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
): AsyncGenerator<{readonly item: Item<Answer>; readonly answers: ReadonlyArray<Answer | Failed | Referred>}> {
	const {
		standardInput, handle, openFiles, fetcher, onProgress, as = null, maximumBytes = defaultMaximum, unitsAhead = filesAhead, isOrdered = true,
	} = options;
	const counted = async <Result>(task: () => Promise<Result>): Promise<Result> => {
		onProgress?.({done: count.done, total: ++count.total});
		const result = await task();
		onProgress?.({done: ++count.done, total: count.total});
		return result;
	};

	const grouped: AsyncIterable<Found | FileGroup> | Iterable<Found | FileGroup> = openFiles ? inGroups(found) : found;
	const opened = readAhead(grouped, filesAhead, async each => {
		switch (each.kind) {
			case 'file': {
				return fileOrigin(each);
			}

			case 'files': {
				const {files} = each;
				const answers = await openFiles?.(files, as);
				return {kind: 'group' as const, members: files.map((file, index) => ({file, answers: answers?.[index] ?? null}))};
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
	}, {mayBeOvertaken: ({kind}) => kind === 'address' && !isOrdered, weightOf: each => each.kind === 'files' ? weightOfGroup(each) : 1});

	async function * itemsOf(origin: Origin | Failed): AsyncGenerator<Item<Answer>> {
		if ('kind' in origin) {
			yield origin;
			return;
		}

		for await (const unit of unitsIn(origin, as, maximumBytes)) {
			yield 'kind' in unit ? unit : {kind: 'unit', unit};
		}
	}

	async function * items(): AsyncGenerator<Item<Answer>> {
		for await (const each of opened) {
			if (!('kind' in each) || each.kind === 'failure') {
				yield * itemsOf(each);
			} else if (each.kind === 'group') {
				for (const {file, answers} of each.members) {
					if (answers) {
						yield {kind: 'opened', isPerhaps: file.isPerhaps, answers};
					} else {
						yield * itemsOf(await fileOrigin(file));
					}
				}
			} else {
				yield each;
			}
		}
	}

	const answersOf = async (item: Item<Answer>): Promise<ReadonlyArray<Answer | Failed | Referred>> => {
		switch (item.kind) {
			case 'unit': {
				return handle(item.unit);
			}

			case 'opened': {
				return item.answers;
			}

			default: {
				return [];
			}
		}
	};

	yield * readAhead(items(), unitsAhead, async item => ({item, answers: await answersOf(item)}), {weightOf});
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
				} else if (answer.kind !== 'failure' || !isPerhaps(item)) {
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

/** Whether nobody need hear of it if it is no article. */
const isPerhaps = <Answer>(item: Item<Answer>): boolean => item.kind === 'unit' ? item.unit.isPerhaps : item.kind === 'opened' && item.isPerhaps;

const isReferred = <Answer extends {readonly kind: string}>(answer: Answer | Referred): answer is Referred => answer.kind === 'reference';
