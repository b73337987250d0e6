import {type Quote} from '../../analysis/result/analysis.js';
import {type Article} from '../../article/article.js';
import {collapseWhitespace} from '../../text/collapse-whitespace.js';
import {formatPublished} from './format-published.js';
import {isVerbatim, quoteText} from './quote-text.js';
import {reportingVerb} from './reporting-verb.js';
import {textFragmentUrl} from './text-fragment.js';

/** Returns headline, publication and date of an article, as far as they are known: “Headline”, The Courant, 19 November 2026. */
function sourceOf({title, publication, published}: Article): string {
	// The headline stands in double marks, so its own become single ones.
	const headline = collapseWhitespace(title).replaceAll('“', '‘').replaceAll('”', '’');
	return [`“${headline}”`, publication, published === null ? null : formatPublished(published.slice(0, 10))].filter(part => part !== null).join(', ');
}

/** Returns an article as a citation: headline, publication and date, and the address on a line below. */
export const citeArticle = (article: Article): string => [sourceOf(article), ...(article.url === null ? [] : [article.url])].join('\n');

/**
 * Returns a quote as a citation. First the statement with its speaker: quoted words in quotation marks, reported words after
 * the verb of the article, so that "denied" is never lost. Then the source, and the address of the passage on its page.
 */
export function citeQuote(article: Article, quote: Quote): string {
	const words = quoteText(article.text, quote);
	const speaker = `${quote.speaker ?? 'unknown speaker'}${quote.role === null ? '' : ` (${quote.role})`}`;
	const verb = reportingVerb(article.text, quote);
	const statement = verb === null ? `${words} — ${speaker}` : `${speaker} ${verb}${isVerbatim(quote) ? ':' : ''} ${words}`;
	// A text fragment must not reach over the end of a paragraph.
	const [passage = ''] = article.text.slice(quote.start, quote.end).split('\n\n');
	return [
		statement,
		sourceOf(article),
		...(article.url === null ? [] : [textFragmentUrl(article.url, passage)]),
	].join('\n');
}
