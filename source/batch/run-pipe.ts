import os from 'node:os';
import process from 'node:process';
import {type Options} from '../command-line/options.js';
import {type RunResult} from '../command-line/run-result.js';
import {logError} from '../debug/log-error.js';
import {createWorkerPool} from '../engine/worker-pool.js';
import {startWorkerThread} from '../engine/worker-thread.js';
import {writeFully} from '../output/write-fully.js';
import {createSourceOpener, type SourceOpener} from '../sources/source-opener.js';
import {openStateSaver} from '../storage/open-state-saver.js';
import {errorCode} from '../text/system-error.js';
import {describeOutputError, openOutput, type Output} from './open-output.js';
import {catchStopSignals} from './stop-signals.js';
import {writeArticles, type WriteArticlesResult} from './write-articles.js';

/** Prints a problem to standard error. Resolves when it is written; never rejects. */
type ReportProblem = (message: string) => Promise<void>;

function openStandardError(formatMessage: (message: string) => string): ReportProblem {
	// Without a listener, an error would end the program. `reportProblem` gets it too.
	process.stderr.on('error', () => undefined);
	return async message => {
		try {
			await writeFully(process.stderr, formatMessage(message));
		} catch (error) {
			// Standard error is closed; the debug log is the only place left.
			logError(`write to standard error: ${message}`, error);
		}
	};
}

/** Opens the sources of the options. The reading state is read only if the options name no source. */
const openSourcesOf = (options: Options, reportProblem: ReportProblem): SourceOpener => createSourceOpener(options, async () => {
	const {stored, problem} = await openStateSaver(options);
	if (problem !== null) {
		await reportProblem(problem);
	}

	return stored.sources;
});

/** Calls a function that writes to the output. If it throws, nothing of a file is kept. */
async function abandonOnThrow<Result>(output: Output, write: () => Promise<Result>): Promise<Result> {
	try {
		return await write();
	} catch (error) {
		await output.finish(false);
		throw error;
	}
}

/**
 * Writes the articles of all sources to standard output or a file. A signal stops it after the article that is being written.
 *
 * @param formatMessage makes a line for standard error
 */
export async function runPipe(options: Options, formatMessage: (message: string) => string): Promise<RunResult> {
	const reportEnd = openStandardError(formatMessage);
	const reportProblem: ReportProblem = options.isQuiet ? async () => undefined : reportEnd;
	const {abortSignal, received} = catchStopSignals();
	const output = await openOutput(options);
	if ('problem' in output) {
		await reportEnd(output.problem);
		return {hasFailures: true, signal: null};
	}

	const jobs = options.jobs ?? os.availableParallelism();
	const write = async (): Promise<WriteArticlesResult> => writeArticles({
		open: openSourcesOf(options, reportProblem).openInitial,
		output: options.output ?? {format: 'text', fields: null, only: null},
		out: output.out,
		createPool: () => createWorkerPool(jobs, startWorkerThread),
		// The first failure ends it.
		reportProblem: options.isStrict ? reportEnd : reportProblem,
		isStrict: options.isStrict,
		jobs,
		signal: abortSignal,
	});
	const {hasFailures, isWhole, hasArticles, outputError} = await abandonOnThrow(output, write);
	const isComplete = isWhole && (hasArticles || !hasFailures);
	const error = await output.finish(isComplete) ?? outputError;
	// The next program of a pipeline may close the pipe when it has read enough (`| head`), which is no failure.
	const hasOutputFailed = error !== null && errorCode(error) !== 'EPIPE';
	if (hasOutputFailed) {
		await reportEnd(describeOutputError(output.name, error));
	} else if (output.isWholeFile && !isComplete && received() === null) {
		await reportEnd(`${output.name} is not written, because ${options.isStrict ? 'a source could not' : 'no source could'} be read`);
	}

	return {hasFailures: hasFailures || hasOutputFailed, signal: received()};
}
