import process from 'node:process';
import {displayPath} from './text/display-path.js';
import {parseOptions, type Options} from './command-line/options.js';
import {UsageError} from './command-line/usage-error.js';
import {runReader} from './app/run-reader.js';
import {startDebugLog} from './debug/log-error.js';

/** A line for standard error. What of it comes from file names or the command line is made safe to print. */
const lineOf = (message: string): string => `newsreader: ${displayPath(message)}\n`;

const complain = (message: string): void => {
	process.stderr.write(lineOf(message));
};

async function main(options: Options): Promise<number> {
	// A dumb terminal cannot move the cursor, so there is no screen to draw on.
	if (options.output !== null || !process.stdout.isTTY || process.env['TERM'] === 'dumb') {
		const {runPipe} = await import('./batch/run-pipe.js');
		return runPipe(options, lineOf);
	}

	return runReader(options, complain);
}

/** Runs the program as the command line says, and sets the exit code: 0, 1 where something could not be opened, 2 for wrong usage. */
export async function run(): Promise<void> {
	const logProblem = startDebugLog();
	if (logProblem !== null) {
		complain(logProblem);
	}

	try {
		process.exitCode = await main(parseOptions(process.argv.slice(2), import.meta, process.env));
	} catch (error) {
		if (!(error instanceof UsageError)) {
			throw error;
		}

		complain(error.message);
		process.exitCode = 2;
	}
}
