import {type Analysis} from '../analysis/analysis.js';
import {type Request, type Response} from './protocol.js';

/** A thread that answers each request with a response. */
export type AnalysisWorker = {
	readonly post: (request: Request) => void;
	readonly terminate: () => void;
};

export type WorkerEvents = {
	readonly onResponse: (response: Response) => void;
	/** The worker has ended without an answer. */
	readonly onFailure: () => void;
};

/** Worker threads that share the work. */
export type AnalysisPool = {
	/** How many texts are analysed at a time; more of them wait. */
	readonly size: number;
	/** Resolves to `null` where the text ended its worker (it was too large for the memory, say). */
	readonly analyze: (text: string) => Promise<Analysis | null>;
	readonly close: () => void;
};

type Job = {readonly text: string; readonly settle: (analysis: Analysis | null) => void};

/** A pool of up to `size` workers, each started when there is work for it. */
export function createAnalysisPool(size: number, spawn: (events: WorkerEvents) => AnalysisWorker): AnalysisPool {
	const waiting: Job[] = [];
	const idle: Array<(job: Job) => void> = [];
	const workers = new Set<AnalysisWorker>();

	/** Starts a worker; what is returned gives it a job. */
	const startWorker = (): ((job: Job) => void) => {
		let underway: Job | undefined;
		const finish = (analysis: Analysis | null): void => {
			underway?.settle(analysis);
			underway = undefined;
		};

		const worker = spawn({
			onResponse({analysis}) {
				finish(analysis);
				const next = waiting.shift();
				if (next) {
					take(next);
				} else {
					idle.push(take);
				}
			},
			onFailure() {
				workers.delete(worker);
				finish(null);
				const next = waiting.shift();
				if (next) {
					startWorker()(next);
				}
			},
		});
		const take = (job: Job): void => {
			underway = job;
			worker.post({text: job.text});
		};

		workers.add(worker);
		return take;
	};

	return {
		size,
		async analyze(text) {
			return new Promise(resolve => {
				const job: Job = {text, settle: resolve};
				const take = idle.pop() ?? (workers.size < size ? startWorker() : undefined);
				if (take) {
					take(job);
				} else {
					waiting.push(job);
				}
			});
		},
		close() {
			for (const worker of workers) {
				worker.terminate();
			}

			workers.clear();
		},
	};
}
