import {sourceName, type Source} from '../article/source.js';
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

export type OpenOptions<Result> = StreamOptions & StepOptions<Result> & {
	/** Processes a unit and returns its results. Must not reject. */
	readonly processUnit: (unit: Unit) => Promise<FileResults<Result>>;
	/**
	 * The number of units that are processed at the same time, for the usual size; large units count more.
	 *
	 * @default 16
	 */
	readonly maxUnitsAhead?: number;
};

/** The usual size of a unit of JSON Lines, in bytes. */
const usualUnit = 256 * 1024;

/** The greatest number of successive references: a feed may refer to feeds that refer to feeds. */
const deepestReference = 3;

/** The results of a step, and the sources that it refers to. */
type Opened<Result> = {readonly results: ReadonlyArray<Result | FailureResult>; readonly references: readonly Reference[]; readonly depth: number};

/** Returns the weight of a step. Fewer large units are processed at a time, because they are in memory. */
const weightOf = <Result>(step: LoadingStep<Result>): number => {
	if (step.kind === 'unit') {
		return Math.max(1, step.unit.bytes.length / usualUnit);
	}

	return step.kind === 'file-start' || step.kind === 'file-end' ? 0 : 1;
};

const isReference = <Result extends {readonly kind: string}>(result: Result | ReferenceResult): result is ReferenceResult => result.kind === 'reference';

/** Returns the results of a step. */
async function processStep<Result extends {readonly kind: string}>(step: LoadingStep<Result>, processUnit: OpenOptions<Result>['processUnit']): Promise<FileResults<Result>> {
	switch (step.kind) {
		case 'unit': {
			return reportableResults(step.unit, await processUnit(step.unit));
		}

		case 'given': {
			return step.results;
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
 * Opens `sources` and the sources to which they refer.
 * Yields the results of `processUnit` for their units, in the order of the sources. Works lazily, processes several units at a
 * time, and yields results while it still finds sources. A file or address to which several sources lead is opened once.
 *
 * Files in folders are selected by `classifyFileName`, in natural order, without hidden entries and `node_modules`.
 *
 * Never throws because of a source: anything that cannot be opened is one failure.
 */
export async function * openSources<Result extends {readonly kind: string}>(
	sources: readonly Source[],
	options: OpenOptions<Result>,
): AsyncGenerator<Result | FailureResult> {
	const {processUnit, maxUnitsAhead = maxSourcesAhead, isOrdered = true} = options;
	const openStream = createStreamOpener(options);
	const requested = new Set(sources.map(source => sourceName(source)));

	/** Yields the results of each step. `depth` is the number of references that led to it. */
	async function * open(found: AsyncIterable<FoundSource> | Iterable<FoundSource>, depth: number): AsyncGenerator<Opened<Result>> {
		const atFolderEnd = createEmptyFolderCheck();
		const isNotRepeated = createRepeatFilter();
		const recordResults = createResultRecorder<Result>();
		const steps = readAhead(listSteps(found, openStream, options), maxUnitsAhead, async step => ({step, results: await processStep(step, processUnit)}), {weightOf});
		for await (const {step, results} of steps) {
			recordResults(step, results);
			const references: Reference[] = [];
			const given: Array<Result | FailureResult> = [...atFolderEnd(step, results.length === 0)];
			for (const result of results) {
				if (isReference(result)) {
					references.push(result.reference);
				} else if (isNotRepeated(result)) {
					given.push(result);
				}
			}

			yield {results: given, references, depth};
		}
	}

	/** Opens the sources that a step refers to, except for those already requested. */
	function openReferences({references, depth}: Opened<Result>): AsyncGenerator<Opened<Result>> | undefined {
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
	for await (const {results} of isOrdered ? expandInOrder(all, openReferences) : expandAsReady(all, openReferences)) {
		yield * results;
	}
}
