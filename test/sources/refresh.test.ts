import {describe, expect, it} from 'vitest';
import {type Article} from '../../source/article/article.js';
import {sourceName, type Source} from '../../source/article/source.js';
import {failureResult, type LoadResult} from '../../source/loading/model/load-result.js';
import {createRefresh} from '../../source/sources/refresh.js';
import {currentProblems} from '../../source/session/model/current-problems.js';
import {createSessionStore, type SessionStore} from '../../source/session/store.js';
import {openSession} from '../helpers/screen/session.js';
import {story} from '../helpers/articles/articles.js';

const folder: Source = {kind: 'path', path: '.'};

const version = (source: string, id: string, text: string): Article => ({...story(text).article, source, id});

const start = (...articles: readonly Article[]): SessionStore => createSessionStore(openSession({stories: articles.map(article => ({article, analysis: {quotes: [], entities: []}}))}));

const ids = (store: SessionStore): string[] => store.get().list.articles.map(({id}) => id);

/** Returns a function that opens sources with these articles, and with failures of the sources that are named. */
const giving = (...loaded: ReadonlyArray<Article | string>) => async function * (): AsyncGenerator<LoadResult> {
	for (const each of loaded) {
		yield typeof each === 'string' ? failureResult(each, 'cannot be read') : {kind: 'article', article: each};
	}
};

describe('createRefresh', () => {
	const a = version('a.txt', '1', 'One\n\nWords.');
	const b = version('b.txt', '2', 'Two\n\nWords.');

	it('changes nothing if the sources have the same articles', async () => {
		const store = start(a, b);
		const {list: {articles}} = store.get();
		expect(await createRefresh(store, giving(a, b))([folder], () => true)).toEqual({hasChanges: false, problems: [], withCopy: []});
		expect(store.get().list.articles).toBe(articles);
	});

	it('inserts new articles, replaces changed ones and marks missing ones as gone', async () => {
		const store = start(a, b);
		const changed = version('a.txt', '3', 'One\n\nOther words.');
		const added = version('c.txt', '4', 'Three\n\nWords.');
		expect(await createRefresh(store, giving(changed, added))([folder], () => true)).toEqual({hasChanges: true, problems: [], withCopy: []});
		expect(ids(store)).toEqual(['3', '2', '4']);
		expect([...store.get().sources.marks]).toEqual([['3', 'changed'], ['2', 'gone']]);
	});

	it('does not mark articles as gone if their source was not read in full or could not be read', async () => {
		const store = start(a, b);
		expect(await createRefresh(store, giving('b.txt'))([{kind: 'path', path: 'b.txt'}], source => sourceName(source) === 'b.txt')).toEqual({
			hasChanges: false, problems: ['b.txt: cannot be read'], withCopy: [],
		});
		expect([...store.get().sources.marks]).toEqual([]);
	});

	it('compares the text of the feed, not the loaded full page, with the feed', async () => {
		const item = version('https://a.example/feed', '1', 'One\n\nA summary.');
		const store = start(item);
		store.dispatch({
			type: 'replaced', id: '1', article: version('page', '9', 'One\n\nThe whole story.'), by: 'page',
		});
		expect(await createRefresh(store, giving(item))([{kind: 'url', url: 'https://a.example/feed'}], () => false)).toEqual({hasChanges: false, problems: [], withCopy: []});
		expect(store.get().list.articles[0]?.text).toContain('The whole story.');
	});

	it('takes the problem of a source off the list when the source answers again, and only that one', async () => {
		const store = start(a);
		const problems = ['b.txt', 'c.txt', 'd: e.txt'].map(name => failureResult(name, 'cannot be read').failure.message);
		store.dispatch({type: 'loaded', articles: [], problems});
		await createRefresh(store, giving(a, b, 'c.txt'))([folder, {kind: 'path', path: 'd: e.txt'}], () => true);
		expect(currentProblems(store.get())).toEqual(['c.txt: cannot be read']);
		// The exit code counts all of them.
		expect(store.get().sources.problems).toEqual(problems);
	});

	it('keeps the problem of a source that fails again', async () => {
		const store = start(a);
		store.dispatch({type: 'loaded', articles: [], problems: ['a.txt: cannot be read']});
		await createRefresh(store, giving(a, 'a.txt'))([{kind: 'path', path: 'a.txt'}], () => true);
		expect(currentProblems(store.get())).toEqual(['a.txt: cannot be read']);
	});
});
