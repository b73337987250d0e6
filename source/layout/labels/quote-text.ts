import {type Quote} from '../../analysis/result/analysis.js';
import {joinParts, omissionMark} from '../../analysis/result/quote-parts.js';
import {collapseWhitespace} from '../../text/collapse-whitespace.js';

const textCache = new WeakMap<Quote, {readonly text: string; readonly words: string}>();

/**
 * Formats a quote on one line. Quoted words stand in quotation marks, with an omission mark for words of the article
 * between them. A reported clause has only its own marks. Memoized for each quote.
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

/** Matches text in which a double mark opens before any single or low mark. */
const startsWithDoubleMark = /^[^‘‚„]*“/v;

/** Replaces double marks by single ones if the text starts with double ones, because double marks are put around it. */
const withSingleMarks = (words: string): string => startsWithDoubleMark.test(words) ? words.replaceAll('“', '‘').replaceAll('”', '’') : words;

/** Tells whether the whole quote stands between marks in the text. A clause that is partly in marks has parts. */
export const isVerbatim = ({kind, parts}: Quote): boolean => kind === 'direct' || (kind === 'mixed' && parts === undefined);

function formatQuote(text: string, quote: Quote): string {
	if (!isVerbatim(quote)) {
		return collapseWhitespace(quote.text);
	}

	return joinParts(text, quote.parts ?? [quote]).map(words => `“${withSingleMarks(collapseWhitespace(words))}”`).join(omissionMark);
}
