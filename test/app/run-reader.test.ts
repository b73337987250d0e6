import {
	describe, expect, it, onTestFinished, vi,
} from 'vitest';
import {endReader} from '../../source/app/run-reader.js';
import {waitForFirstArticle} from '../../source/app/wait-for-first-article.js';
import {startSession} from '../../source/session/state/session.js';
import {createSessionStore, type SessionStore} from '../../source/session/store.js';
import {ferries} from '../helpers/articles/articles.js';
import {openSession, wide} from '../helpers/screen/session.js';

/** Ends a reader with this session, whose state can be saved or not. */
async function end(store: SessionStore, saveProblem: string | null = null) {
	const lines: string[] = [];
	const close = vi.fn<() => Promise<void>>().mockResolvedValue();
	const result = await endReader({
		store,
		stateSaver: {save: () => saveProblem},
		programLibrary: {close},
	}, line => {
		lines.push(line);
	});
	expect(close).toHaveBeenCalledOnce();
	return {result, lines};
}

const emptyStore = (): SessionStore => createSessionStore(startSession({size: wide}));

const never = new Promise<void>(() => {
	// A pipe that does not end.
});

describe('endReader', () => {
	it('saves the state, closes the library and reports success', async () => {
		expect(await end(createSessionStore(openSession()))).toEqual({result: {hasFailures: false, signal: null}, lines: []});
	});

	it('prints the problems that no screen has shown and reports failures', async () => {
		const store = createSessionStore(openSession({stories: [], problems: ['a.txt: permission denied']}));
		expect(await end(store)).toEqual({result: {hasFailures: true, signal: null}, lines: ['a.txt: permission denied']});
	});

	it('reports failures without printing them if the screen has shown articles', async () => {
		const store = createSessionStore(openSession({problems: ['a.txt: permission denied']}));
		expect(await end(store)).toEqual({result: {hasFailures: true, signal: null}, lines: []});
	});

	it('reports success if all sources that could not be reached were shown from a copy', async () => {
		const problem = 'https://a.example: could not be reached; shown as of 28 Nov 14:10';
		const store = createSessionStore(openSession());
		store.dispatch({type: 'refresh-failed', problems: [problem], withCopy: [problem]});
		expect(store.get().message).toEqual({text: problem, isError: true});
		expect(await end(store)).toEqual({result: {hasFailures: false, signal: null}, lines: []});
		store.dispatch({type: 'refresh-failed', problems: ['a.txt: permission denied']});
		expect(await end(store)).toMatchObject({result: {hasFailures: true}});
	});

	it('prints why the state could not be saved and reports a failure', async () => {
		expect(await end(createSessionStore(openSession()), 'state.json: the disk is full')).toEqual({result: {hasFailures: true, signal: null}, lines: ['state.json: the disk is full']});
	});
});

describe('waitForFirstArticle', () => {
	it('resolves when loading ends without an article', async () => {
		await expect(waitForFirstArticle(emptyStore(), Promise.resolve())).resolves.toBeUndefined();
	});

	it('does not wait for loading that never ends', async () => {
		await expect(waitForFirstArticle(emptyStore(), never)).resolves.toBeUndefined();
	});

	it('resolves when the first article is loaded, without the timeout', async () => {
		vi.useFakeTimers();
		onTestFinished(() => {
			vi.useRealTimers();
		});
		const store = emptyStore();
		const shown = waitForFirstArticle(store, never);
		store.dispatch({type: 'loaded', articles: [ferries().article], problems: []});
		await expect(shown).resolves.toBeUndefined();
	});
});
