import {type EventEmitter} from 'node:events';
import {type Worker} from 'node:worker_threads';
import {expect, it, vi} from 'vitest';
import {logError} from '../../source/debug/log-error.js';
import {startWorkerThread} from '../../source/engine/worker-thread.js';

const threads = vi.hoisted((): EventEmitter[] => []);

vi.mock(import('../../source/debug/log-error.js'), {spy: true});
vi.mock(import('node:worker_threads'), async original => {
	const {EventEmitter: Emitter} = await import('node:events');
	class Thread extends Emitter {
		constructor() {
			super();
			threads.push(this);
		}
	}

	// eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- Only the events of the class are used.
	return {...await original(), Worker: Thread as unknown as typeof Worker};
});

it('startWorkerThread logs the error that ends a thread, and reports the failure', () => {
	const onFailure = vi.fn<() => void>();
	startWorkerThread({onResponse: vi.fn<() => void>(), onFailure});
	const error = new Error('out of memory');
	threads[0]?.emit('error', error);
	expect(logError).toHaveBeenCalledExactlyOnceWith('run a worker thread', error);
	expect(onFailure).toHaveBeenCalledOnce();
});
