import os from 'node:os';
import process from 'node:process';
import type tty from 'node:tty';
import {debugLogHint, logError} from '../debug/log-error.js';

/** What ends a session from outside. */
type EndingHandlers = {
	/** Restores the terminal and saves; resolves when the terminal has taken that. Called once at most. */
	readonly end: () => Promise<void>;
	/** Says in one line that the program has a fault. Called after `end`. */
	readonly complain: (line: string) => void;
};

/**
 * Ends the session in order when something from outside ends the program: a signal (exit code 128 and its number), the
 * terminal going away, or a fault of the program itself (exit code 1).
 */
export function onEnding(input: tty.ReadStream, {end, complain}: EndingHandlers): void {
	let isEnding = false;
	/** Once: libraries send a signal again that they have seen, and what goes wrong with a terminal that is gone is no news. */
	const endThen = (exit: () => void): void => {
		if (!isEnding) {
			isEnding = true;
			void end().finally(exit);
		}
	};

	for (const signal of ['SIGINT', 'SIGTERM', 'SIGQUIT', 'SIGUSR2', 'SIGALRM', 'SIGXCPU', 'SIGVTALRM'] as const) {
		process.on(signal, () => {
			endThen(() => {
				process.exit(128 + os.constants.signals[signal]);
			});
		});
	}

	// Without its terminal Node aborts while it tries to reset it, so it is ended before that.
	const hangUp = (): void => {
		endThen(() => {
			process.kill(process.pid, 'SIGKILL');
		});
	};

	process.on('SIGHUP', hangUp);
	input.on('error', hangUp);
	input.on('end', hangUp);

	const fail = (error: unknown): void => {
		logError('crash', error);
		endThen(() => {
			complain(`crashed; your reading state was saved (${error instanceof Error ? error.message : String(error)}); ${debugLogHint()}`);
			// eslint-disable-next-line unicorn/no-process-exit -- Nothing that runs on can be trusted; what was read has been saved before.
			process.exit(1);
		});
	};

	process.on('uncaughtException', fail);
	process.on('unhandledRejection', fail);
}
