import v8 from 'node:v8';
import {Worker} from 'node:worker_threads';
import {type Response} from './tasks.js';
import {type PoolWorker, type WorkerEvents} from './worker-pool.js';

/** In MB. What an article needs is gone when it is done: more room for what is new takes memory and saves no time. */
const resourceLimits = {maxYoungGenerationSizeMb: 6};

// V8 would let its heaps grow to several times what is in use before it looks for what is not.
v8.setFlagsFromString('--heap-growing-percent=40');

/** Starts the bundled worker, which stands beside the bundle of the program. */
export function startWorkerThread(events: WorkerEvents): PoolWorker {
	const worker = new Worker(new URL('worker.js', import.meta.url), {resourceLimits});
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
