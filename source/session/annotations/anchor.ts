import {type Span} from '../../article/span.js';

/**
 * A span of a text with enough of its words to find it when the text has changed: a position and a quote, as in the
 * selectors of the W3C Web Annotation model.
 */
export type Anchor = Span & {
	/** The words of the span; of a long span only the first ones. */
	readonly words: string;
	/** The last words of a long span, else empty. */
	readonly ending: string;
	/** The text before and after the span, which tells equal words apart. */
	readonly before: string;
	readonly after: string;
};

/** Lengths in code units: spans up to `whole` are kept whole, of longer ones `part` of each end; `context` of the text around. */
const anchorLengths = {whole: 400, part: 200, context: 32} as const;

/** Removes halves of surrogate pairs at the ends of a piece of text. */
const trimSurrogates = (text: string): string => text.replaceAll(/^\p{Surrogate}|\p{Surrogate}$/gv, '');

/** Creates the anchor of a span of `text`. */
export function createAnchor(text: string, {start, end}: Span): Anchor {
	const {whole, part, context} = anchorLengths;
	const isWhole = end - start <= whole;
	return {
		start,
		end,
		words: trimSurrogates(text.slice(start, isWhole ? end : start + part)),
		ending: isWhole ? '' : trimSurrogates(text.slice(end - part, end)),
		before: trimSurrogates(text.slice(Math.max(0, start - context), start)),
		after: trimSurrogates(text.slice(end, end + context)),
	};
}
