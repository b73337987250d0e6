import {describe, expect, test} from 'vitest';
import {expandAsReady, expandInOrder} from '../../../source/loading/async/expand-results.js';

async function * each(...values: readonly string[]): AsyncGenerator<string> {
	yield * values;
}

const gather = async (values: AsyncIterable<string>): Promise<string[]> => {
	const all: string[] = [];
	for await (const value of values) {
		all.push(value);
	}

	return all;
};

/** Results in which `list` leads to `a`, which leads to `b`. */
const further = (value: string): AsyncGenerator<string> | undefined =>
	value === 'list' ? each('a', 'c') : (value === 'a' ? each('b') : undefined);

test('expandInOrder yields after each result all results that it leads to', async () => {
	expect(await gather(expandInOrder(each('first', 'list', 'last'), further))).toEqual(['first', 'list', 'a', 'b', 'c', 'last']);
});

describe('expandAsReady', () => {
	test('yields available results, and those that they lead to, while another source has none', async () => {
		let release = (): void => undefined;
		const slow = (async function * () {
			yield 'list';
			await new Promise<void>(resolve => {
				release = resolve;
			});
			yield 'last';
		})();
		const all: string[] = [];
		for await (const value of expandAsReady(slow, further)) {
			all.push(value);
			if (value === 'c') {
				release();
			}
		}

		expect(all.toSorted()).toEqual(['a', 'b', 'c', 'last', 'list']);
		expect(all.at(-1)).toBe('last');
	});

	test('closes its generators when it is abandoned, without waiting for them', async () => {
		let isLeft = false;
		const never = async function * (): AsyncGenerator<string> {
			await new Promise<never>(() => {
				// Never.
			});
			yield 'never';
		};

		const left = (async function * (): AsyncGenerator<string> {
			try {
				yield 'one';
				yield 'two';
			} finally {
				isLeft = true;
			}
		})();
		for await (const value of expandAsReady(left, first => first === 'one' ? never() : undefined)) {
			if (value === 'two') {
				break;
			}
		}

		await Promise.resolve();
		expect(isLeft).toBe(true);
	});
});
