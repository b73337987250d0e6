import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {type Article} from '../../../source/article/article.js';
import {diffSource, type SourceChange} from '../../../source/session/updates/diff-source.js';
import {story} from '../../helpers/articles.js';

const version = (source: string, id: string, text: string): Article => ({
	...story(text).article, source, id, title: text.split('\n')[0] ?? '',
});

/** What is left once all changes are made. */
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

	it('finds nothing where nothing has changed', () => {
		expect(diffSource([a, b], 'a.txt', [a], true)).toEqual([]);
	});

	it('takes a file that changed for the same article, with another id', () => {
		const later = version('a.txt', '3', 'One\n\nOther words.');
		expect(diffSource([a, b], 'a.txt', [later], true)).toEqual([{type: 'replaced', id: '1', article: later}]);
	});

	it('puts the new articles of a feed in their place, and keeps what the feed no longer names', () => {
		const first = version('feed', '10', 'First');
		const second = version('feed', '11', 'Second');
		const fresh = version('feed', '12', 'News');
		expect(diffSource([a, first, second, b], 'feed', [fresh, second], false)).toEqual([
			{type: 'inserted', articles: [fresh], before: '11'},
		]);
	});

	it('takes what is edited for itself, whatever is added beside it', () => {
		const edited = version('a.txt', '5', 'One\n\nBetter words.');
		const added = version('a.txt', '6', 'Three\n\nMore.');
		expect(diffSource([a, b], 'a.txt', [edited, added], true)).toEqual([
			{type: 'replaced', id: '1', article: edited},
			{type: 'inserted', articles: [added], before: '2'},
		]);
	});

	it('does not take for gone what stands in another file too', () => {
		expect(diffSource([a, {...a, source: 'copy.txt'}], 'a.txt', [], true)).toEqual([]);
	});

	it('leaves the articles of a feed in its folder', () => {
		const first = {...version('feed', '10', 'First'), groups: ['World', 'Paper']};
		const fresh = {...version('feed', '12', 'News'), groups: ['Paper']};
		expect(diffSource([first], 'feed', [fresh], false)).toMatchObject([{type: 'inserted', articles: [{groups: ['World', 'Paper']}]}]);
	});

	it('puts articles of an unknown source at the end, and those added to a file behind the others of it', () => {
		const fresh = version('c.txt', '3', 'Three');
		expect(diffSource([a, b], 'c.txt', [fresh], true)).toEqual([{type: 'inserted', articles: [fresh], before: null}]);
		const added = version('a.txt', '4', 'Four');
		expect(diffSource([a, b], 'a.txt', [a, added], true)).toEqual([{type: 'inserted', articles: [added], before: '2'}]);
	});

	it('tells what is gone', () => {
		expect(diffSource([a, b], 'a.txt', [], true)).toEqual([{type: 'gone', id: '1'}]);
	});

	it('of a file, leads to what the file holds, whatever it held', () => {
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
