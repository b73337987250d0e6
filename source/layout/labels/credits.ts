import {type Article} from '../../article/article.js';
import {collapseWhitespace} from '../../text/collapse-whitespace.js';
import {memoize} from '../../article/memoize.js';
import {contains, type Span} from '../../article/span.js';
import {articleHead, creditsArea} from './article-head.js';
import {formatPublished} from './format-published.js';

const startsWithBy = /^by\s/i;

const betweenNames = /,\s*(?:and\s+)?|\s+(?:and|&)\s+/v;

/** Returns the byline, publication and date of an article, as far as they are known. */
export const creditsOf = ({byline, publication, published}: Article): string[] => [
	byline === null || startsWithBy.test(byline) ? byline : `By ${byline}`,
	publication,
	published === null ? null : formatPublished(published),
].filter(part => part !== null);

/** Tells whether lower-case text has all names of a byline, which it may join with other words. */
const isSignedBy = (words: string, byline: string | null): boolean =>
	byline?.toLowerCase().split(betweenNames).every(name => words.includes(name)) ?? false;

/** Tells whether a line is the byline. */
export const isSignature = (line: string, byline: string | null): boolean => startsWithBy.test(line) && isSignedBy(line.toLowerCase(), byline);

/** Returns the short blocks at the top of a text, in lower case, without those that start in `hidden`. */
const creditsAreaText = ({text, blocks}: Article, hidden: Span): string => blocks
	.slice(0, creditsArea.blocks)
	.filter(({start, end}) => start < creditsArea.length && end - start <= creditsArea.block && !contains(hidden, start))
	.map(({start, end}) => collapseWhitespace(text.slice(start, end)).toLowerCase())
	.join('\n');

/** Tells whether a text has the full date: "24 November 2026", "November 24, 2026", "2026-11-24". */
function containsDate(words: string, published: string): boolean {
	const [day = '', month = '', year = ''] = formatPublished(published.slice(0, 10)).toLowerCase().split(' ');
	return words.includes(published.slice(0, 10)) || words.split('\n').some(line =>
		line.includes(year) && line.includes(month.slice(0, 3)) && line.split(/\D+/).includes(day));
}

/** Returns the host of an address without `www.`; `null` if it has none. */
export function siteOf(url: string): string | null {
	const host = URL.canParse(url) ? new URL(url).hostname : '';
	return host === '' ? null : host.replace(/^www\./, '');
}

/** No part of a text. */
const nothing: Span = {start: 0, end: 0};

/** Returns an article without the credits that the top of its text has, but for the part that is hidden. */
function withoutSaidCredits(article: Article, hidden: Span): Article {
	const {byline, publication, published} = article;
	const said = creditsAreaText(article, hidden);
	return {
		...article,
		byline: isSignedBy(said, byline) ? null : byline,
		publication: publication !== null && said.includes(publication.toLowerCase()) ? null : publication,
		published: published !== null && containsDate(said, published) ? null : published,
	};
}

/**
 * Returns the credits of an article: byline, publication, date and site, without those that the top of the text has itself.
 * Memoized.
 */
export const creditsNotInText = memoize((article: Article): readonly string[] => {
	const {publication, url} = article;
	return [
		...creditsOf(withoutSaidCredits(article, nothing)),
		...(url === null ? [] : [siteOf(url)]).filter(site => site !== null && site !== publication),
	].filter(part => part !== null);
});

/** Returns the byline and the date that the line below the headline shows: those that the text does not have elsewhere. Memoized. */
export const headCredits = memoize((article: Article): Pick<Article, 'byline' | 'published'> => {
	const head = articleHead(article);
	const {byline, published} = withoutSaidCredits(article, head === null ? nothing : head.credits);
	return {byline: byline?.replace(startsWithBy, '') ?? null, published};
});
