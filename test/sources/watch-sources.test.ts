import {setTimeout as wait} from 'node:timers/promises';
import {
	afterEach, beforeEach, describe, expect, it, vi,
} from 'vitest';
import {parseSource} from '../../source/article/source.js';
import {watchFiles} from '../../source/loading/discovery/watch-files.js';
import {failureResult, type LoadResult} from '../../source/loading/model/load-result.js';
import {overlayLines} from '../../source/session/overlays/overlay-lines.js';
import {createSessionStore, type SessionStore} from '../../source/session/store.js';
import {createRefresh, type Refresh} from '../../source/sources/refresh.js';
import {watchSources} from '../../source/sources/watch-sources.js';
import {ferries} from '../helpers/articles/articles.js';
import {openSession, press} from '../helpers/screen/session.js';

const feed = 'https://news.example/feed.xml';
const quiet = {text: '', isError: false};
const failure = `${feed}: HTTP 503`;

// The interval waits by `node:timers/promises`, which fake timers do not replace.
vi.mock(import('node:timers/promises'), {spy: true});
vi.mock(import('../../source/loading/discovery/watch-files.js'), {spy: true});

beforeEach(() => {
	vi.useFakeTimers();
	vi.mocked(wait as (delay: number) => Promise<void>).mockImplementation(async delay => new Promise(resolve => {
		setTimeout(resolve, delay);
	}));
});

afterEach(() => {
	vi.useRealTimers();
});

const {article} = ferries();

/** Watches a feed each second. Each round gives one of `outcomes`, and the last one again and again: an answer, a failure, or an error. */
function watch(...outcomes: ReadonlyArray<'answer' | 'failure' | Error>): {readonly store: SessionStore; readonly nextRound: () => Promise<void>; readonly rounds: () => number} {
	const store = createSessionStore(openSession({stories: []}));
	let round = 0;
	const open = async function * (): AsyncGenerator<LoadResult> {
		const outcome = outcomes[Math.min(round, outcomes.length - 1)];
		round++;
		if (outcome instanceof Error) {
			throw outcome;
		}

		yield outcome === 'failure' ? failureResult(feed, 'HTTP 503') : {kind: 'article', article: {...article, source: feed}};
	};

	void watchSources(store, createRefresh(store, open), {sources: [parseSource(feed)], every: 1, after: Promise.resolve()});
	return {
		store,
		rounds: () => round,
		async nextRound() {
			store.dispatch({type: 'message-shown', message: quiet});
			await vi.advanceTimersByTimeAsync(1000);
		},
	};
}

/** Returns the lines of the list of problems, which `!` shows. */
const listedProblems = (store: SessionStore): string[] => overlayLines(press(store.get(), '!')).flat().map(({text}) => text);

describe('watchSources', () => {
	it('reports a feed that begins to fail, once, in the status line and the list of problems', async () => {
		const {store, nextRound} = watch('answer', 'failure');
		await nextRound();
		expect(store.get().message?.isError).toBe(false);
		await nextRound();
		expect(store.get().message).toEqual({text: failure, isError: true});
		expect(listedProblems(store)).toEqual([failure]);
		await nextRound();
		expect(store.get().message).toBe(quiet);
		expect(listedProblems(store)).toEqual([failure]);
	});

	it('takes the problem of a feed off the list when the feed answers again, and keeps it for the exit code', async () => {
		const {store, nextRound} = watch('failure', 'answer');
		await nextRound();
		expect(listedProblems(store)).toEqual([failure]);
		await nextRound();
		expect(listedProblems(store)).toEqual([]);
		expect(store.get().sources.problems).toEqual([failure]);
	});

	it('reports a feed again that fails after it has answered', async () => {
		const {store, nextRound} = watch('failure', 'answer', 'failure');
		await nextRound();
		await nextRound();
		await nextRound();
		expect(store.get().message).toEqual({text: failure, isError: true});
		expect(listedProblems(store)).toEqual([failure]);
	});

	it('does not report a feed again that has failed since the start', async () => {
		const {store, nextRound} = watch('failure');
		store.dispatch({type: 'loaded', articles: [], problems: [failure]});
		await nextRound();
		expect(store.get().message).toBe(quiet);
	});

	it('goes on and reports the error if a refresh rejects', async () => {
		const {store, nextRound, rounds} = watch(new Error('no connection'), 'answer');
		await nextRound();
		expect(listedProblems(store)).toEqual([`${feed}: cannot be refreshed (no connection)`]);
		await nextRound();
		expect(rounds()).toBe(2);
		expect(listedProblems(store)).toEqual([]);
	});

	it('reports files that cannot be watched because the watcher does not load, and goes on with the feeds', async () => {
		vi.mocked(watchFiles).mockImplementation(() => {
			throw new Error('no watcher');
		});
		const store = createSessionStore(openSession({stories: []}));
		const refresh = vi.fn<Refresh>(async () => ({hasChanges: false, problems: [], withCopy: []}));
		void watchSources(store, refresh, {sources: [{kind: 'path', path: 'news'}, parseSource(feed)], every: 1, after: Promise.resolve()});
		await vi.dynamicImportSettled();
		await vi.advanceTimersByTimeAsync(1000);
		expect(listedProblems(store)).toEqual(['cannot watch news (no watcher)']);
		expect(refresh).toHaveBeenCalledExactlyOnceWith([parseSource(feed)], expect.any(Function));
	});
});
