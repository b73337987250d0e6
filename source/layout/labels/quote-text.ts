import {type Quote} from '../../analysis/result/analysis.js';
import {joinParts, omissionMark} from '../../analysis/result/quote-parts.js';
import {collapseWhitespace} from '../../text/collapse-whitespace.js';

const textCache = new WeakMap<Quote, {readonly text: string; readonly words: string}>();

/**
 * A quote as it may be shown, on one line: words that were said stand in quotation marks, and where the article's own
 * words stand between them, the gap shows. A reported clause stands without marks but its own. Made once for each quote.
 *
 * @param text the text of the article
 */
export function quoteText(text: string, quote: Quote): string {
	const known = textCache.get(quote);
	if (known?.text === text) {
		return known.words;
	}

	const words = formatQuote(text, quote);
	textCache.set(quote, {text, words});
	return words;
}

/** Double marks around a quote in words that stood in single ones; low marks are closed by one that opens elsewhere. */
const startsWithDoubleMark = /^[^‘‚„]*“/v;

/** Words as they stand in double marks: a quote in them has marks unlike those around it, as in most texts it has anyway. */
const withSingleMarks = (words: string): string => startsWithDoubleMark.test(words) ? words.replaceAll('“', '‘').replaceAll('”', '’') : words;

/** Whether all of a quote stands between marks in the text: of a clause that is partly in marks, the parts are told. */
const isVerbatim = ({kind, parts}: Quote): boolean => kind === 'direct' || (kind === 'mixed' && parts === undefined);

function formatQuote(text: string, quote: Quote): string {
	if (!isVerbatim(quote)) {
		return collapseWhitespace(quote.text);
	}

	return joinParts(text, quote.parts ?? [quote]).map(words => `“${withSingleMarks(collapseWhitespace(words))}”`).join(omissionMark);
}
