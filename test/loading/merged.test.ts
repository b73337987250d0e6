import {describe, expect, test} from 'vitest';
import {merged} from '../../source/loading/merged.js';

describe('merged', () => {
	test('gives what is there while another has nothing yet, and takes in more on the way', async () => {
		let release = (): void => undefined;
		const slow = (async function * () {
			yield 'first';
			await new Promise<void>(resolve => {
				release = resolve;
			});
			yield 'last';
		})();
		const others = [(async function * () {
			yield 'a';
			yield 'b';
			release();
		})()];
		const all: string[] = [];
		for await (const each of merged(slow, () => others.shift())) {
			all.push(each);
		}

		expect(all).toEqual(['first', 'a', 'b', 'last']);
	});

	test('leaves its generators when it is left, without waiting for them', async () => {
		let isLeft = false;
		const never = (async function * () {
			await new Promise<never>(() => {
				// Never.
			});
			yield 0;
		})();
		const left = (async function * () {
			try {
				yield 1;
				yield 2;
			} finally {
				isLeft = true;
			}
		})();
		const more = [never];
		for await (const each of merged(left, () => more.shift())) {
			if (each === 2) {
				break;
			}
		}

		await Promise.resolve();
		expect(isLeft).toBe(true);
	});
});
