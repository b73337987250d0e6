import {describe, expect, it} from 'vitest';
import {takeUntilAborted} from '../../../source/loading/async/take-until-aborted.js';

async function * count(log: string[] = []): AsyncGenerator<number> {
	try {
		for (let number = 1; number < 100; number++) {
			yield number;
		}
	} finally {
		log.push('closed');
	}
}

/** Yields one item, and never another. */
async function * stuck(): AsyncGenerator<number> {
	yield 1;
	await new Promise(() => {
		// Never.
	});
}

describe('takeUntilAborted', () => {
	it('yields all items without an abort', async () => {
		const seen: number[] = [];
		for await (const number of takeUntilAborted(count(), new AbortController().signal)) {
			seen.push(number);
		}

		expect(seen).toHaveLength(99);
	});

	it('ends after the current item', async () => {
		const controller = new AbortController();
		const log: string[] = [];
		const seen: number[] = [];
		for await (const number of takeUntilAborted(count(log), controller.signal)) {
			seen.push(number);
			if (number === 3) {
				controller.abort();
			}
		}

		expect(seen).toEqual([1, 2, 3]);
		expect(log).toEqual(['closed']);
	});

	it('ends while it waits for an item', async () => {
		const controller = new AbortController();
		const seen: number[] = [];
		setTimeout(() => {
			controller.abort();
		}, 10);
		for await (const number of takeUntilAborted(stuck(), controller.signal)) {
			seen.push(number);
		}

		expect(seen).toEqual([1]);
	});

	it('yields nothing if the signal was aborted before', async () => {
		const controller = new AbortController();
		controller.abort();
		const seen: number[] = [];
		for await (const number of takeUntilAborted(count(), controller.signal)) {
			seen.push(number);
		}

		expect(seen).toEqual([]);
	});

	it('throws an error of the source', async () => {
		const items = {
			[Symbol.asyncIterator]: () => ({
				async next(): Promise<IteratorResult<number>> {
					throw new Error('gone');
				},
			}),
		};
		const reading = async (): Promise<void> => {
			for await (const number of takeUntilAborted(items, new AbortController().signal)) {
				expect(number).toBeNull();
			}
		};

		await expect(reading()).rejects.toThrow('gone');
	});
});
