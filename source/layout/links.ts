import {type Article} from '../article/article.js';
import {collapseWhitespace} from '../text/collapse-whitespace.js';
import {memoize} from '../article/memoize.js';
import {linkSpans} from './link-spans.js';

/** Something outside that an article leads to. */
export type Link = {
	/** A whole http or https address. */
	readonly url: string;
	/** The words of the link; for the article's own page what it is. */
	readonly label: string;
	/** Where in the text the link begins; `null` for the article's own page. */
	readonly start: number | null;
};

/** Longer words than a screen shows of a link, in code units. */
const maxLabelLength = 300;

/** The whole address of what a link names, seen from the page it stands on; `null` where no browser would open it. */
function resolveUrl(url: string, page: string | null): string | null {
	const base = page ?? undefined;
	if (!URL.canParse(url, base)) {
		return null;
	}

	const {protocol, href} = new URL(url, base);
	return protocol === 'http:' || protocol === 'https:' ? href : null;
}

const withoutFragment = (url: string): string => url.replace(/#.*$/s, '');

/**
 * What an article links to: its own page, then its links in the order of the text, each address once. What leads to a
 * place on its own page is none. A link's number is its place here, counted from 1, wherever it is shown.
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
