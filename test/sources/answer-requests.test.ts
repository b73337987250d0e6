import {describe, expect, it} from 'vitest';
import {failureResult, type LoadResult} from '../../source/loading/model/load-result.js';
import {createSessionStore, type SessionStore} from '../../source/session/store.js';
import {createSourceRequests, type SourceHandlers} from '../../source/sources/answer-requests.js';
import {type SourceOpener} from '../../source/sources/source-opener.js';
import {openSession} from '../helpers/screen/session.js';

const handlers: SourceHandlers = {processUnit: async () => []};

/** Reloads sources that give `results`, and returns the session after it. */
async function reload(results: readonly LoadResult[]): Promise<SessionStore> {
	const store = createSessionStore(openSession({stories: []}));
	const open = async function * (): AsyncGenerator<LoadResult> {
		yield * results;
	};

	// eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- The generic function gives results of one kind here.
	const requests = createSourceRequests(store, {open: open as unknown as SourceOpener['open'], sources: () => []}, handlers, {beginKeeping: () => ({add: () => undefined, finish: () => undefined})});
	await requests.reload();
	return store;
}

const failures = ['a.txt', 'b.txt', 'c.txt'].map(source => failureResult(source, 'permission denied'));
const messages = failures.map(({failure}) => failure.message);

describe('reload', () => {
	it('adds each source that cannot be read to the list of problems, and shows their number', async () => {
		const store = await reload(failures);
		expect(store.get().sources.problems).toEqual(messages);
		expect(store.get().message).toEqual({text: `3 things could not be opened (press !): ${messages[0]}`, isError: true});
	});

	it('shows the problem itself if there is only one', async () => {
		const store = await reload(failures.slice(0, 1));
		expect(store.get().message).toEqual({text: messages[0], isError: true});
	});

	it('shows a message if there are no new articles', async () => {
		const store = await reload([]);
		expect(store.get().message).toEqual({text: 'No new articles', isError: false});
	});
});
