/** Counts the time of tasks, not that between them. */
type TimeLimit = {
	/** Runs a task while there is time left; `onExpiry` is for ending it. */
	readonly run: <Result>(task: () => Promise<Result>) => Promise<Result>;
};

/** @param time of all tasks together, in milliseconds */
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
