import os from 'node:os';
import process from 'node:process';
import {debugLogHint, logError} from '../debug/log-error.js';

/** Handlers for the end of the session from outside. */
type EndingHandlers = {
	/**
	 * Restores the terminal and saves the reading state; resolves when the terminal has accepted that. Called once at most.
	 *
	 * @returns a problem in one line if the reading state could not be saved, else `null`
	 */
	readonly end: () => Promise<string | null>;
	/** Prints one line about a crash or a state that could not be saved. Called after `end`. */
	readonly printMessage: (line: string) => void;
	/** False with `--no-state`: then nothing is saved. */
	readonly keepsState: boolean;
	/** Tells whether another program has the terminal. Then Ctrl-C and Ctrl-\ are meant for that program. */
	readonly isTerminalLent?: () => boolean;
};

/** The streams of the terminal. Each of them may be the first to tell that the terminal is gone. */
type TerminalStreams = {
	readonly input: Pick<NodeJS.EventEmitter, 'on'>;
	readonly output: Pick<NodeJS.EventEmitter, 'on'>;
};

/** Describes a crash in one line: the error, whether the reading state was saved, and the way to the cause. */
export function crashMessage(error: unknown, {saveProblem, keepsState}: {readonly saveProblem: string | null; readonly keepsState: boolean}): string {
	const state = keepsState ? [saveProblem ?? 'your reading state was saved'] : [];
	return [`crashed: ${error instanceof Error ? error.message : String(error)}`, ...state, debugLogHint()].join('; ');
}

/**
 * Ends the session in order when something from outside ends the program: a signal (exit code 128 and its number), the
 * loss of the terminal, or a crash (exit code 1).
 */
export function onEnding({input, output}: TerminalStreams, {end, printMessage, keepsState, isTerminalLent = () => false}: EndingHandlers): void {
	let isEnding = false;
	/** Runs once: libraries send a signal again that they have caught, and a lost terminal causes further errors. */
	const endThen = (exit: (saveProblem: string | null) => void): void => {
		if (!isEnding) {
			isEnding = true;
			void end().then(exit, (error: unknown) => {
				logError('end the session', error);
				exit(`the reading state was not saved (${error instanceof Error ? error.message : String(error)})`);
			});
		}
	};

	for (const signal of ['SIGINT', 'SIGTERM', 'SIGQUIT', 'SIGUSR2', 'SIGALRM', 'SIGXCPU', 'SIGVTALRM'] as const) {
		process.on(signal, () => {
			if (isTerminalLent() && (signal === 'SIGINT' || signal === 'SIGQUIT')) {
				return;
			}

			endThen(saveProblem => {
				if (saveProblem !== null) {
					printMessage(saveProblem);
				}

				process.exit(128 + os.constants.signals[signal]);
			});
		});
	}

	// Without its terminal, Node.js aborts while it tries to reset it, so the process is killed before that.
	const hangUp = (): void => {
		endThen(() => {
			process.kill(process.pid, 'SIGKILL');
		});
	};

	process.on('SIGHUP', hangUp);
	input.on('error', hangUp);
	input.on('end', hangUp);
	// A frame may be written before the loss of the terminal is known from its input.
	output.on('error', hangUp);

	const crash = (error: unknown): void => {
		logError('crash', error);
		endThen(saveProblem => {
			printMessage(crashMessage(error, {saveProblem, keepsState}));
			// eslint-disable-next-line unicorn/no-process-exit -- Nothing that runs on can be trusted after a crash.
			process.exit(1);
		});
	};

	process.on('uncaughtException', crash);
	process.on('unhandledRejection', crash);
}
