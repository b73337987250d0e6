import {
	type TaskRequest, type TaskResponse, type TaskName, type Tasks,
} from './tasks.js';

/** A thread that answers each request with a response. */
export type PoolWorker = {
	readonly post: (request: TaskRequest) => void;
	readonly terminate: () => void;
};

export type WorkerEvents = {
	readonly onResponse: (response: TaskResponse) => void;
	/** The worker has ended without an answer. */
	readonly onFailure: () => void;
};

/** The outcome of a task: its output, `failed` if it threw or ended its worker (out of memory, for example), or `timed-out`. */
export type TaskOutcome<Output> = {readonly output: Output} | {readonly problem: 'failed' | 'timed-out'};

/** Worker threads that share the work. */
export type WorkerPool = {
	/** The number of tasks that run at a time. More of them wait. */
	readonly size: number;
	/**
	 * Does a task in a worker.
	 *
	 * @param timeout in milliseconds, from when a worker begins with the task
	 * @throws {PoolClosedError} if the pool is closed before the task is done
	 */
	readonly run: <Name extends TaskName>(task: Name, input: Tasks[Name]['input'], timeout?: number) => Promise<TaskOutcome<Tasks[Name]['output']>>;
	/** Ends the workers. Tasks that are not done reject. */
	readonly close: () => void;
	/** Is aborted when the pool is closed. */
	readonly closed: AbortSignal;
};

/** The error of a task that a closed pool does not do. */
export class PoolClosedError extends Error {
	override name = 'PoolClosedError';

	constructor() {
		super('the worker pool is closed');
	}
}

/** Returns the outcome of a task, or `undefined` if the pool was closed before it was done: then its result is not needed. */
export async function unlessClosed<Output>(running: Promise<TaskOutcome<Output>>): Promise<TaskOutcome<Output> | undefined> {
	try {
		return await running;
	} catch (error) {
		if (error instanceof PoolClosedError) {
			return undefined;
		}

		throw error;
	}
}

type Job = {
	readonly request: TaskRequest;
	readonly timeout: number | undefined;
	readonly settle: (outcome: TaskOutcome<Tasks[TaskName]['output']>) => void;
	readonly reject: (error: PoolClosedError) => void;
};

/** The order in which waiting tasks are done: first the shown article, then the list, then the numbers beside the list. */
const priorities: readonly TaskName[] = ['analyze', 'open', 'parse', 'write', 'write-found', 'count'];

/** A pool of up to `size` workers, each started when there is work for it. */
export function createWorkerPool(size: number, spawn: (events: WorkerEvents) => PoolWorker): WorkerPool {
	const waiting: Job[] = [];
	const running = new Set<Job>();
	const closing = new AbortController();
	const idle: Array<(job: Job) => void> = [];
	const workers = new Set<PoolWorker>();

	/** Removes the next job from the waiting ones and returns it. */
	const nextJob = (): Job | undefined => {
		const task = priorities.find(name => waiting.some(({request}) => request.task === name));
		const at = waiting.findIndex(({request}) => request.task === task);
		return at === -1 ? undefined : waiting.splice(at, 1)[0];
	};

	/** Gives waiting jobs to idle workers, and starts workers for the others. */
	const distribute = (): void => {
		while (idle.length > 0 || workers.size < size) {
			const job = nextJob();
			if (!job) {
				return;
			}

			const take = idle.pop() ?? startWorker();
			take(job);
		}
	};

	/** Starts a worker. Returns a function that gives it a job. */
	const startWorker = (): ((job: Job) => void) => {
		let underway: Job | undefined;
		let timer: NodeJS.Timeout | undefined;
		const finish = (outcome: TaskOutcome<Tasks[TaskName]['output']>): void => {
			clearTimeout(timer);
			if (underway) {
				running.delete(underway);
				underway.settle(outcome);
				underway = undefined;
			}
		};

		/** Removes a worker that has ended. Another one is started if there is work. */
		const replace = (problem: 'failed' | 'timed-out'): void => {
			if (workers.delete(worker)) {
				// It may have been idle.
				const at = idle.indexOf(take);
				if (at !== -1) {
					idle.splice(at, 1);
				}

				finish({problem});
				distribute();
			}
		};

		const worker = spawn({
			onResponse(response) {
				if (workers.has(worker)) {
					finish(response);
					idle.push(take);
					distribute();
				}
			},
			onFailure() {
				replace('failed');
			},
		});
		const take = (job: Job): void => {
			underway = job;
			running.add(job);
			if (job.timeout !== undefined) {
				timer = setTimeout(() => {
					worker.terminate();
					replace('timed-out');
				}, job.timeout);
			}

			worker.post(job.request);
		};

		workers.add(worker);
		return take;
	};

	return {
		size,
		async run<Name extends TaskName>(task: Name, input: Tasks[Name]['input'], timeout?: number) {
			return new Promise<TaskOutcome<Tasks[Name]['output']>>((resolve, reject) => {
				if (closing.signal.aborted) {
					reject(new PoolClosedError());
					return;
				}

				waiting.push({
					// eslint-disable-next-line @typescript-eslint/consistent-type-assertions, @typescript-eslint/no-unsafe-type-assertion -- The union loses that the types of both belong together.
					request: {task, input} as TaskRequest,
					timeout,
					settle: resolve,
					reject,
				});
				distribute();
			});
		},
		close() {
			closing.abort();
			for (const worker of workers) {
				worker.terminate();
			}

			const jobs = [...running, ...waiting];
			workers.clear();
			running.clear();
			idle.length = 0;
			waiting.length = 0;
			for (const {reject} of jobs) {
				reject(new PoolClosedError());
			}
		},
		closed: closing.signal,
	};
}
