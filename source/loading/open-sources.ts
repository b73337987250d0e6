import {type Reference} from './model/draft.js';
import {failureFilter, folderWatch, worthTelling} from './model/report-failures.js';
import {noteTaker, type Answers} from './model/file-memory.js';
import {findFiles, type Found} from './discovery/find-files.js';
import {type Failed, type Referred} from './model/loaded.js';
import {originFinder, type OriginOptions} from './units/open-origin.js';
import {readAhead} from './async/read-ahead.js';
import {
	sourcesAhead, stepsTo, type Step, type StepOptions,
} from './source-steps.js';
import {merged, unfolded} from './async/merge-streams.js';
import {type Unit} from './model/parse-unit-input.js';

export type OpenOptions<Answer> = OriginOptions & StepOptions<Answer> & {
	/** What to do with each unit. Must not reject. */
	readonly handle: (unit: Unit) => Promise<Answers<Answer>>;
	/**
	 * Units handled at a time, of the usual size; large ones are fewer.
	 *
	 * @default 16
	 */
	readonly unitsAhead?: number;
};

/** The size of a unit of JSON Lines, in bytes. */
const usualUnit = 256 * 1024;

/** A feed that names feeds that name feeds … */
const deepestReference = 3;

/** What a step has come to, and what it leads to. */
type Opened<Answer> = {readonly answers: ReadonlyArray<Answer | Failed>; readonly references: readonly Reference[]; readonly depth: number};

/** Large units are few at a time: all that are under way are in memory. */
const weightOf = <Answer>(step: Step<Answer>): number => {
	if (step.kind === 'unit') {
		return Math.max(1, step.unit.bytes.length / usualUnit);
	}

	return step.kind === 'file-start' || step.kind === 'file-end' ? 0 : 1;
};

const isReferred = <Answer extends {readonly kind: string}>(answer: Answer | Referred): answer is Referred => answer.kind === 'reference';

/** What comes of each step. */
async function answersTo<Answer extends {readonly kind: string}>(step: Step<Answer>, handle: OpenOptions<Answer>['handle']): Promise<Answers<Answer>> {
	switch (step.kind) {
		case 'unit': {
			return worthTelling(step.unit, await handle(step.unit));
		}

		case 'given': {
			return step.answers;
		}

		case 'failure': {
			return [step];
		}

		case 'folder-start':
		case 'folder-end':
		case 'file-start':
		case 'file-end': {
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
		const takeNote = noteTaker<Answer>();
		const steps = readAhead(stepsTo(found, originOf, options), unitsAhead, async step => ({step, answers: await answersTo(step, handle)}), {weightOf});
		for await (const {step, answers} of steps) {
			takeNote(step, answers);
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
