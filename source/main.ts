import process from 'node:process';
import {runReader} from './app/run-reader.js';
import {parseOptions, type Options} from './command-line/options.js';
import {type Question} from './command-line/question.js';
import {exitCodeOf, exitCodes, type RunResult} from './command-line/run-result.js';
import {UsageError} from './command-line/usage-error.js';
import {debugLogHint, logError, startDebugLog} from './debug/log-error.js';
import {displayPath} from './text/display-path.js';

/** Formats a message for standard error: one line, with control characters from file names and arguments escaped. */
const formatMessage = (message: string): string => `newsreader: ${displayPath(message)}\n`;

const printMessage = (message: string): void => {
	process.stderr.write(formatMessage(message));
};

/** Returns the parsed command line; `null` if it is wrong, which is printed. */
function readOptions(): Options | Question | null {
	try {
		return parseOptions(process.argv.slice(2), process.env);
	} catch (error) {
		if (!(error instanceof UsageError)) {
			throw error;
		}

		printMessage(error.message);
		return null;
	}
}

/** Answers an option that is a question. */
async function answer(question: Question): Promise<void> {
	if (question.question !== 'config') {
		const {answerQuestion} = await import('./command-line/answer-question.js');
		answerQuestion(question, import.meta);
		return;
	}

	const {answerConfig} = await import('./app/answer-config.js');
	const {file, problem} = await answerConfig(question, process.env);
	if (problem === null) {
		// A script gets the path as it is.
		process.stdout.write(`${process.stdout.isTTY ? displayPath(file) : file}\n`);
	} else {
		printMessage(problem);
		process.exitCode = exitCodes.failure;
	}
}

/** Carries out the task of the options, or runs the reader on the screen, or the pipe. */
async function runProgram(options: Options): Promise<RunResult> {
	if (options.task !== null) {
		const {runTask} = await import('./batch/run-task.js');
		return runTask(options.task, options, formatMessage);
	}

	// A dumb terminal cannot move the cursor, so nothing can be drawn on it.
	if (options.output !== null || !process.stdout.isTTY || process.env['TERM'] === 'dumb') {
		const {runPipe} = await import('./batch/run-pipe.js');
		return runPipe(options, formatMessage);
	}

	return runReader(options, printMessage);
}

/** Ends the process without waiting for what is still open: standard input may be a pipe that never ends. */
function endProcess({hasFailures, signal}: RunResult): never {
	if (signal !== null) {
		// The shell learns from it that the program was interrupted.
		process.kill(process.pid, signal);
	}

	// eslint-disable-next-line unicorn/no-process-exit -- See above.
	process.exit(exitCodeOf({hasFailures}));
}

/** Runs the program with the arguments of the process. This is the only place that decides the exit code, except for crashes and signals on the screen (`terminal/endings.ts`). */
export async function run(): Promise<void> {
	const logProblem = startDebugLog();
	const options = readOptions();
	if (!options) {
		process.exitCode = exitCodes.usage;
		return;
	}

	if ('question' in options) {
		await answer(options);
		return;
	}

	if (logProblem !== null && !options.isQuiet) {
		printMessage(logProblem);
	}

	let result: RunResult;
	try {
		result = await runProgram(options);
	} catch (error) {
		logError('crash', error);
		printMessage(`crashed: ${error instanceof Error ? error.message : String(error)}; ${debugLogHint()}`);
		result = {hasFailures: true, signal: null};
	}

	endProcess(result);
}
