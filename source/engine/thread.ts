import {Worker} from 'node:worker_threads';
import {type Response} from './tasks.js';
import {type PoolWorker, type WorkerEvents} from './worker-pool.js';

/** Starts the bundled worker, which stands beside the bundle of the program. */
export function startWorkerThread(events: WorkerEvents): PoolWorker {
	const worker = new Worker(new URL('worker.js', import.meta.url));
	worker.on('message', (response: Response) => {
		events.onResponse(response);
	});
	// A worker that runs out of memory ends with an error too.
	worker.on('error', () => {
		events.onFailure();
	});
	return {
		post(request) {
			worker.postMessage(request);
		},
		terminate() {
			worker.removeAllListeners('error');
			void worker.terminate();
		},
	};
}
