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

/** What became of a task: `failed`, it threw or ended its worker (it was too large for the memory, say); `timed-out`, it took too long. */
export type TaskOutcome<Output> = {readonly output: Output} | {readonly problem: 'failed' | 'timed-out'};

/** Worker threads that share the work. */
export type WorkerPool = {
	/** How many tasks are done at a time; more of them wait. */
	readonly size: number;
	/**
	 * Does a task in a worker. Never rejects.
	 *
	 * @param deadline after so many milliseconds in its worker the task is ended
	 */
	readonly run: <Name extends TaskName>(task: Name, input: Tasks[Name]['input'], deadline?: number) => Promise<TaskOutcome<Tasks[Name]['output']>>;
	readonly close: () => void;
};

type Job = {
	readonly request: TaskRequest;
	readonly deadline: number | undefined;
	readonly settle: (outcome: TaskOutcome<Tasks[TaskName]['output']>) => void;
};

/** What goes before what, where tasks wait: what somebody looks at, then what the list is made of, then what stands beside it. */
const order: readonly TaskName[] = ['analyze', 'open', 'parse', 'write', 'count'];

/** A pool of up to `size` workers, each started when there is work for it. */
export function createWorkerPool(size: number, spawn: (events: WorkerEvents) => PoolWorker): WorkerPool {
	const waiting: Job[] = [];
	const idle: Array<(job: Job) => void> = [];
	const workers = new Set<PoolWorker>();

	/** Takes out the job whose turn it is. */
	const nextJob = (): Job | undefined => {
		const task = order.find(name => waiting.some(({request}) => request.task === name));
		const at = waiting.findIndex(({request}) => request.task === task);
		return at === -1 ? undefined : waiting.splice(at, 1)[0];
	};

	/** Gives work to those who have none. */
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

	/** Starts a worker; what is returned gives it a job. */
	const startWorker = (): ((job: Job) => void) => {
		let underway: Job | undefined;
		let timer: NodeJS.Timeout | undefined;
		const finish = (outcome: TaskOutcome<Tasks[TaskName]['output']>): void => {
			clearTimeout(timer);
			underway?.settle(outcome);
			underway = undefined;
		};

		/** The worker is gone, and another takes its place if there is work. */
		const replace = (problem: 'failed' | 'timed-out'): void => {
			if (workers.delete(worker)) {
				// It may have been waiting for work.
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
			if (job.deadline !== undefined) {
				timer = setTimeout(() => {
					worker.terminate();
					replace('timed-out');
				}, job.deadline);
			}

			worker.post(job.request);
		};

		workers.add(worker);
		return take;
	};

	return {
		size,
		async run<Name extends TaskName>(task: Name, input: Tasks[Name]['input'], deadline?: number) {
			return new Promise<TaskOutcome<Tasks[Name]['output']>>(resolve => {
				waiting.push({
					// eslint-disable-next-line @typescript-eslint/consistent-type-assertions, @typescript-eslint/no-unsafe-type-assertion -- The types of both belong together, which is lost in their union.
					request: {task, input} as TaskRequest,
					deadline,
					settle: resolve,
				});
				distribute();
			});
		},
		close() {
			waiting.length = 0;
			idle.length = 0;
			for (const worker of workers) {
				worker.terminate();
			}

			workers.clear();
		},
	};
}
