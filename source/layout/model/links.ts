import {type Article} from '../../article/article.js';
import {collapseWhitespace} from '../../text/collapse-whitespace.js';
import {memoize} from '../../article/memoize.js';
import {linkSpans} from './link-spans.js';
import {overlappingSpans} from './overlapping-spans.js';

/** A link of an article. */
export type Link = {
	/** A whole http or https address. */
	readonly url: string;
	/** The text of the link, or a label for the article's own page. */
	readonly label: string;
	/** The offset of the link in the text; `null` for the article's own page. */
	readonly start: number | null;
};

/** The largest length of a label, in code units: more than a screen shows. */
const maxLabelLength = 300;

/** Resolves the address of a link against its page; `null` if it is no http or https address. */
function resolveUrl(url: string, page: string | null): string | null {
	const base = page ?? undefined;
	if (!URL.canParse(url, base)) {
		return null;
	}

	const {protocol, href} = new URL(url, base);
	return protocol === 'http:' || protocol === 'https:' ? href : null;
}

const withoutFragment = (url: string): string => url.replace(/#.*$/s, '');

/** Returns the links of an article by their addresses. */
const numbersOf = memoize((article: Article): ReadonlyMap<string, number> => new Map(linksOf(article).map(({url}, index) => [url, index + 1])));

/** The number of a link, after its words: at the offset of their end. */
export type LinkNumber = {readonly at: number; readonly text: string};

/**
 * Returns the numbers that stand after the words of links, in the order of the text: `[3]`. An address that occurs again has
 * the same number; links to the article's own page have none. Memoized.
 */
export const linkNumbers = memoize((article: Article): readonly LinkNumber[] => {
	const numbers = numbersOf(article);
	return linkSpans(article).flatMap(({end, url}) => {
		const address = url === undefined ? null : resolveUrl(url, article.url);
		const number = address === null ? undefined : numbers.get(address);
		return number === undefined ? [] : [{at: end, text: `[${number}]`}];
	}).toSorted((a, b) => a.at - b.at);
});

/** Returns the index in `linksOf` of the link at an offset of the text; `null` if there is none. */
export function linkIndexAt(article: Article, offset: number): number | null {
	const [[, style] = []] = overlappingSpans(linkSpans(article), {start: offset, end: offset + 1});
	const address = style?.url === undefined ? null : resolveUrl(style.url, article.url);
	const number = address === null ? undefined : numbersOf(article).get(address);
	return number === undefined ? null : number - 1;
}

/**
 * Returns the links of an article: its own page, then its links in the order of the text, each address once, without links
 * to the page itself. The number of a link is its position here, counted from 1, wherever it is shown. Memoized.
 */
export const linksOf = memoize((article: Article): readonly Link[] => {
	const {url, text} = article;
	const page = url === null ? null : resolveUrl(url, null);
	const links: Link[] = page === null ? [] : [{url: page, label: 'The article’s page', start: null}];
	const known = new Set(links.map(({url}) => url));
	const own = page === null ? null : withoutFragment(page);
	for (const style of linkSpans(article)) {
		const address = style.url === undefined ? null : resolveUrl(style.url, page);
		if (address !== null && !known.has(address) && withoutFragment(address) !== own) {
			known.add(address);
			links.push({url: address, label: collapseWhitespace(text.slice(style.start, Math.min(style.end, style.start + maxLabelLength))), start: style.start});
		}
	}

	return links;
});
