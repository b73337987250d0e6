import fc from 'fast-check';
import {
	describe, expect, it, onTestFinished, vi,
} from 'vitest';
import {startAnalysisQueue} from '../../source/engine/analysis-queue.js';
import {analysisState, shownAnalysis} from '../../source/session/selectors.js';
import {createSessionStore, type SessionStore} from '../../source/session/store.js';
import {ferries, shelf, type Story} from '../helpers/articles.js';
import {at, openSession} from '../helpers/session.js';
import {fakeWorkers, type FakeWorkers} from '../helpers/workers.js';

const start = (stories: readonly Story[], size = 1): FakeWorkers & {readonly store: SessionStore; readonly stop: () => void} => {
	const workers = fakeWorkers(size);
	const store = createSessionStore(openSession({stories, analyzed: false}));
	const stop = startAnalysisQueue(store, workers.pool);
	onTestFinished(stop);
	return {...workers, store, stop};
};

const textOf = (stories: readonly Story[], index: number): string => stories[index]?.article.text ?? '';

const answerAll = async ({underway, answer}: FakeWorkers): Promise<string[]> => {
	const order: string[] = [];
	for (let [text] = underway(); text !== undefined; [text] = underway()) {
		order.push(text);
		// eslint-disable-next-line no-await-in-loop -- One after the other is the point.
		await answer(text);
	}

	return order;
};

describe('the queue', () => {
	it('begins with the article on the screen', () => {
		const stories = shelf(5);
		expect(start(stories).underway()).toEqual([textOf(stories, 0)]);
	});

	it('takes the article that has come on the screen next', async () => {
		const stories = shelf(5);
		const queue = start(stories);
		queue.store.dispatch({type: 'command', name: 'bottom', at});
		await queue.answer(textOf(stories, 0));
		expect(queue.underway()).toEqual([textOf(stories, 4)]);
	});

	it('shows the result for the article on the screen at once', async () => {
		const {article, analysis} = ferries();
		const queue = start([ferries(), ...shelf(2)]);
		await queue.answer(article.text, analysis);
		expect(shownAnalysis(queue.store.get())).toEqual(analysis);
	});

	it('hands other results over together', async () => {
		vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout']});
		onTestFinished(() => {
			vi.useRealTimers();
		});
		const stories = shelf(5);
		const queue = start(stories);
		await queue.answer(textOf(stories, 0));
		const listener = vi.fn<() => void>();
		queue.store.subscribe(listener);
		await answerAll(queue);
		expect(listener).not.toHaveBeenCalled();
		vi.advanceTimersByTime(1000);
		expect(listener).toHaveBeenCalledTimes(1);
		expect(queue.store.get().analyses.size).toBe(5);
	});

	it('analyses each article once, whatever the reader does meanwhile', async () => {
		const move = fc.constantFrom('down', 'up', 'bottom', 'top', 'page-down');
		await fc.assert(fc.asyncProperty(fc.array(move, {maxLength: 20}), fc.integer({min: 1, max: 4}), async (moves, size) => {
			const queue = start(shelf(12), size);
			const order: string[] = [];
			for (const name of moves) {
				queue.store.dispatch({type: 'command', name, at});
				const [text] = queue.underway();
				if (text !== undefined) {
					order.push(text);
					// eslint-disable-next-line no-await-in-loop -- One after the other is the point.
					await queue.answer(text);
				}
			}

			order.push(...await answerAll(queue));
			expect(order.toSorted()).toEqual(shelf(12).map(({article}) => article.text).toSorted());
		}), {numRuns: 30});
	});

	it('goes on with articles that are loaded later', async () => {
		const queue = start(shelf(1));
		await answerAll(queue);
		const {article} = ferries();
		queue.store.dispatch({type: 'loaded', articles: [article], problems: []});
		expect(queue.underway()).toEqual([article.text]);
	});

	it('notes an article that ends its worker as one that could not be analysed, and goes on', async () => {
		const stories = shelf(3);
		const queue = start(stories);
		await queue.die(textOf(stories, 0));
		expect([...queue.store.get().analyses.values()]).toEqual([null]);
		expect(analysisState(queue.store.get())).toBe('failed');
		expect(await answerAll(queue)).toEqual([textOf(stories, 1), textOf(stories, 2)]);
	});

	it('ends the workers when it is stopped, and begins no more', () => {
		const queue = start(shelf(3), 2);
		queue.stop();
		expect(queue.count()).toEqual({started: 2, ended: 2});
		queue.store.dispatch({type: 'loaded', articles: [ferries().article], problems: []});
		expect(queue.count().started).toBe(2);
	});
});
