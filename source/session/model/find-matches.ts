import {type Article} from '../../article/article.js';
import {firstStartingFrom} from '../../article/binary-search.js';
import {type Span} from '../../article/span.js';

/**
 * Places that a search finds at most: a common letter stands a million times in 10 MB, and each place costs time at
 * every key that is typed. No article that is read from end to end has as many of a word.
 */
export const maxMatchCount = 20_000;

/** The longest query, in code units: a pattern of some thousand characters is too large for the engine of regular expressions. */
export const maxQueryLength = 1000;

const cache = new WeakMap<Article, {query: string; matches: readonly Span[]}>();

/**
 * The places of `query` in the article, in order, up to `mostMatches` of them. Smart case: capitals in the query count, otherwise none do. A space
 * stands for any white space, so that a phrase is found across a line break.
 */
export function findMatches(article: Article, query: string): readonly Span[] {
	const known = cache.get(article);
	if (known?.query === query) {
		return known.matches;
	}

	const matches = query.trim() === '' ? [] : searchText(article.text, query);
	cache.set(article, {query, matches});
	return matches;
}

function searchText(text: string, query: string): Span[] {
	const words = query.trim().split(/\s+/v).map(word => word.replaceAll(/[$\(\)*+.\/?\[\\\]^\{\|\}]/gv, String.raw`\$&`));
	const isExact = query !== query.toLowerCase();
	const pattern = new RegExp(words.join(String.raw`\s+`), isExact ? 'gu' : 'giu');
	const matches: Span[] = [];
	for (const match of text.matchAll(pattern)) {
		matches.push({start: match.index, end: match.index + match[0].length});
		if (matches.length >= maxMatchCount) {
			break;
		}
	}

	return matches;
}

/** How many matches there are, in words that fit behind "of". */
export const matchCountLabel = ({length}: readonly Span[]): string => length >= maxMatchCount ? `more than ${length - 1}` : String(length);

/** Index of the first match at or after `offset`, going round to the first; -1 where there is none. */
export function matchIndexFrom(matches: readonly Span[], offset: number): number {
	const index = firstStartingFrom(matches, offset);
	return index < matches.length ? index : Math.min(0, matches.length - 1);
}
