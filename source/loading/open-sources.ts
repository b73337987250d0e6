import {type Reference} from './model/parsed-article.js';
import {createRepeatFilter, createEmptyFolderCheck, reportableResults} from './model/report-failures.js';
import {createResultRecorder, type FileResults} from './model/file-cache.js';
import {findFiles, type FoundSource} from './discovery/find-files.js';
import {type FailureResult, type ReferenceResult} from './model/load-result.js';
import {createStreamOpener, type StreamOptions} from './units/open-byte-source.js';
import {readAhead} from './async/read-ahead.js';
import {
	maxSourcesAhead, listSteps, type LoadingStep, type StepOptions,
} from './source-steps.js';
import {expandAsReady, expandInOrder} from './async/expand-results.js';
import {type Unit} from './model/unit.js';

export type OpenOptions<Answer> = StreamOptions & StepOptions<Answer> & {
	/** What to do with each unit. Must not reject. */
	readonly processUnit: (unit: Unit) => Promise<FileResults<Answer>>;
	/**
	 * Units handled at a time, of the usual size; large ones are fewer.
	 *
	 * @default 16
	 */
	readonly maxUnitsAhead?: number;
};

/** The size of a unit of JSON Lines, in bytes. */
const usualUnit = 256 * 1024;

/** A feed that names feeds that name feeds … */
const deepestReference = 3;

/** What a step has come to, and what it leads to. */
type Opened<Answer> = {readonly answers: ReadonlyArray<Answer | FailureResult>; readonly references: readonly Reference[]; readonly depth: number};

/** Large units are few at a time: all that are under way are in memory. */
const weightOf = <Answer>(step: LoadingStep<Answer>): number => {
	if (step.kind === 'unit') {
		return Math.max(1, step.unit.bytes.length / usualUnit);
	}

	return step.kind === 'file-start' || step.kind === 'file-end' ? 0 : 1;
};

const isReference = <Answer extends {readonly kind: string}>(answer: Answer | ReferenceResult): answer is ReferenceResult => answer.kind === 'reference';

/** What comes of each step. */
async function processStep<Answer extends {readonly kind: string}>(step: LoadingStep<Answer>, processUnit: OpenOptions<Answer>['processUnit']): Promise<FileResults<Answer>> {
	switch (step.kind) {
		case 'unit': {
			return reportableResults(step.unit, await processUnit(step.unit));
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
): AsyncGenerator<Answer | FailureResult> {
	const {processUnit: processUnit, maxUnitsAhead: maxUnitsAhead = maxSourcesAhead, isOrdered = true} = options;
	const openStream = createStreamOpener(options);
	const requested = new Set(sources);

	/** What is found, step by step; `depth` is the number of references that led there. */
	async function * open(found: AsyncIterable<FoundSource> | Iterable<FoundSource>, depth: number): AsyncGenerator<Opened<Answer>> {
		const atFolderEnd = createEmptyFolderCheck();
		const isNotRepeated = createRepeatFilter();
		const recordResults = createResultRecorder<Answer>();
		const steps = readAhead(listSteps(found, openStream, options), maxUnitsAhead, async step => ({step, answers: await processStep(step, processUnit)}), {weightOf});
		for await (const {step, answers} of steps) {
			recordResults(step, answers);
			const references: Reference[] = [];
			const given: Array<Answer | FailureResult> = [...atFolderEnd(step, answers.length === 0)];
			for (const answer of answers) {
				if (isReference(answer)) {
					references.push(answer.reference);
				} else if (isNotRepeated(answer)) {
					given.push(answer);
				}
			}

			yield {answers: given, references, depth};
		}
	}

	/** Opens what a step leads to, if that is anything new. */
	function openReferences({references, depth}: Opened<Answer>): AsyncGenerator<Opened<Answer>> | undefined {
		const fresh: FoundSource[] = [];
		for (const {url, groups} of depth < deepestReference ? references : []) {
			if (!requested.has(url)) {
				requested.add(url);
				fresh.push({kind: 'address', url, groups});
			}
		}

		return fresh.length === 0 ? undefined : open(fresh, depth + 1);
	}

	const all = open(findFiles(sources, maxSourcesAhead), 0);
	for await (const {answers} of isOrdered ? expandInOrder(all, openReferences) : expandAsReady(all, openReferences)) {
		yield * answers;
	}
}
