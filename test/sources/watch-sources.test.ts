import {setTimeout as wait} from 'node:timers/promises';
import {
	afterEach, beforeEach, describe, expect, it, vi,
} from 'vitest';
import {createSessionStore, type SessionStore} from '../../source/session/store.js';
import {type Refresh} from '../../source/sources/refresh.js';
import {watchSources} from '../../source/sources/watch-sources.js';
import {openSession} from '../helpers/session.js';

const feed = 'https://news.example/feed.xml';
const quiet = {text: '', isError: false};
const failure = `${feed}: HTTP 503`;

// The interval waits by `node:timers/promises`, which fake timers do not replace.
vi.mock(import('node:timers/promises'), {spy: true});

beforeEach(() => {
	vi.useFakeTimers();
	vi.mocked(wait as (delay: number) => Promise<void>).mockImplementation(async delay => new Promise(resolve => {
		setTimeout(resolve, delay);
	}));
});

afterEach(() => {
	vi.useRealTimers();
});

/** Watches a feed each second; the rounds end as `outcomes` say, the last one again and again. */
function watch(...outcomes: ReadonlyArray<readonly string[] | Error>): {readonly store: SessionStore; readonly nextRound: () => Promise<void>; readonly rounds: () => number} {
	const store = createSessionStore(openSession({stories: []}));
	let round = 0;
	const refresh: Refresh = async () => {
		const outcome = outcomes[Math.min(round, outcomes.length - 1)] ?? [];
		round++;
		if (outcome instanceof Error) {
			throw outcome;
		}

		return {hasChanges: false, problems: outcome};
	};

	void watchSources(store, refresh, {sources: [feed], every: 1, after: Promise.resolve()});
	return {
		store,
		rounds: () => round,
		async nextRound() {
			store.dispatch({type: 'message-shown', message: quiet});
			await vi.advanceTimersByTimeAsync(1000);
		},
	};
}

describe('watchSources', () => {
	it('reports a feed that begins to fail, once, in the status line and the list of problems', async () => {
		const {store, nextRound} = watch([], [failure]);
		await nextRound();
		expect(store.get().message).toBe(quiet);
		await nextRound();
		expect(store.get().message).toEqual({text: failure, isError: true});
		expect(store.get().problems).toEqual([failure]);
		await nextRound();
		expect(store.get().message).toBe(quiet);
		expect(store.get().problems).toEqual([failure]);
	});

	it('reports a feed again that fails after it has worked', async () => {
		const {store, nextRound} = watch([failure], [], [failure]);
		await nextRound();
		await nextRound();
		await nextRound();
		expect(store.get().message).toEqual({text: failure, isError: true});
	});

	it('does not report a feed again that has failed since the start', async () => {
		const {store, nextRound} = watch([failure]);
		store.dispatch({type: 'loaded', articles: [], problems: [failure]});
		await nextRound();
		expect(store.get().message).toBe(quiet);
	});

	it('goes on and reports the error if a refresh rejects', async () => {
		const {store, nextRound, rounds} = watch(new Error('no connection'), []);
		await nextRound();
		expect(store.get().problems).toEqual([`${feed}: cannot be refreshed (no connection)`]);
		await nextRound();
		expect(rounds()).toBe(2);
	});
});
