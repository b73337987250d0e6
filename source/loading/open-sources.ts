import {type Reference} from './draft.js';
import {inGroups, weightOfGroup, type FileGroup} from './file-groups.js';
import {findFiles, type Found, type FoundFile} from './find-files.js';
import {type FormatName} from './format-names.js';
import {failureFilter, folderWatch} from './failures.js';
import {type Failed, type Referred} from './loaded.js';
import {merged, unfolded} from './streams.js';
import {fileOrigin, originFinder, type OriginOptions} from './origins.js';
import {readAhead} from './read-ahead.js';
import {type Unit} from './unit.js';
import {unitsIn, type Origin} from './units-in.js';

/** What a unit gives: answers, what is wrong with it, and the sources that it leads to. */
type Answers<Answer> = ReadonlyArray<Answer | Failed | Referred>;

export type OpenOptions<Answer> = OriginOptions & {
	/** What to do with each unit. Must not reject. */
	readonly handle: (unit: Unit) => Promise<Answers<Answer>>;
	/**
	 * Opens some files of a folder together, which costs less than each by itself. A file that it leaves to the usual way is
	 * `null`. Must not reject.
	 */
	readonly openFiles?: (files: readonly FoundFile[], as: FormatName | null) => Promise<ReadonlyArray<Answers<Answer> | null>>;
	/** How to read all sources; `null` to find out. */
	readonly as?: FormatName | null;
	/**
	 * Units handled at a time, of the usual size; large ones are fewer.
	 *
	 * @default 16
	 */
	readonly unitsAhead?: number;
	/**
	 * Whether what comes from a slow server holds up what is behind it in the order of the sources.
	 *
	 * @default true
	 */
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

/** Sources under way at a time; for files, more than the four threads of Node gains nothing. */
const sourcesAhead = 16;

/** The size of a unit of JSON Lines, in bytes. */
const usualUnit = 256 * 1024;

/** A feed that names feeds that name feeds … */
const deepestReference = 3;

type FolderMark = Extract<Found, {readonly kind: 'folder-start' | 'folder-end'}>;

/** What a file gave that was opened together with others. */
type FileAnswers<Answer> = {readonly kind: 'opened'; readonly isPerhaps: boolean; readonly answers: Answers<Answer>};

/** Where an answer comes from: a unit, a file, what could not be opened, or the start or end of a folder. */
type Step<Answer> = {readonly kind: 'unit'; readonly unit: Unit} | FileAnswers<Answer> | Failed | FolderMark;

/** What a step has come to, and what it leads to. */
type Opened<Answer> = {readonly answers: ReadonlyArray<Answer | Failed>; readonly references: readonly Reference[]; readonly depth: number};

/** Large units are few at a time: all that are under way are in memory. */
const weightOf = <Answer>(step: Step<Answer>): number => step.kind === 'unit' ? Math.max(1, step.unit.bytes.length / usualUnit) : 1;

const isReferred = <Answer extends {readonly kind: string}>(answer: Answer | Referred): answer is Referred => answer.kind === 'reference';

/** Files with what they gave, as far as they were opened together. */
type OpenedGroup<Answer> = {readonly kind: 'group'; readonly members: ReadonlyArray<{readonly file: FoundFile; readonly answers: Answers<Answer> | null}>};

/** The units in what was found. */
async function * stepsTo<Answer>(
	found: AsyncIterable<Found> | Iterable<Found>,
	originOf: ReturnType<typeof originFinder>,
	{openFiles, as = null, maximumBytes = defaultMaximum, isOrdered = true}: Pick<OpenOptions<Answer>, 'openFiles' | 'as' | 'maximumBytes' | 'isOrdered'>,
): AsyncGenerator<Step<Answer>> {
	const grouped: AsyncIterable<Found | FileGroup> | Iterable<Found | FileGroup> = openFiles ? inGroups(found) : found;
	const origins = readAhead(grouped, sourcesAhead, async (each): Promise<Origin | Failed | FolderMark | OpenedGroup<Answer>> => {
		if (each.kind === 'files') {
			const answers = await openFiles?.(each.files, as) ?? [];
			return {kind: 'group', members: each.files.map((file, index) => ({file, answers: answers[index] ?? null}))};
		}

		return each.kind === 'file' || each.kind === 'address' || each.kind === 'standard-input' ? originOf(each) : each;
	}, {
		mayBeOvertaken: ({kind}) => kind === 'address' && !isOrdered,
		weightOf: each => each.kind === 'files' ? weightOfGroup(each) : 1,
	});

	async function * stepsFrom(origin: Origin | Failed): AsyncGenerator<Step<Answer>> {
		if ('kind' in origin) {
			yield origin;
			return;
		}

		for await (const unit of unitsIn(origin, as, maximumBytes)) {
			yield 'kind' in unit ? unit : {kind: 'unit', unit};
		}
	}

	for await (const each of origins) {
		if (!('kind' in each)) {
			yield * stepsFrom(each);
		} else if (each.kind === 'group') {
			for (const {file, answers} of each.members) {
				if (answers) {
					yield {kind: 'opened', isPerhaps: file.isPerhaps, answers};
				} else {
					// eslint-disable-next-line no-await-in-loop -- Few are none of what they are named for.
					yield * stepsFrom(await fileOrigin(file));
				}
			}
		} else {
			yield each;
		}
	}
}

const withoutFailures = <Answer extends {readonly kind: string}>(answers: Answers<Answer>): Answers<Answer> => answers.filter(({kind}) => kind !== 'failure');

/** What comes of each step. Nobody need hear of a failure of what only perhaps is an article. */
async function answersTo<Answer extends {readonly kind: string}>(step: Step<Answer>, handle: OpenOptions<Answer>['handle']): Promise<Answers<Answer>> {
	switch (step.kind) {
		case 'unit': {
			const answers = await handle(step.unit);
			return step.unit.isPerhaps ? withoutFailures(answers) : answers;
		}

		case 'opened': {
			return step.isPerhaps ? withoutFailures(step.answers) : step.answers;
		}

		case 'failure': {
			return [step];
		}

		case 'folder-start':
		case 'folder-end': {
			return [];
		}
	}
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
	const {handle, unitsAhead = sourcesAhead, isOrdered = true} = options;
	const originOf = originFinder(options);
	const asked = new Set(sources);

	/** What is found, step by step; `depth` is the number of references that led there. */
	async function * open(found: AsyncIterable<Found> | Iterable<Found>, depth: number): AsyncGenerator<Opened<Answer>> {
		const atFolderEnd = folderWatch();
		const isNews = failureFilter();
		const steps = readAhead(stepsTo(found, originOf, options), unitsAhead, async step => ({step, answers: await answersTo(step, handle)}), {weightOf});
		for await (const {step, answers} of steps) {
			const references: Reference[] = [];
			const given: Array<Answer | Failed> = [...atFolderEnd(step, answers.length === 0)];
			for (const answer of answers) {
				if (isReferred(answer)) {
					references.push(answer.reference);
				} else if (isNews(answer)) {
					given.push(answer);
				}
			}

			yield {answers: given, references, depth};
		}
	}

	/** Opens what a step leads to, if that is anything new. */
	function openReferences({references, depth}: Opened<Answer>): AsyncGenerator<Opened<Answer>> | undefined {
		const fresh: Found[] = [];
		for (const {url, groups} of depth < deepestReference ? references : []) {
			if (!asked.has(url)) {
				asked.add(url);
				fresh.push({kind: 'address', url, groups});
			}
		}

		return fresh.length === 0 ? undefined : open(fresh, depth + 1);
	}

	const all = open(findFiles(sources, sourcesAhead), 0);
	for await (const {answers} of isOrdered ? unfolded(all, openReferences) : merged(all, openReferences)) {
		yield * answers;
	}
}
