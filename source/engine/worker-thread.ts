import v8 from 'node:v8';
import {Worker} from 'node:worker_threads';
import {logError} from '../debug/log-error.js';
import {type TaskResponse} from './tasks.js';
import {type PoolWorker, type WorkerEvents} from './worker-pool.js';

/** In MB. The objects of an article are garbage after its task: a larger young generation takes memory and saves no time. */
const resourceLimits = {maxYoungGenerationSizeMb: 6};

/**
 * Limits the heaps of all threads, which would otherwise grow to several times the memory in use and save no time. Each
 * thread collects its own garbage, because helper threads only compete for busy processors. Node.js 20 to 24 have these flags.
 */
const keepHeapsSmall = (): void => {
	v8.setFlagsFromString('--heap-growing-percent=40');
	v8.setFlagsFromString('--no-parallel-scavenge');
	// The start of a thread resets this flag.
	v8.setFlagsFromString('--semi-space-growth-factor=1');
};

keepHeapsSmall();

/** Starts a thread with the worker's bundle, which is in the same folder as the bundle of the program. */
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
