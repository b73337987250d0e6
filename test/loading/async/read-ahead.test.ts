import {describe, expect, test} from 'vitest';
import {readAhead} from '../../../source/loading/async/read-ahead.js';

describe('readAhead', () => {
	test('keeps the order, whatever is done first', async () => {
		const results: number[] = [];
		const inputs = [30, 1, 20, 2, 10, 3];
		for await (const result of readAhead(inputs, 4, async input => new Promise<number>(resolve => {
			setTimeout(resolve, input, input);
		}))) {
			results.push(result);
		}

		expect(results).toEqual(inputs);
	});

	test('has no more under way than allowed', async () => {
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

	test('has no more weight under way than allowed, but for one that is too heavy', async () => {
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

	test('starts nothing before it is asked, and ends its inputs when it is left', async () => {
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

	test('gives what is there while an input is still to come', async () => {
		const results = readAhead((async function * () {
			yield 1;
			await new Promise<never>(() => {
				// Never.
			});
		})(), 8, async input => input);
		expect(await results.next()).toEqual({value: 1, done: false});
		// Does not wait for the input that never comes.
		await results.return(undefined);
	});

	test('lets others overtake what may take long', async () => {
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

	test('passes on the failure of its inputs after what came before', async () => {
		const results = readAhead((async function * () {
			yield 1;
			throw new Error('cut off');
		})(), 8, async input => input);
		expect(await results.next()).toEqual({value: 1, done: false});
		await expect(results.next()).rejects.toThrow('cut off');
	});
});
