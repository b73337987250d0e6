import os from 'node:os';
import process from 'node:process';
import type tty from 'node:tty';

/**
 * Calls `end` once, when something from outside ends the program: a signal (exit code 128 and its number), or the
 * terminal going away. `end` saves and restores, in step.
 */
export function onEnding(input: tty.ReadStream, end: () => void): void {
	let hasEnded = false;
	const endOnce = (): void => {
		if (!hasEnded) {
			hasEnded = true;
			end();
		}
	};

	for (const signal of ['SIGINT', 'SIGTERM', 'SIGQUIT'] as const) {
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
}
