import {
	describe, expect, it, onTestFinished, vi,
} from 'vitest';
import {serializeAnalysis} from '../../source/engine/serialized-analysis.js';
import {type TaskRequest} from '../../source/engine/tasks.js';
import {createWorkerPool, PoolClosedError, type WorkerEvents} from '../../source/engine/worker-pool.js';
import {ferries} from '../helpers/articles/articles.js';
import {fakeWorkers, nothing} from '../helpers/system/workers.js';

/** A pool whose workers answer as the test decides, also without a request; each worker lists its requests. */
const outspoken = (size: number) => {
	const spawned: Array<{readonly events: WorkerEvents; readonly requests: TaskRequest[]}> = [];
	const pool = createWorkerPool(size, events => {
		const requests: TaskRequest[] = [];
		spawned.push({events, requests});
		return {
			post(request) {
				requests.push(request);
			},
			terminate() {
				// A thread may still answer after it was terminated.
			},
		};
	});
	return {pool, spawned, given: () => spawned.map(({requests}) => requests.map(({input}) => input))};
};

describe('createWorkerPool', () => {
	it('starts workers only when there is work, and no more than its size', () => {
		const {pool, workers, underway} = fakeWorkers(2);
		expect(workers().started).toBe(0);
		void pool.run('analyze', 'one');
		expect(workers().started).toBe(1);
		void pool.run('analyze', 'two');
		void pool.run('analyze', 'three');
		expect(workers().started).toBe(2);
		expect(underway()).toEqual(['one', 'two']);
	});

	it('returns to each caller the answer to its own request', async () => {
		const {pool, answer} = fakeWorkers(2);
		const {analysis} = ferries();
		const one = pool.run('analyze', 'one');
		const two = pool.run('analyze', 'two');
		await answer('two', analysis);
		await answer('one');
		await expect(two).resolves.toEqual({output: serializeAnalysis(analysis)});
		await expect(one).resolves.toEqual({output: serializeAnalysis(nothing)});
	});

	it('gives waiting tasks to idle workers in order', async () => {
		const {pool, answer, underway} = fakeWorkers(1);
		for (const text of ['one', 'two', 'three']) {
			void pool.run('analyze', text);
		}

		await answer('one');
		expect(underway()).toEqual(['two']);
		await answer('two');
		expect(underway()).toEqual(['three']);
	});

	it('uses an idle worker again', async () => {
		const {pool, answer, workers} = fakeWorkers(4);
		const one = pool.run('analyze', 'one');
		await answer('one');
		await one;
		void pool.run('analyze', 'two');
		expect(workers().started).toBe(1);
	});

	it('loses only one task with a worker that ends, and starts another worker for the rest', async () => {
		const {pool, answer, die, underway, workers} = fakeWorkers(1);
		const one = pool.run('analyze', 'one');
		const two = pool.run('analyze', 'two');
		await die('one');
		await expect(one).resolves.toEqual({problem: 'failed'});
		expect(underway()).toEqual(['two']);
		expect(workers().started).toBe(2);
		await answer('two');
		await expect(two).resolves.toEqual({output: serializeAnalysis(nothing)});
	});

	it('runs tasks for the shown article first, then those for the list', async () => {
		const {pool, answer, opening, open, counting, underway} = fakeWorkers(1);
		void pool.run('analyze', 'one');
		void pool.run('count', ['two']);
		void pool.run('open', {files: [], as: null});
		void pool.run('analyze', 'three');
		await answer('one');
		expect(underway()).toEqual(['three']);
		await answer('three');
		expect({opening: opening(), counting: counting()}).toEqual({opening: 1, counting: []});
		await open();
		expect(counting()).toEqual([['two']]);
	});

	it('starts another worker after the last one has ended', async () => {
		const {pool, die, underway} = fakeWorkers(1);
		const one = pool.run('analyze', 'one');
		await die('one');
		await expect(one).resolves.toEqual({problem: 'failed'});
		void pool.run('analyze', 'two');
		expect(underway()).toEqual(['two']);
	});

	it('keeps a worker whose task failed', async () => {
		const {pool, fail, workers} = fakeWorkers(1);
		const one = pool.run('analyze', 'one');
		await fail('one');
		await expect(one).resolves.toEqual({problem: 'failed'});
		void pool.run('analyze', 'two');
		expect(workers()).toEqual({started: 1, ended: 0});
	});

	it('ends a task and its worker at the deadline, and runs the next task in another worker', async () => {
		vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout']});
		onTestFinished(() => {
			vi.useRealTimers();
		});
		const {pool, answer, underway, workers} = fakeWorkers(1);
		const one = pool.run('analyze', 'one', 1000);
		const two = pool.run('analyze', 'two', 1000);
		vi.advanceTimersByTime(999);
		expect(workers()).toEqual({started: 1, ended: 0});
		vi.advanceTimersByTime(1);
		await expect(one).resolves.toEqual({problem: 'timed-out'});
		expect(workers()).toEqual({started: 2, ended: 1});
		expect(underway()).toContain('two');
		await answer('one');
		await answer('two');
		await expect(two).resolves.toEqual({output: serializeAnalysis(nothing)});
	});

	it('gives no task to a worker that has ended while it was idle', async () => {
		const {pool, spawned, given} = outspoken(1);
		void pool.run('analyze', 'one');
		spawned[0]?.events.onResponse({output: serializeAnalysis(nothing)});
		spawned[0]?.events.onFailure();
		void pool.run('analyze', 'two');
		expect(given()).toEqual([['one'], ['two']]);
	});

	it('ignores a worker that answers after its deadline, and gives it no more tasks', async () => {
		vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout']});
		onTestFinished(() => {
			vi.useRealTimers();
		});
		const {pool, spawned, given} = outspoken(1);
		const one = pool.run('analyze', 'one', 1000);
		vi.advanceTimersByTime(1000);
		spawned[0]?.events.onResponse({output: serializeAnalysis(nothing)});
		await expect(one).resolves.toEqual({problem: 'timed-out'});
		void pool.run('analyze', 'two');
		expect(given()).toEqual([['one'], ['two']]);
	});

	it('clears the deadline of a task that is done', async () => {
		vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout']});
		onTestFinished(() => {
			vi.useRealTimers();
		});
		const {pool, answer, workers} = fakeWorkers(1);
		void pool.run('analyze', 'one', 1000);
		await answer('one');
		vi.advanceTimersByTime(2000);
		expect(workers()).toEqual({started: 1, ended: 0});
	});

	it('ends all its workers when it is closed, and rejects the tasks that are not done', async () => {
		const {pool, workers, answer} = fakeWorkers(2);
		const done = pool.run('analyze', 'one');
		await answer('one');
		const left = ['two', 'three', 'four'].map(async text => pool.run('analyze', text));
		pool.close();
		expect(workers()).toEqual({started: 2, ended: 2});
		expect(pool.closed.aborted).toBe(true);
		await expect(done).resolves.toHaveProperty('output');
		for (const task of left) {
			// eslint-disable-next-line no-await-in-loop -- All are rejected already.
			await expect(task).rejects.toThrow('the worker pool is closed');
		}
	});

	it('rejects tasks and starts no worker after it is closed', async () => {
		const {pool, workers} = fakeWorkers(1);
		pool.close();
		await expect(pool.run('analyze', 'one')).rejects.toThrow(PoolClosedError);
		expect(workers().started).toBe(0);
	});
});
