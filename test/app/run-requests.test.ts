import {
	describe, expect, it, vi,
} from 'vitest';
import {runRequest, runRequests, type RequestEffects} from '../../source/app/run-requests.js';
import {analysisState, shownArticle} from '../../source/session/model/selectors.js';
import {type Request} from '../../source/session/state/request.js';
import {type Session} from '../../source/session/state/session.js';
import {createSessionStore} from '../../source/session/store.js';
import {ferries, story} from '../helpers/articles/articles.js';
import {openSession, press} from '../helpers/screen/session.js';

const url = 'https://news.example/ferries';

/** Carries out a request and returns the session after it. */
async function after(request: Request, effects: Partial<RequestEffects> = {}, before = openSession()): Promise<Session> {
	const store = createSessionStore(before);
	await runRequest(store, {
		openLink: async () => null,
		copy() {
			// Terminals do not confirm it.
		},
		loadPage: async article => article,
		loadLink: async () => [],
		findFeeds: async () => [],
		async find() {
			// The library has no answer.
		},
		async match() {
			// The library has no answer.
		},
		async listNames() {
			// The library has no names.
		},
		async loadHit() {
			// The library has no article.
		},
		async reload() {
			// Nothing has changed.
		},
		edit: async () => ({text: 'Edited', isError: false}),
		pipe: async () => ({text: 'Piped', isError: false}),
		exportQuotes: async () => ({text: 'Written', isError: false}),
		...effects,
	}, request);
	return store.get();
}

describe('runRequest', () => {
	it('shows a message when a link is opened, or why not', async () => {
		const request = {kind: 'open-link', url} as const;
		expect(await after(request)).toMatchObject({message: {text: `Opened ${url}`, isError: false}});
		expect(await after(request, {openLink: async () => 'There is no browser'})).toMatchObject({message: {text: 'There is no browser', isError: true}});
	});

	it('copies the exact text and shows a message', async () => {
		const copy = vi.fn<RequestEffects['copy']>();
		expect(await after({kind: 'copy', text: url, label: 'the address'}, {copy})).toMatchObject({message: {text: 'Copied the address', isError: false}});
		expect(copy).toHaveBeenCalledExactlyOnceWith(url);
	});

	it('tells that a text was not copied', async () => {
		const copy = (): void => {
			throw new RangeError('Not copied: too long');
		};

		expect(await after({kind: 'copy', text: 'x', label: 'the paragraph'}, {copy})).toMatchObject({message: {text: 'Not copied: too long', isError: true}});
	});

	it('replaces the article by its page, which is analysed again', async () => {
		const {article} = ferries();
		const page = {...story('Ferries\n\nAll that the page says.').article, id: 'page'};
		const session = await after({kind: 'load-page', article}, {loadPage: async () => page});
		expect(session.list.articles[0]?.text).toBe(page.text);
		expect(analysisState(session)).toBe('waiting');
	});

	it('opens what is at the address of a link in the reader, or shows why not', async () => {
		const linked = openSession({stories: [story('Ferries\n\nSee https://ferries.example/plan for the plan.')]});
		const opening = press(linked, 'o', 'return');
		const page = story('The plan\n\nAll that the page says.').article;
		const request = {kind: 'load-link', url: 'https://ferries.example/plan'} as const;
		expect(opening.requests).toEqual([request]);
		expect(shownArticle(await after(request, {loadLink: async () => [page]}, opening))?.text).toBe(page.text);
		const failed = await after(request, {loadLink: vi.fn<() => Promise<never>>().mockRejectedValue(new Error('no answer'))}, opening);
		expect(failed).toMatchObject({message: {text: 'no answer', isError: true}, reader: {openingLink: null}});
	});

	it('shows the messages of an editor and of a command', async () => {
		const {article} = ferries();
		const message = {text: 'wc -x ended with exit code 1', isError: true};
		expect(await after({kind: 'edit', article, position: 0})).toMatchObject({message: {text: 'Edited', isError: false}});
		expect(await after({
			kind: 'pipe', command: 'wc -x', article, text: null, label: 'the article',
		}, {pipe: async () => message})).toMatchObject({message});
	});

	it('shows the error of a request and never rejects', async () => {
		const refusals: Array<[Error | string, string]> = [[new Error('The server is away'), 'The server is away'], ['away', 'away']];
		for (const [thrown, text] of refusals) {
			const fails = vi.fn<() => Promise<never>>().mockRejectedValue(thrown);
			// eslint-disable-next-line no-await-in-loop -- One after the other.
			const sessions = await Promise.all([
				after({kind: 'reload'}, {reload: fails}),
				after({kind: 'open-link', url}, {openLink: fails}),
				after({kind: 'load-page', article: ferries().article}, {loadPage: fails}),
			]);
			for (const {message} of sessions) {
				expect(message).toMatchObject({text: expect.stringContaining(text), isError: true});
			}
		}
	});

	it('is called once for each request until runRequests is stopped', () => {
		const store = createSessionStore(openSession());
		const reload = vi.fn<RequestEffects['reload']>().mockResolvedValue();
		const stop = runRequests(store, {
			reload, openLink: vi.fn<RequestEffects['openLink']>(), copy: vi.fn<RequestEffects['copy']>(), loadPage: vi.fn<RequestEffects['loadPage']>(), loadLink: vi.fn<RequestEffects['loadLink']>(),
			edit: vi.fn<RequestEffects['edit']>(), pipe: vi.fn<RequestEffects['pipe']>(), exportQuotes: vi.fn<RequestEffects['exportQuotes']>(),
			findFeeds: vi.fn<RequestEffects['findFeeds']>(), find: vi.fn<RequestEffects['find']>(), match: vi.fn<RequestEffects['match']>(), listNames: vi.fn<RequestEffects['listNames']>(),
			loadHit: vi.fn<RequestEffects['loadHit']>(),
		});
		const at = '2026-05-04T10:00:00Z';
		store.dispatch({type: 'command', name: 'reload', at});
		store.dispatch({type: 'message-shown', message: {text: 'Looking for new articles', isError: false}});
		expect(reload).toHaveBeenCalledTimes(1);
		store.dispatch({type: 'command', name: 'reload', at});
		expect(reload).toHaveBeenCalledTimes(2);
		stop();
		store.dispatch({type: 'command', name: 'reload', at});
		expect(reload).toHaveBeenCalledTimes(2);
	});
});
