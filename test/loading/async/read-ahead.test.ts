import {describe, expect, test} from 'vitest';
import {readAhead} from '../../../source/loading/async/read-ahead.js';

describe('readAhead', () => {
	test('keeps the order, even if later tasks end first', async () => {
		const results: number[] = [];
		const inputs = [30, 1, 20, 2, 10, 3];
		for await (const result of readAhead(inputs, 4, async input => new Promise<number>(resolve => {
			setTimeout(resolve, input, input);
		}))) {
			results.push(result);
		}

		expect(results).toEqual(inputs);
	});

	test('runs no more tasks than allowed', async () => {
		let underWay = 0;
		let most = 0;
		const inputs = Array.from({length: 50}, (_, index) => index);
		for await (const _ of readAhead(inputs, 8, async () => {
			underWay++;
			most = Math.max(most, underWay);
			await new Promise(resolve => {
				setTimeout(resolve, 1);
			});
			underWay--;
		})) {
			// Only counted.
		}

		expect(most).toBeGreaterThan(1);
		expect(most).toBeLessThanOrEqual(8);
	});

	test('runs no more weight than allowed, except for a single heavier task', async () => {
		let underWay = 0;
		let most = 0;
		for await (const _ of readAhead([1, 1, 9, 1, 1, 3, 3, 3, 1], 4, async weight => {
			underWay += weight;
			most = Math.max(most, underWay);
			await new Promise(resolve => {
				setTimeout(resolve, 1);
			});
			underWay -= weight;
		}, {weightOf: weight => weight})) {
			// Only counted.
		}

		expect(most).toBeLessThanOrEqual(3 + 9);
	});

	test('starts nothing before the first request, and closes its inputs when it is abandoned', async () => {
		const started: number[] = [];
		let isEnded = false;
		const inputs = (function * () {
			try {
				for (let index = 0; ; index++) {
					yield index;
				}
			} finally {
				isEnded = true;
			}
		})();
		const results = readAhead(inputs, 8, async index => {
			started.push(index);
		});
		expect(started).toEqual([]);
		await results.next();
		expect(started).toEqual([0]);
		await results.return(undefined);
		expect(isEnded).toBe(true);
	});

	test('yields available results while it waits for an input', async () => {
		const results = readAhead((async function * () {
			yield 1;
			await new Promise<never>(() => {
				// Never.
			});
		})(), 8, async input => input);
		expect(await results.next()).toEqual({value: 1, done: false});
		// Abandons the input that never arrives.
		await results.return(undefined);
	});

	test('lets later results overtake inputs that allow it', async () => {
		const release = new Map<string, () => void>();
		const results = readAhead(['slow', 'a', 'b'], 8, async input => {
			if (input === 'slow') {
				await new Promise<void>(resolve => {
					release.set(input, resolve);
				});
			}

			return input;
		}, {mayBeOvertaken: input => input === 'slow'});
		expect(await results.next()).toEqual({value: 'a', done: false});
		release.get('slow')?.();
		expect(await results.next()).toEqual({value: 'slow', done: false});
		expect(await results.next()).toEqual({value: 'b', done: false});
	});

	test('passes on an error of its inputs after all earlier results', async () => {
		const results = readAhead((async function * () {
			yield 1;
			throw new Error('cut off');
		})(), 8, async input => input);
		expect(await results.next()).toEqual({value: 1, done: false});
		await expect(results.next()).rejects.toThrow('cut off');
	});
});
