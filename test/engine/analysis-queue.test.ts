import fc from 'fast-check';
import {
	describe, expect, it, onTestFinished, vi,
} from 'vitest';
import {startAnalysisQueue} from '../../source/engine/analysis-queue.js';
import {analysisState, shownAnalysis} from '../../source/session/model/selectors.js';
import {type Session} from '../../source/session/state/session.js';
import {createSessionStore, type SessionStore} from '../../source/session/store.js';
import {ferries, shelf, type Story} from '../helpers/articles/articles.js';
import {at, openSession} from '../helpers/screen/session.js';
import {fakeWorkers, type FakeWorkers} from '../helpers/system/workers.js';
import {withSources} from '../../source/session/state/with-changes.js';

type Queue = FakeWorkers & {readonly store: SessionStore; readonly stop: () => void};

const startWith = (session: Session, size: number): Queue => {
	const workers = fakeWorkers(size);
	const store = createSessionStore(session);
	const stop = startAnalysisQueue(store, workers.pool, () => undefined);
	onTestFinished(stop);
	return {...workers, store, stop};
};

const start = (stories: readonly Story[], size = 1): Queue => startWith(openSession({stories, analyzed: false}), size);

const textOf = (stories: readonly Story[], index: number): string => stories[index]?.article.text ?? '';

/** Answers all requests. Returns the texts in the order in which they were counted or analysed. */
const answerAll = async ({underway, answer, counting, count}: FakeWorkers): Promise<string[]> => {
	const order: string[] = [];
	while (underway().length > 0 || counting().length > 0) {
		const [text] = underway();
		if (text === undefined) {
			// eslint-disable-next-line no-await-in-loop -- One after the other is the point.
			order.push(...await count(1));
		} else {
			order.push(text);
			// eslint-disable-next-line no-await-in-loop -- One after the other is the point.
			await answer(text);
		}
	}

	return order;
};

describe('startAnalysisQueue', () => {
	it('analyses the shown article first', () => {
		const stories = shelf(5);
		expect(start(stories).underway()).toEqual([textOf(stories, 0)]);
	});

	it('analyses an article next when it is shown', async () => {
		const stories = shelf(5);
		const queue = start(stories);
		queue.store.dispatch({type: 'command', name: 'bottom', at});
		await queue.answer(textOf(stories, 0));
		expect(queue.underway()).toEqual([textOf(stories, 4)]);
	});

	it('then analyses the articles that one key leads to, and counts the quotes of the others', async () => {
		const stories = shelf(5);
		const queue = start(stories);
		await queue.answer(textOf(stories, 0));
		expect(queue.underway()).toEqual([textOf(stories, 1)]);
		await queue.answer(textOf(stories, 1));
		expect(queue.counting()).toEqual([[2, 3, 4].map(index => textOf(stories, index))]);
	});

	it('delivers the analysis of the shown article at once', async () => {
		const {article, analysis} = ferries();
		const queue = start([ferries(), ...shelf(2)]);
		await queue.answer(article.text, analysis);
		expect(shownAnalysis(queue.store.get())).toEqual(analysis);
	});

	it('delivers other results together', async () => {
		vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout']});
		onTestFinished(() => {
			vi.useRealTimers();
		});
		const stories = shelf(50);
		const queue = start(stories);
		await queue.answer(textOf(stories, 0));
		const listener = vi.fn<() => void>();
		queue.store.subscribe(listener);
		await answerAll(queue);
		expect(listener).not.toHaveBeenCalled();
		vi.advanceTimersByTime(1000);
		expect(listener).toHaveBeenCalledTimes(2);
		expect(queue.store.get().analyses.quoteCounts.size).toBe(50);
	});

	it('counts the quotes of the visible articles first', async () => {
		const stories = shelf(200);
		const queue = start(stories);
		queue.store.dispatch({type: 'command', name: 'bottom', at});
		await queue.answer(textOf(stories, 0));
		await queue.answer(textOf(stories, 199));
		await queue.answer(textOf(stories, 198));
		const {list: {top: listTop}} = queue.store.get();
		expect(queue.counting()[0]?.[0]).toBe(textOf(stories, listTop));
	});

	it('requests few counts at a time, so that the shown article does not wait', async () => {
		const queue = start(shelf(200));
		await queue.answer(textOf(shelf(2), 0));
		await queue.answer(textOf(shelf(2), 1));
		expect(queue.counting()[0]?.length).toBeLessThan(40);
	});

	it('counts the quotes of each article once, whichever keys are pressed meanwhile', async () => {
		const move = fc.constantFrom('down', 'up', 'bottom', 'top', 'page-down');
		await fc.assert(fc.asyncProperty(fc.array(move, {maxLength: 20}), fc.integer({min: 1, max: 4}), async (moves, size) => {
			const queue = start(shelf(40), size);
			const counted: string[] = [];
			const seen = new Set<string>();
			for (const name of moves) {
				queue.store.dispatch({type: 'command', name, at});
				// eslint-disable-next-line no-await-in-loop -- One after the other is the point.
				counted.push(...await queue.count());
				const [text] = queue.underway();
				if (text !== undefined) {
					seen.add(text);
					// eslint-disable-next-line no-await-in-loop -- One after the other is the point.
					await queue.answer(text);
				}
			}

			for (const text of await answerAll(queue)) {
				seen.add(text);
			}

			expect(new Set(counted).size).toBe(counted.length);
			expect(new Set([...seen, ...counted])).toEqual(new Set(shelf(40).map(({article}) => article.text)));
		}), {numRuns: 30});
	});

	it('analyses an article again when it is shown again after many others', async () => {
		const stories = shelf(60);
		const queue = start(stories);
		for (let step = 0; step < 50; step++) {
			queue.store.dispatch({type: 'command', name: 'down', at});
			// eslint-disable-next-line no-await-in-loop -- One after the other is the point.
			await answerAll(queue);
			expect(analysisState(queue.store.get())).toBe('done');
		}

		expect(queue.store.get().analyses.byArticle.size).toBeLessThan(30);
		queue.store.dispatch({type: 'command', name: 'top', at});
		expect(analysisState(queue.store.get())).toBe('waiting');
		await answerAll(queue);
		expect(analysisState(queue.store.get())).toBe('done');
	});

	it('analyses articles that are loaded later', async () => {
		const queue = start(shelf(1));
		await answerAll(queue);
		const {article} = ferries();
		queue.store.dispatch({type: 'loaded', articles: [article], problems: []});
		expect(queue.underway()).toEqual([article.text]);
	});

	it('counts the quotes of articles that are inserted before counted ones', async () => {
		const grouped = shelf(30).map(({article, analysis}) => ({article: {...article, groups: ['Harbour']}, analysis}));
		const queue = start(grouped);
		await answerAll(queue);
		const added = Array.from({length: 60}, (_, index) => ({...ferries().article, id: `added ${index}`, text: `Added ${index}`}));
		queue.store.dispatch({type: 'loaded', articles: added, problems: []});
		expect(queue.store.get().list.articles[0]?.id).toBe('added 0');
		const answered = await answerAll(queue);
		expect(new Set(answered)).toEqual(new Set(added.map(({text}) => text)));
	});

	it('marks an article that ends its worker as not analysed, and goes on', async () => {
		const stories = shelf(3);
		const queue = start(stories);
		await queue.die(textOf(stories, 0));
		expect([...queue.store.get().analyses.byArticle.values()]).toEqual([null]);
		expect(analysisState(queue.store.get())).toBe('failed');
		expect(await answerAll(queue)).toEqual([textOf(stories, 1), textOf(stories, 2)]);
	});

	it('finds the article that ends its worker among those whose quotes are counted', async () => {
		vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout']});
		onTestFinished(() => {
			vi.useRealTimers();
		});
		const stories = shelf(5);
		const queue = start(stories);
		await queue.answer(textOf(stories, 0));
		await queue.answer(textOf(stories, 1));
		await queue.dieCounting();
		expect(queue.counting()).toEqual([[textOf(stories, 2)]]);
		await queue.dieCounting();
		await answerAll(queue);
		vi.advanceTimersByTime(1000);
		const {list: {articles}, analyses: {quoteCounts}} = queue.store.get();
		expect(articles.map(article => quoteCounts.get(article))).toEqual([0, 0, null, 1, 1]);
	});

	it('counts quotes when all articles are loaded, or when loading takes long', () => {
		vi.useFakeTimers();
		onTestFinished(() => {
			vi.useRealTimers();
		});
		const loadAll = (store: SessionStore): void => {
			store.dispatch({type: 'loaded', articles: shelf(9).map(({article}) => article), problems: []});
		};

		const stillLoading = withSources(openSession({stories: [], analyzed: false}), {isLoading: true});
		const slow = startWith(stillLoading, 2);
		loadAll(slow.store);
		expect(slow.underway()).toHaveLength(1);
		expect(slow.counting()).toEqual([]);
		vi.advanceTimersByTime(3000);
		expect(slow.counting().flat().length).toBeGreaterThan(0);
		const counted = startWith(stillLoading, 2);
		const many = shelf(200).map(({article}) => article);
		counted.store.dispatch({
			type: 'loaded', articles: many, problems: [], counts: many.slice(20).map(article => [article, 1] as const),
		});
		expect(counted.counting().flat().length).toBeGreaterThan(0);
		const quick = startWith(stillLoading, 2);
		loadAll(quick.store);
		expect(quick.counting()).toEqual([]);
		quick.store.dispatch({type: 'loading-finished', at: '2026-05-04T10:00:00.000Z'});
		expect(quick.counting().flat().length).toBeGreaterThan(0);
	});

	it('ends the workers when it is stopped, and starts no others', () => {
		const queue = start(shelf(3), 2);
		queue.stop();
		expect(queue.workers()).toEqual({started: 2, ended: 2});
		queue.store.dispatch({type: 'loaded', articles: [ferries().article], problems: []});
		expect(queue.workers().started).toBe(2);
	});

	it('starts nothing after it was stopped while it was idle', async () => {
		vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout']});
		onTestFinished(() => {
			vi.useRealTimers();
		});
		const done = start(shelf(1));
		await answerAll(done);
		done.stop();
		done.store.dispatch({type: 'loaded', articles: [ferries().article], problems: []});
		expect(done.workers().started).toBe(1);
		// Counting begins when all articles are loaded, or when loading has taken long.
		const waiting = startWith(withSources(openSession({stories: shelf(9)}), {isLoading: true}), 1);
		waiting.stop();
		vi.advanceTimersByTime(3000);
		expect(waiting.workers().started).toBe(0);
	});

	it('delivers no results after it was stopped', async () => {
		vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout']});
		onTestFinished(() => {
			vi.useRealTimers();
		});
		const stories = shelf(3);
		const queue = start(stories);
		await queue.answer(textOf(stories, 0));
		await queue.answer(textOf(stories, 1));
		queue.stop();
		const listener = vi.fn<() => void>();
		queue.store.subscribe(listener);
		vi.advanceTimersByTime(3000);
		expect(listener).not.toHaveBeenCalled();
	});
});
