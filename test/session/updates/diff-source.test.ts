import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {type Article} from '../../../source/article/article.js';
import {diffSource, type SourceChange} from '../../../source/session/updates/diff-source.js';
import {story} from '../../helpers/articles/articles.js';

const version = (source: string, id: string, text: string): Article => ({
	...story(text).article, source, id, title: text.split('\n')[0] ?? '',
});

/** Returns the articles after all changes. */
const applied = (known: readonly Article[], changes: readonly SourceChange[]): Article[] => {
	const articles = [...known];
	for (const change of changes) {
		if (change.type === 'inserted') {
			const at = change.before === null ? articles.length : articles.findIndex(({id}) => id === change.before);
			articles.splice(at, 0, ...change.articles);
		} else {
			const at = articles.findIndex(({id}) => id === change.id);
			articles.splice(at, 1, ...(change.type === 'replaced' ? [change.article] : []));
		}
	}

	return articles;
};

describe('diffSource', () => {
	const a = version('a.txt', '1', 'One\n\nWords.');
	const b = version('b.txt', '2', 'Two\n\nWords.');

	it('returns no changes for an unchanged source', () => {
		expect(diffSource([a, b], 'a.txt', [a], true)).toEqual([]);
	});

	it('replaces the article of a changed file, even if its id has changed', () => {
		const later = version('a.txt', '3', 'One\n\nOther words.');
		expect(diffSource([a, b], 'a.txt', [later], true)).toEqual([{type: 'replaced', id: '1', article: later}]);
	});

	it('inserts new articles of a feed in their place, and keeps those that the feed no longer lists', () => {
		const first = version('feed', '10', 'First');
		const second = version('feed', '11', 'Second');
		const fresh = version('feed', '12', 'News');
		expect(diffSource([a, first, second, b], 'feed', [fresh, second], false)).toEqual([
			{type: 'inserted', articles: [fresh], before: '11'},
		]);
	});

	it('replaces an edited article although another one is added beside it', () => {
		const edited = version('a.txt', '5', 'One\n\nBetter words.');
		const added = version('a.txt', '6', 'Three\n\nMore.');
		expect(diffSource([a, b], 'a.txt', [edited, added], true)).toEqual([
			{type: 'replaced', id: '1', article: edited},
			{type: 'inserted', articles: [added], before: '2'},
		]);
	});

	it('keeps an article that another file contains too', () => {
		expect(diffSource([a, {...a, source: 'copy.txt'}], 'a.txt', [], true)).toEqual([]);
	});

	it('inserts new articles of a feed above all that have left it', () => {
		const left = version('feed', '10', 'First');
		const fresh = version('feed', '12', 'News');
		expect(diffSource([a, left, b], 'feed', [fresh], false)).toEqual([{type: 'inserted', articles: [fresh], before: '10'}]);
	});

	it('inserts new articles of a feed into the feed’s folder', () => {
		const first = {...version('feed', '10', 'First'), groups: ['World', 'Paper']};
		const fresh = {...version('feed', '12', 'News'), groups: ['Paper']};
		expect(diffSource([first], 'feed', [fresh], false)).toMatchObject([{type: 'inserted', articles: [{groups: ['World', 'Paper']}]}]);
	});

	it('inserts articles of a new source at the end, and those of a known file after its others', () => {
		const fresh = version('c.txt', '3', 'Three');
		expect(diffSource([a, b], 'c.txt', [fresh], true)).toEqual([{type: 'inserted', articles: [fresh], before: null}]);
		const added = version('a.txt', '4', 'Four');
		expect(diffSource([a, b], 'a.txt', [a, added], true)).toEqual([{type: 'inserted', articles: [added], before: '2'}]);
	});

	it('returns the article that is gone', () => {
		expect(diffSource([a, b], 'a.txt', [], true)).toEqual([{type: 'gone', id: '1'}]);
	});

	it('returns changes that lead from any content of a file to any other', () => {
		const articles = (source: string) => fc.uniqueArray(
			fc.record({id: fc.integer({min: 0, max: 9}), text: fc.constantFrom('One', 'Two', 'Three')}),
			{selector: ({id}) => id, maxLength: 6},
		).map(all => all.map(({id, text}) => version(source, `${source} ${id}`, text)));
		fc.assert(fc.property(articles('a'), articles('a'), articles('b'), articles('c'), (before, after, b, c) => {
			const known = [...b, ...before, ...c];
			const result = applied(known, diffSource(known, 'a', after, true));
			const place = new Map(after.map(({id}, index) => [id, index]));
			expect(result.filter(({source}) => source === 'a').toSorted((x, y) => (place.get(x.id) ?? 0) - (place.get(y.id) ?? 0))).toEqual(after);
			expect(result.filter(({source}) => source !== 'a')).toEqual([...b, ...c]);
		}));
	});
});
