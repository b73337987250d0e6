import os from 'node:os';
import process from 'node:process';
import {type Options} from '../command-line/options.js';
import {type RunResult} from '../command-line/run-result.js';
import {createWorkerPool, type WorkerPool} from '../engine/worker-pool.js';
import {startWorkerThread} from '../engine/worker-thread.js';
import {createSourceOpener, type SourceOpener} from '../sources/source-opener.js';
import {openStateSaver} from '../storage/state/open-state-saver.js';
import {errorCode} from '../text/system-error.js';
import {countSources} from './count-sources.js';
import {openFoundInput} from './library/found-input.js';
import {describeOutputError, openOutput, type Output} from './open-output.js';
import {startProgressLine, type ProgressLine} from './progress-line.js';
import {type PipeInput} from './pipe-input.js';
import {trackProgress} from './progress.js';
import {openStandardError, type ReportProblem} from './standard-error.js';
import {catchStopSignals} from './stop-signals.js';
import {writeArticles, type WriteArticlesResult} from './write-articles.js';

/** Opens the sources of the options. The reading state is read only if the options name no source. */
const openSourcesOf = (options: Options, reportProblem: ReportProblem): SourceOpener => createSourceOpener(options, async () => {
	const {stored, problem} = await openStateSaver(options);
	if (problem !== null) {
		await reportProblem(problem);
	}

	return stored.sources;
});

/** Returns the articles of the sources of the options. */
function sourceInput(options: Options, reportProblem: ReportProblem): PipeInput {
	const {openInitial, sources} = openSourcesOf(options, reportProblem);
	const {note, progress, setTotal} = trackProgress();
	const count = async (): Promise<void> => {
		setTotal(await countSources(sources()));
	};

	return {
		open: openInitial,
		onUnit: note,
		progress,
		onProgressShown() {
			void count();
		},
		close: () => undefined,
	};
}

/** Shows the progress on standard error. Returns `null` if it could mix with the output there, and if it is not wanted. */
function showProgress({isQuiet}: Options, output: Output, {progress, onProgressShown}: PipeInput): ProgressLine | null {
	if (isQuiet || !output.isFile || !process.stderr.isTTY || process.env['TERM'] === 'dumb') {
		return null;
	}

	return startProgressLine(process.stderr, progress, onProgressShown);
}

/**
 * Completes the output after a run, or leaves nothing of its file.
 *
 * @returns one line for the user if that failed or no file is left, else `null`
 */
async function completeOutput(output: Output, {hasFailures, isWhole, hasArticles, outputError}: WriteArticlesResult, isStrict: boolean): Promise<string | null> {
	const isComplete = isWhole && (hasArticles || !hasFailures);
	const error = await output.finish(isComplete) ?? outputError;
	// The next program of a pipeline may close the pipe when it has read enough (`| head`), which is no failure.
	if (error !== null && errorCode(error) !== 'EPIPE') {
		return describeOutputError(output.name, error);
	}

	return output.isWholeFile && !isComplete && hasFailures
		? `${output.name} is not written, because ${isStrict ? 'a source could not' : 'no source could'} be read`
		: null;
}

/**
 * Writes the articles of all sources, or those of the library that match a query, to standard output or a file. A signal stops it after the article that is being written.
 *
 * @param formatMessage makes a line for standard error
 */
export async function runPipe(options: Options, formatMessage: (message: string) => string): Promise<RunResult> {
	let progressLine: ProgressLine | null = null;
	const reportEnd = openStandardError(formatMessage, () => progressLine?.erase());
	const reportProblem: ReportProblem = options.isQuiet ? async () => undefined : reportEnd;
	const {abortSignal, received} = catchStopSignals();
	const output = await openOutput(options);
	if ('problem' in output) {
		await reportEnd(output.problem);
		return {hasFailures: true, signal: null};
	}

	const jobs = options.jobs ?? os.availableParallelism();
	const createPool = (): WorkerPool => createWorkerPool(jobs, startWorkerThread);
	const outputOptions = options.output ?? {format: 'text', fields: null, only: null};
	const input = options.where === null
		? sourceInput(options, reportProblem)
		: await openFoundInput(options, options.where, {
			output: outputOptions, createPool, jobs, reportProblem,
		});
	if ('problem' in input) {
		await output.finish(false);
		await reportEnd(input.problem);
		return {hasFailures: true, signal: null};
	}

	progressLine = showProgress(options, output, input);
	try {
		const result = await writeArticles({
			open: input.open,
			output: outputOptions,
			out: output.out,
			createPool,
			onUnit: input.onUnit,
			// The first failure ends it.
			reportProblem: options.isStrict ? reportEnd : reportProblem,
			isStrict: options.isStrict,
			jobs,
			signal: abortSignal,
		});
		const problem = await completeOutput(output, result, options.isStrict);
		if (problem !== null && received() === null) {
			await reportEnd(problem);
		}

		return {hasFailures: result.hasFailures || problem !== null, signal: received()};
	} catch (error) {
		await output.finish(false);
		throw error;
	} finally {
		input.close();
		progressLine?.stop();
	}
}
