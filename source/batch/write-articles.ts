import {type Writable} from 'node:stream';
import {logError} from '../debug/log-error.js';
import {type WrittenArticles} from '../engine/tasks.js';
import {unitTimeout, isTextUnit, runUnit} from '../engine/run-unit.js';
import {takeUntilAborted} from '../loading/async/take-until-aborted.js';
import {type WorkerPool} from '../engine/worker-pool.js';
import {writeUnit} from '../engine/write-unit.js';
import {type FailureResult} from '../loading/model/load-result.js';
import {type OpenOptions} from '../loading/open-sources.js';
import {type Unit} from '../loading/model/unit.js';
import {type OutputOptions} from '../output/format-names.js';
import {openFormat} from '../output/formats.js';
import {writeFully} from '../output/write-fully.js';

/** In bytes. Below this, the start of threads takes longer than they save. */
const minBytesForThreads = 500_000;

/** The number of units for each thread that are read ahead of the one that is written: enough for all threads, and few enough for the memory. */
const unitsAheadPerThread = 4;

type UnitWriter = {readonly processUnit: OpenOptions<WrittenArticles>['processUnit']; readonly close: () => void};

/** Turns units into bytes: the first ones in this thread, and if there are many, the others in worker threads. */
function createUnitWriter({output, createPool, onUnit}: Pick<WriteArticlesOptions, 'output' | 'createPool' | 'onUnit'>): UnitWriter {
	let pool: WorkerPool | undefined;
	let seenBytes = 0;
	return {
		async processUnit(unit) {
			onUnit?.(unit);
			seenBytes += unit.bytes.length;
			if (!pool && seenBytes <= minBytesForThreads && (isTextUnit(unit) || unit.format === 'jsonl')) {
				return writeUnit(unit, output);
			}

			pool ??= createPool();
			const {run} = pool;
			return runUnit(unit, async part => run('write', {unit: part, output}, unitTimeout(part)));
		},
		close() {
			pool?.close();
		},
	};
}

/** The input and output of `writeArticles`. */
export type WriteArticlesOptions = {
	/** Opens the sources. */
	readonly open: (options: Pick<OpenOptions<WrittenArticles>, 'processUnit' | 'maxUnitsAhead'>) => AsyncIterable<WrittenArticles | FailureResult>;
	readonly output: OutputOptions;
	readonly out: Writable;
	/** Called at most once, if there is much to write. */
	readonly createPool: () => WorkerPool;
	/** Called with each unit when it begins to be processed, in the order of the sources. */
	readonly onUnit?: (unit: Unit) => void;
	/** Prints why a source could not be read. Never rejects. */
	readonly reportProblem: (message: string) => Promise<void>;
	/** True if the first failure ends it. */
	readonly isStrict: boolean;
	/** The number of threads that `createPool` starts. */
	readonly jobs: number;
	/** Ends it after the article that is being written. */
	readonly signal: AbortSignal;
};

/** The failures of `writeArticles`. */
export type WriteArticlesResult = {
	/** True if a source could not be read. */
	readonly hasFailures: boolean;
	/** True if all that could be read is written: no signal, failure or error has ended it before. */
	readonly isWhole: boolean;
	/** True if at least one article is written. */
	readonly hasArticles: boolean;
	/** The error that ended the output, EPIPE among others; `null` if all was written. */
	readonly outputError: unknown;
};

/** The error of the output stream, told apart from all other errors. */
class OutputError extends Error {
	override name = 'OutputError';
}

/**
 * Writes all articles in a format, each as soon as it is ready, at the speed of the reader of `out`. Reports each source
 * that cannot be read. Only whole articles are written, however it ends.
 */
export async function writeArticles(options: WriteArticlesOptions): Promise<WriteArticlesResult> {
	const {open, output, out, reportProblem, isStrict, jobs, signal} = options;
	const {start, separator, end} = await openFormat(output);
	const unitWriter = createUnitWriter(options);
	let hasFailures = false;
	let isFirst = true;
	const write = async (content: string | Uint8Array): Promise<void> => {
		try {
			if (content.length > 0) {
				await writeFully(out, content);
			}
		} catch (error) {
			throw new OutputError('cannot write', {cause: error});
		}
	};

	try {
		await write(start);
		for await (const result of takeUntilAborted(open({processUnit: unitWriter.processUnit, maxUnitsAhead: unitsAheadPerThread * jobs}), signal)) {
			if (result.kind === 'written') {
				await write(isFirst ? '' : separator);
				await write(result.bytes);
				isFirst = false;
			} else {
				const {message, hasCopy} = result.failure;
				await reportProblem(message);
				if (hasCopy) {
					continue;
				}

				hasFailures = true;
				if (isStrict) {
					break;
				}
			}
		}

		await write(end);
		return {
			hasFailures, isWhole: !signal.aborted && !(isStrict && hasFailures), hasArticles: !isFirst, outputError: null,
		};
	} catch (error) {
		if (!(error instanceof OutputError)) {
			throw error;
		}

		// Errors of asynchronous writes have no stack, but this error has.
		logError('write to standard output', error);
		return {
			hasFailures, isWhole: false, hasArticles: !isFirst, outputError: error.cause,
		};
	} finally {
		unitWriter.close();
	}
}
