import {setImmediate as yieldToEventLoop} from 'node:timers/promises';
import {describe, expect, it} from 'vitest';
import {type LoadResult} from '../../source/loading/model/load-result.js';
import {createSessionStore} from '../../source/session/store.js';
import {loadIntoSession} from '../../source/sources/load-into-session.js';
import {ferries} from '../helpers/articles/articles.js';
import {openSession} from '../helpers/screen/session.js';
import {withSources} from '../../source/session/state/with-changes.js';

describe('loadIntoSession', () => {
	it('stops at the signal, and leaves the session in the state of loading', async () => {
		const store = createSessionStore(withSources(openSession({stories: []}), {isLoading: true}));
		const ending = new AbortController();
		const loaded = async function * (): AsyncGenerator<LoadResult> {
			yield {kind: 'article', article: ferries().article};
			await new Promise<never>(() => {
				// A pipe that does not end.
			});
		};

		const loading = loadIntoSession(store, loaded(), {quoteCountOf: () => undefined, signal: ending.signal});
		await yieldToEventLoop();
		ending.abort();
		await loading;
		expect(store.get().list.articles).toHaveLength(1);
		expect(store.get().sources.isLoading).toBe(true);
	});
});
