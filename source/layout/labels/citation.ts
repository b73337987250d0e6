import {type Quote} from '../../analysis/result/analysis.js';
import {type Article} from '../../article/article.js';
import {collapseWhitespace} from '../../text/collapse-whitespace.js';
import {formatPublished} from './format-published.js';
import {isVerbatim, quoteText} from './quote-text.js';
import {reportingVerb} from './reporting-verb.js';
import {passageUrl} from './text-fragment.js';

/** Returns headline, publication and date of an article, as far as they are known: “Headline”, The Courant, 19 November 2026. */
export function citeSource({title, publication, published}: Article): string {
	// The headline stands in double marks, so its own become single ones.
	const headline = collapseWhitespace(title).replaceAll('“', '‘').replaceAll('”', '’');
	return [`“${headline}”`, publication, published === null ? null : formatPublished(published.slice(0, 10))].filter(part => part !== null).join(', ');
}

/** Returns an article as a citation: headline, publication and date, and the address on a line below. */
export const citeArticle = (article: Article): string => [citeSource(article), ...(article.url === null ? [] : [article.url])].join('\n');

/** Returns a statement with its speaker: quoted words in quotation marks, reported words after the verb of the article, so that "denied" is never lost. */
export function citeStatement(article: Article, quote: Quote): string {
	const words = quoteText(article.text, quote);
	const speaker = `${quote.speaker ?? 'unknown speaker'}${quote.role === null ? '' : ` (${quote.role})`}`;
	const verb = reportingVerb(quote);
	return verb === null ? `${words} — ${speaker}` : `${speaker} ${verb}${isVerbatim(quote) ? ':' : ''} ${words}`;
}

/** Returns a quote as a citation: the statement with its speaker, the source, and the address of the passage on its page. */
export const citeQuote = (article: Article, quote: Quote): string => [
	citeStatement(article, quote),
	citeSource(article),
	...(article.url === null ? [] : [passageUrl(article, quote)]),
].join('\n');
