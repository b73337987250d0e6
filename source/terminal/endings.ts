import os from 'node:os';
import process from 'node:process';
import type tty from 'node:tty';

/** What ends a session from outside. */
type EndingHandlers = {
	/** Restores the terminal and saves, in step. Called once at most. */
	readonly end: () => void;
	/** Says in one line that the program has a fault. Called after `end`. */
	readonly complain: (line: string) => void;
};

/**
 * Ends the session in order when something from outside ends the program: a signal (exit code 128 and its number), the
 * terminal going away, or a fault of the program itself (exit code 1).
 */
export function onEnding(input: tty.ReadStream, {end, complain}: EndingHandlers): void {
	let hasEnded = false;
	const endOnce = (): void => {
		if (!hasEnded) {
			hasEnded = true;
			end();
		}
	};

	for (const signal of ['SIGINT', 'SIGTERM', 'SIGQUIT', 'SIGUSR2', 'SIGALRM', 'SIGXCPU', 'SIGVTALRM'] as const) {
		process.on(signal, () => {
			endOnce();
			process.exit(128 + os.constants.signals[signal]);
		});
	}

	// Without its terminal Node aborts while it tries to reset it, so it is ended before that.
	const hangUp = (): void => {
		endOnce();
		process.kill(process.pid, 'SIGKILL');
	};

	process.on('SIGHUP', hangUp);
	input.on('error', hangUp);
	input.on('end', hangUp);

	const fail = (error: unknown): void => {
		endOnce();
		complain(`stopped by a fault of its own, what you read is kept (${error instanceof Error ? error.message : String(error)})`);
		// eslint-disable-next-line unicorn/no-process-exit -- Nothing that runs on can be trusted.
		process.exit(1);
	};

	process.on('uncaughtException', fail);
	process.on('unhandledRejection', fail);
}
