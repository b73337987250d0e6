import {describe, expect, it} from 'vitest';
import {type Article} from '../../source/article/article.js';
import {failureResult, type LoadResult} from '../../source/loading/model/load-result.js';
import {createRefresh} from '../../source/sources/refresh.js';
import {createSessionStore, type SessionStore} from '../../source/session/store.js';
import {openSession} from '../helpers/session.js';
import {story} from '../helpers/articles.js';

const version = (source: string, id: string, text: string): Article => ({...story(text).article, source, id});

const start = (...articles: readonly Article[]): SessionStore => createSessionStore(openSession({stories: articles.map(article => ({article, analysis: {quotes: [], entities: []}}))}));

const ids = (store: SessionStore): string[] => store.get().articles.map(({id}) => id);

/** What sources give from now on. */
const giving = (...loaded: ReadonlyArray<Article | string>) => async function * (): AsyncGenerator<LoadResult> {
	for (const each of loaded) {
		yield typeof each === 'string' ? failureResult(each, 'cannot be read') : {kind: 'article', article: each};
	}
};

describe('a refresh', () => {
	const a = version('a.txt', '1', 'One\n\nWords.');
	const b = version('b.txt', '2', 'Two\n\nWords.');

	it('finds nothing where all is as it was', async () => {
		const store = start(a, b);
		const {articles} = store.get();
		expect(await createRefresh(store, giving(a, b))(['.'], () => true)).toEqual({hasChanges: false, problems: []});
		expect(store.get().articles).toBe(articles);
	});

	it('gives the session what is new, other or gone', async () => {
		const store = start(a, b);
		const changed = version('a.txt', '3', 'One\n\nOther words.');
		const added = version('c.txt', '4', 'Three\n\nWords.');
		expect(await createRefresh(store, giving(changed, added))(['.'], () => true)).toEqual({hasChanges: true, problems: []});
		expect(ids(store)).toEqual(['3', '2', '4']);
		expect([...store.get().sourceMarks]).toEqual([['3', 'changed'], ['2', 'gone']]);
	});

	it('takes for gone neither what it was not to look at nor what could not be read', async () => {
		const store = start(a, b);
		expect(await createRefresh(store, giving('b.txt'))(['b.txt'], source => source === 'b.txt')).toEqual({
			hasChanges: false, problems: ['b.txt: cannot be read'],
		});
		expect([...store.get().sourceMarks]).toEqual([]);
	});

	it('sees the page of an item as what the feed says of it', async () => {
		const item = version('https://a.example/feed', '1', 'One\n\nA summary.');
		const store = start(item);
		store.dispatch({
			type: 'replaced', id: '1', article: version('page', '9', 'One\n\nThe whole story.'), by: 'page',
		});
		expect(await createRefresh(store, giving(item))(['https://a.example/feed'], () => false)).toEqual({hasChanges: false, problems: []});
		expect(store.get().articles[0]?.text).toContain('The whole story.');
	});
});
