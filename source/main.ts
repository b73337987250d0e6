import process from 'node:process';
import {openInputs} from './inputs.js';
import {displayPath} from './text/display-path.js';
import {parseOptions, UsageError, type Options} from './options.js';
import {runReader} from './reader.js';
import {openKeeper} from './storage/open-keeper.js';

/** One line on standard error. What of it comes from file names or the command line is made safe to print. */
const complain = (line: string): void => {
	process.stderr.write(`newsreader: ${displayPath(line)}\n`);
};

/** A reader further down the pipe that has read enough (`| head`) is no fault. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code !== 'EPIPE') {
		complain(`cannot write to standard output (${error.code ?? error.message})`);
	}

	// eslint-disable-next-line unicorn/no-process-exit -- Nobody reads what else would be written.
	process.exit(error.code === 'EPIPE' ? 0 : 1);
});

async function main(options: Options): Promise<number> {
	// A dumb terminal cannot move the cursor, so there is no screen to draw on.
	if (options.format !== null || !process.stdout.isTTY || process.env['TERM'] === 'dumb') {
		const {runBatch} = await import('./batch.js');
		const inputs = openInputs(options, async () => {
			const {stored, problem} = await openKeeper(options);
			if (problem !== null) {
				complain(problem);
			}

			return stored.sources;
		});
		return runBatch(inputs.load(), options.format ?? 'text', {out: process.stdout, complain});
	}

	return runReader(options, complain);
}

/** Runs the program as the command line says, and sets the exit code: 0, 1 where something could not be opened, 2 for wrong usage. */
export async function run(): Promise<void> {
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
