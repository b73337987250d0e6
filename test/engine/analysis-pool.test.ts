import {describe, expect, it} from 'vitest';
import {ferries} from '../helpers/articles.js';
import {fakeWorkers} from '../helpers/workers.js';

describe('the pool', () => {
	it('starts workers only as there is work, and no more than its size', () => {
		const {pool, count, underway} = fakeWorkers(2);
		expect(count().started).toBe(0);
		void pool.analyze('one');
		expect(count().started).toBe(1);
		void pool.analyze('two');
		void pool.analyze('three');
		expect(count().started).toBe(2);
		expect(underway()).toEqual(['one', 'two']);
	});

	it('gives each caller the analysis of its own text', async () => {
		const {pool, answer} = fakeWorkers(2);
		const {analysis} = ferries();
		const one = pool.analyze('one');
		const two = pool.analyze('two');
		await answer('two', analysis);
		await answer('one');
		await expect(two).resolves.toBe(analysis);
		await expect(one).resolves.toEqual({quotes: [], entities: []});
	});

	it('gives waiting texts to whoever is done, in their order', async () => {
		const {pool, answer, underway} = fakeWorkers(1);
		for (const text of ['one', 'two', 'three']) {
			void pool.analyze(text);
		}

		await answer('one');
		expect(underway()).toEqual(['two']);
		await answer('two');
		expect(underway()).toEqual(['three']);
	});

	it('uses a worker again that is idle', async () => {
		const {pool, answer, count} = fakeWorkers(4);
		const one = pool.analyze('one');
		await answer('one');
		await one;
		void pool.analyze('two');
		expect(count().started).toBe(1);
	});

	it('loses only one text with a dying worker, and starts another for the rest', async () => {
		const {pool, answer, die, underway, count} = fakeWorkers(1);
		const one = pool.analyze('one');
		const two = pool.analyze('two');
		await die('one');
		await expect(one).resolves.toBeNull();
		expect(underway()).toEqual(['two']);
		expect(count().started).toBe(2);
		await answer('two');
		await expect(two).resolves.toEqual({quotes: [], entities: []});
	});

	it('can start a worker anew after the last one has died', async () => {
		const {pool, die, underway} = fakeWorkers(1);
		const one = pool.analyze('one');
		await die('one');
		await expect(one).resolves.toBeNull();
		void pool.analyze('two');
		expect(underway()).toEqual(['two']);
	});

	it('ends all its workers when it is closed', () => {
		const {pool, count} = fakeWorkers(3);
		void pool.analyze('one');
		void pool.analyze('two');
		pool.close();
		expect(count()).toEqual({started: 2, ended: 2});
	});
});
