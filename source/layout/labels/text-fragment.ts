import {type Article} from '../../article/article.js';
import {type Span} from '../../article/span.js';
import {collapseWhitespace} from '../../text/collapse-whitespace.js';

/** Number of words that identify each end of a long passage. */
const endWords = 5;

/** Longest passage that is written whole, in code units. */
const maxWholeLength = 100;

/** The characters with a meaning in a text directive, beside those that `encodeURIComponent` escapes. */
const encodeText = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D');

/**
 * Returns a URL that makes a browser scroll to a passage of the page and highlight it
 * (https://wicg.github.io/scroll-to-text-fragment). A fragment of the URL is kept.
 *
 * @param passage words as they stand on the page, in one paragraph
 */
export function textFragmentUrl(url: string, passage: string): string {
	const words = collapseWhitespace(passage);
	if (words === '') {
		return url;
	}

	const parts = words.split(' ');
	const directive = words.length <= maxWholeLength || parts.length <= endWords * 2
		? encodeText(words)
		: [parts.slice(0, endWords), parts.slice(-endWords)].map(end => encodeText(end.join(' '))).join(',');
	return `${url}${url.includes('#') ? '' : '#'}:~:text=${directive}`;
}

/** Returns the address of a passage of an article on its page; empty if the address of the page is unknown. */
export function passageUrl({url, text}: Article, {start, end}: Span): string {
	// A text fragment must not reach over the end of a paragraph.
	const [passage = ''] = text.slice(start, end).split('\n\n');
	return url === null ? '' : textFragmentUrl(url, passage);
}
