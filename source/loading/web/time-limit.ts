/** A limit of the total time of tasks, without the time between them. */
type TimeLimit = {
	/** Runs a task. `onExpiry` is called when no time is left, and has to end the task. */
	readonly run: <Result>(task: () => Promise<Result>) => Promise<Result>;
};

/** Creates a limit of `time` milliseconds for all tasks together. */
export function createTimeLimit(time: number, onExpiry: () => void): TimeLimit {
	let left = time;
	return {
		async run(task) {
			const start = performance.now();
			const timer = setTimeout(onExpiry, left);
			try {
				return await task();
			} finally {
				clearTimeout(timer);
				left = Math.max(0, left - (performance.now() - start));
			}
		},
	};
}
