import process from 'node:process';
import {logError} from '../debug/log-error.js';
import {createSourceOpener} from '../sources/source-opener.js';
import {type Options} from '../command-line/options.js';
import {openStandardOutput} from '../output/standard-output.js';
import {writeFully} from '../output/write-fully.js';
import {openStateSaver} from '../storage/open-state-saver.js';
import {writeArticles} from './write-articles.js';

/** A reader further down the pipe that has read enough (`| head`) is no fault. */
const isEnough = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EPIPE';

const inWords = (error: unknown): string => {
	const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
	return code === 'ENOSPC' ? 'the disk is full' : code;
};

/**
 * Writes the articles to standard output, in a format, and ends the process: with the exit code 1 where something could
 * not be opened or written, else 0. A signal ends it behind the article that is being written.
 *
 * @param lineOf makes a line for standard error
 */
export async function runPipe(options: Options, lineOf: (message: string) => string): Promise<never> {
	const complain = async (message: string): Promise<void> => {
		try {
			await writeFully(process.stderr, lineOf(message));
		} catch (error) {
			// Standard error is closed; the debug log is the only place left.
			logError(`write to standard error: ${message}`, error);
		}
	};

	const sourceOpener = createSourceOpener(options, async () => {
		const {stored, problem} = await openStateSaver(options);
		if (problem !== null) {
			await complain(problem);
		}

		return stored.sources;
	});
	const ending = new AbortController();
	const signals: NodeJS.Signals[] = [];
	for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
		// A second one ends the process where it is.
		process.once(name, () => {
			signals.push(name);
			ending.abort();
		});
	}

	process.stderr.on('error', () => undefined);
	let exitCode: number;
	try {
		exitCode = await writeArticles({
			open: sourceOpener.openInitial,
			output: options.output ?? {format: 'text', fields: null, only: null},
			out: openStandardOutput(),
			complain,
			isStrict: options.isStrict,
			signal: ending.signal,
		});
	} catch (error) {
		logError('write to standard output', error);
		exitCode = isEnough(error) ? 0 : 1;
		if (exitCode !== 0) {
			await complain(`cannot write to standard output (${inWords(error)})`);
		}
	}

	const [signal] = signals;
	if (signal) {
		process.kill(process.pid, signal);
	}

	// All is written, and what is still being read (a pipe that never ends, say) is not waited for.
	// eslint-disable-next-line unicorn/no-process-exit
	process.exit(exitCode);
}
