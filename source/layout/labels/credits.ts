import {type Article} from '../../article/article.js';
import {collapseWhitespace} from '../../text/collapse-whitespace.js';
import {memoize} from '../../article/memoize.js';
import {formatPublished} from './format-published.js';

const startsWithBy = /^by\s/i;

const betweenNames = /,\s*(?:and\s+)?|\s+(?:and|&)\s+/v;

/** Who wrote an article, for whom and when, as far as it is known. */
export const creditsOf = ({byline, publication, published}: Article): string[] => [
	byline === null || startsWithBy.test(byline) ? byline : `By ${byline}`,
	publication,
	published === null ? null : formatPublished(published),
].filter(part => part !== null);

/** Credits stand in so many blocks and code units at the top of a text, in blocks no longer than that. */
export const creditsArea = {blocks: 5, length: 600, block: 200} as const;

/** Whether words, in lower case, have all the names of a byline: two of them may be joined otherwise there. */
const isSignedBy = (words: string, byline: string | null): boolean =>
	byline?.toLowerCase().split(betweenNames).every(name => words.includes(name)) ?? false;

/** Whether a line says whom an article is by. */
export const isSignature = (line: string, byline: string | null): boolean => startsWithBy.test(line) && isSignedBy(line.toLowerCase(), byline);

/** What the short blocks at the top of a text say, in lower case. */
const creditsAreaText = ({text, blocks}: Article): string => blocks
	.slice(0, creditsArea.blocks)
	.filter(({start, end}) => start < creditsArea.length && end - start <= creditsArea.block)
	.map(({start, end}) => collapseWhitespace(text.slice(start, end)).toLowerCase())
	.join('\n');

/** Whether words that begin with a date say the day of it in full: "24 November 2026", "November 24, 2026", "2026-11-24". */
function containsDate(words: string, published: string): boolean {
	const [day = '', month = '', year = ''] = formatPublished(published.slice(0, 10)).toLowerCase().split(' ');
	return words.includes(published.slice(0, 10)) || words.split('\n').some(line =>
		line.includes(year) && line.includes(month.slice(0, 3)) && line.split(/\D+/).includes(day));
}

/** The name of the site of an address. */
function siteOf(url: string): string | null {
	const host = URL.canParse(url) ? new URL(url).hostname : '';
	return host === '' ? null : host.replace(/^www\./, '');
}

/**
 * The credits that stand above the text of an article: who wrote it, for whom, when, and the site it is on. What the top
 * of the text says itself is not said again.
 */
export const creditsNotInText = memoize((article: Article): readonly string[] => {
	const {byline, publication, published, url} = article;
	const said = creditsAreaText(article);
	const isSaid = (words: string | null): boolean => words !== null && said.includes(words.toLowerCase());
	return [
		...creditsOf({
			...article,
			byline: isSignedBy(said, byline) ? null : byline,
			publication: isSaid(publication) ? null : publication,
			published: published !== null && containsDate(said, published) ? null : published,
		}),
		...(url === null ? [] : [siteOf(url)]).filter(site => site !== null && site !== publication),
	].filter(part => part !== null);
});
