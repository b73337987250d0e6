import {type Article} from '../article/article.js';
import {type Span} from '../article/span.js';

const cache = new WeakMap<Article, {query: string; matches: readonly Span[]}>();

/**
 * All places of `query` in the article, in order. Smart case: capitals in the query count, otherwise none do. A space
 * stands for any white space, so that a phrase is found across a line break.
 */
export function findMatches(article: Article, query: string): readonly Span[] {
	const known = cache.get(article);
	if (known?.query === query) {
		return known.matches;
	}

	const matches = query.trim() === '' ? [] : allMatches(article.text, query);
	cache.set(article, {query, matches});
	return matches;
}

function allMatches(text: string, query: string): Span[] {
	const words = query.trim().split(/\s+/v).map(word => word.replaceAll(/[$\(\)*+.\/?\[\\\]^\{\|\}]/gv, String.raw`\$&`));
	const isExact = query !== query.toLowerCase();
	const pattern = new RegExp(words.join(String.raw`\s+`), isExact ? 'gu' : 'giu');
	const matches: Span[] = [];
	for (const match of text.matchAll(pattern)) {
		matches.push({start: match.index, end: match.index + match[0].length});
	}

	return matches;
}

/** Index of the first match at or after `offset`, going round to the first; -1 where there is none. */
export function matchFrom(matches: readonly Span[], offset: number): number {
	const index = matches.findIndex(match => match.start >= offset);
	return index === -1 && matches.length > 0 ? 0 : index;
}
