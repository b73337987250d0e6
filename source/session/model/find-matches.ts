import {type Article} from '../../article/article.js';
import {firstStartingFrom} from '../../article/binary-search.js';
import {type Span} from '../../article/span.js';

/**
 * The largest number of matches of a search. A common letter occurs a million times in 10 MB, and each match costs time
 * at every key. No article of readable length has this many matches of a word.
 */
export const maxMatchCount = 20_000;

/** The longest query, in code units. A regular expression of some thousand characters is too large for the engine. */
export const maxQueryLength = 1000;

const cache = new WeakMap<Article, {query: string; matches: readonly Span[]}>();

/**
 * Finds `query` in the text of an article. Smart case: the search is case-sensitive if the query has a capital letter. A
 * space matches any white space, so that a phrase is found across a line break.
 *
 * @returns at most `maxMatchCount` matches, in the order of the text
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

/** Returns the number of matches as text that fits after "of". */
export const matchCountLabel = ({length}: readonly Span[]): string => length >= maxMatchCount ? `more than ${length - 1}` : String(length);

/** Returns the index of the first match at or after `offset`, or of the first match of all if there is none; -1 without matches. */
export function matchIndexFrom(matches: readonly Span[], offset: number): number {
	const index = firstStartingFrom(matches, offset);
	return index < matches.length ? index : Math.min(0, matches.length - 1);
}
