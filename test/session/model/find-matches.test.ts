import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
	findMatches, matchCountLabel, matchIndexFrom, maxMatchCount,
} from '../../../source/session/model/find-matches.js';
import {oneBlock} from '../../helpers/articles/articles.js';

const found = (text: string, query: string): string[] => {
	const article = oneBlock(text);
	return findMatches(article, query).map(({start, end}) => article.text.slice(start, end));
};

describe('findMatches', () => {
	it('ignores case if the query has no capitals', () => {
		expect(found('Peace, peace and PEACE', 'peace')).toEqual(['Peace', 'peace', 'PEACE']);
	});

	it('respects case if the query has capitals', () => {
		expect(found('Peace, peace and PEACE', 'Peace')).toEqual(['Peace']);
	});

	it('finds a phrase across a line break', () => {
		expect(found('the peace\n  talks went on', 'peace talks')).toEqual(['peace\n  talks']);
	});

	it('does not take the query for a pattern', () => {
		fc.assert(fc.property(fc.string({minLength: 1}).filter(query => query.trim() === query && !/\s/.test(query)), query => {
			expect(found(`before ${query} after`, query).length).toBeGreaterThan(0);
		}));
		expect(found('a.b axb', 'a.b')).toEqual(['a.b']);
		expect(found('[$1.00] (net)', '(net)')).toEqual(['(net)']);
		expect(found('e-mail & co', 'e-mail & co')).toEqual(['e-mail & co']);
	});

	it.each(['', ' ', '\t'])('finds nothing for the empty query "%s"', query => {
		expect(found('a b', query)).toEqual([]);
	});

	it('finds wide characters and emoji', () => {
		expect(found('東京で😀東京', '東京')).toEqual(['東京', '東京']);
		expect(found('東京で😀東京', '😀')).toEqual(['😀']);
	});

	it('returns places in order that do not overlap and contain the query', () => {
		fc.assert(fc.property(fc.string({unit: fc.constantFrom('a', 'b', ' ', '\n')}), fc.constantFrom('a', 'ab', 'a b', 'aa'), (text, query) => {
			const article = oneBlock(text);
			const matches = findMatches(article, query);
			for (const [index, {start, end}] of matches.entries()) {
				expect(start).toBeGreaterThanOrEqual(matches[index - 1]?.end ?? 0);
				expect(article.text.slice(start, end).replaceAll(/\s+/gv, ' ')).toBe(query);
			}
		}));
	});

	it('searches again for another query in the same article', () => {
		const article = oneBlock('one two two');
		expect(findMatches(article, 'one')).toHaveLength(1);
		expect(findMatches(article, 'two')).toHaveLength(2);
	});
});

describe('a search with too many matches', () => {
	it('stops at a limit, and the count says so', () => {
		const article = oneBlock('a '.repeat(maxMatchCount + 10));
		const matches = findMatches(article, 'a');
		expect(matches).toHaveLength(maxMatchCount);
		expect(matchCountLabel(matches)).toBe('more than 19999');
		expect(matchCountLabel(findMatches(article, 'a a'))).toBe('10005');
	});
});

describe('matchIndexFrom', () => {
	const matches = [{start: 5, end: 6}, {start: 10, end: 11}];

	it('returns the first match at or after the offset', () => {
		expect(matchIndexFrom(matches, 0)).toBe(0);
		expect(matchIndexFrom(matches, 5)).toBe(0);
		expect(matchIndexFrom(matches, 6)).toBe(1);
	});

	it('returns the first match of all after the last one', () => {
		expect(matchIndexFrom(matches, 11)).toBe(0);
	});

	it('returns -1 without matches', () => {
		expect(matchIndexFrom([], 3)).toBe(-1);
	});
});
