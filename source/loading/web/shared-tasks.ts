/** A task that reports its progress and can be aborted. It must not reject. */
export type Task<Result, Progress> = (signal: AbortSignal, onProgress: (progress: Progress) => void) => Promise<Result>;

type Caller<Progress> = {
	readonly signal?: AbortSignal | undefined;
	readonly onProgress?: ((progress: Progress) => void) | undefined;
};

type RunningTask<Result, Progress> = {
	readonly result: Promise<Result>;
	readonly end: () => void;
	readonly callers: Set<Caller<Progress>>;
};

/** Runs one task for each key at a time. Callers that ask for the same key share its result. */
type SharedTasks<Result, Progress> = {
	/** @returns `undefined` if the caller's signal was aborted. A task without callers is aborted. */
	readonly run: (key: string, task: Task<Result, Progress>, waiter: Caller<Progress>) => Promise<Result | undefined>;
};

export function createSharedTasks<Result, Progress>(): SharedTasks<Result, Progress> {
	const tasks = new Map<string, RunningTask<Result, Progress>>();

	const start = (key: string, task: Task<Result, Progress>): RunningTask<Result, Progress> => {
		const controller = new AbortController();
		const callers = new Set<Caller<Progress>>();
		const forget = (): void => {
			if (tasks.get(key) === running) {
				tasks.delete(key);
			}
		};

		const run = async (): Promise<Result> => {
			try {
				return await task(controller.signal, progress => {
					for (const {onProgress} of callers) {
						onProgress?.(progress);
					}
				});
			} finally {
				forget();
			}
		};

		const running: RunningTask<Result, Progress> = {
			callers,
			// The task starts after it was added to the map.
			result: Promise.resolve().then(run),
			end() {
				forget();
				controller.abort();
			},
		};
		tasks.set(key, running);
		return running;
	};

	return {
		async run(key, task, waiter) {
			const {signal} = waiter;
			if (signal?.aborted) {
				return undefined;
			}

			const {result, callers, end} = tasks.get(key) ?? start(key, task);
			// A copy, because the same object may be passed twice.
			const own = {...waiter};
			callers.add(own);
			const listening = new AbortController();
			const isAborted = new Promise<undefined>(resolve => {
				signal?.addEventListener('abort', () => {
					resolve(undefined);
				}, {signal: listening.signal});
			});
			try {
				return await Promise.race([result, isAborted]);
			} finally {
				listening.abort();
				callers.delete(own);
				if (callers.size === 0) {
					end();
				}
			}
		},
	};
}
