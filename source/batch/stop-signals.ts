import process from 'node:process';

/** Signals that ask the program to stop. */
type StopSignals = {
	/** Aborts at the first signal. */
	readonly abortSignal: AbortSignal;
	/** Returns the first signal; `null` if none has come. */
	readonly received: () => NodeJS.Signals | null;
};

/** Catches the first SIGINT, SIGTERM or SIGHUP. The second one of the same kind ends the process at once. */
export function catchStopSignals(): StopSignals {
	const controller = new AbortController();
	const received: NodeJS.Signals[] = [];
	for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
		process.once(name, () => {
			received.push(name);
			controller.abort();
		});
	}

	return {abortSignal: controller.signal, received: () => received[0] ?? null};
}
