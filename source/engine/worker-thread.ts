import v8 from 'node:v8';
import {Worker} from 'node:worker_threads';
import {logError} from '../debug/log-error.js';
import {type TaskResponse} from './tasks.js';
import {type PoolWorker, type WorkerEvents} from './worker-pool.js';

/** In MB. The objects of an article are garbage when it is done: a larger young generation takes memory and saves no time. */
const resourceLimits = {maxYoungGenerationSizeMb: 6};

/**
 * Keeps the heaps of all threads from growing to several times what is in use, which saves no time; and has each thread
 * collect its own garbage, since with all processors at work helpers only stand in the way. Node.js 20 to 24 know these flags.
 */
const keepHeapsSmall = (): void => {
	v8.setFlagsFromString('--heap-growing-percent=40');
	v8.setFlagsFromString('--no-parallel-scavenge');
	// The start of a thread sets this one back.
	v8.setFlagsFromString('--semi-space-growth-factor=1');
};

keepHeapsSmall();

/** Starts the bundled worker, which stands beside the bundle of the program. */
export function startWorkerThread(events: WorkerEvents): PoolWorker {
	const worker = new Worker(new URL('worker.js', import.meta.url), {resourceLimits});
	worker.on('message', (response: TaskResponse) => {
		events.onResponse(response);
	});
	worker.on('online', keepHeapsSmall);
	// A worker that runs out of memory ends with an error too.
	worker.on('error', error => {
		logError('run a worker thread', error);
		events.onFailure();
	});
	return {
		post(request) {
			worker.postMessage(request);
		},
		terminate() {
			// The listener for errors stays: the worker may fail before it ends.
			void worker.terminate();
		},
	};
}
