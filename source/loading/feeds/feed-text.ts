import {collapseWhitespace} from '../../text/collapse-whitespace.js';
import {decodeHtmlReferences} from '../prose/character-references.js';
import {type StructuredText} from '../model/structured-text.js';
import {parseHtml} from '../html/parse-html.js';
import {parsePlain} from '../prose/plain.js';
import {type FeedText} from './feed-content.js';

/** Elements of HTML that occur in feeds. In a title, other words in angle brackets are text: `Vec<T>`. */
const elements = [
	'a|abbr|acronym|address|applet|area|article|aside|audio|b|base|bdi|bdo|big|blink|blockquote|body|br|button|canvas|center|cite|code|col|colgroup',
	'dd|del|details|dfn|dialog|dir|div|dl|dt|em|embed|fieldset|figcaption|figure|font|footer|form|frame|frameset|h[1-6]|head|header|hr|html|i|iframe|img',
	'input|ins|kbd|label|legend|li|link|main|map|mark|marquee|math|menu|meta|meter|nav|nobr|noscript|object|ol|optgroup|option|output|p|param|picture|pre',
	'progress|q|rp|rt|ruby|s|samp|script|section|select|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|template|textarea|tfoot|th',
	'thead|time|title|tr|track|tt|u|ul|var|video|wbr',
].join('|');

const tag = new RegExp(String.raw`<(?:/?(?:${elements})(?:\s[^<>]*)?/?|!--[^<>]*--)>`, 'gi');

/** Elements whose content is not text. */
const codeElements = /<(script|style)\b.*?(?:<\/\1\b[^<>]*>|$)/gis;

/** In code units. A longer text is cut, so that the search for `codeElements` is short. */
const maxLineLength = 4000;

/** Elements that are closed as in XML. In HTML they would contain everything that follows. */
const selfClosed = /<(iframe|script|style|object|video|audio|canvas|textarea|title|noscript|svg|select)((?:\s[^<>]*)?)\/>/gi;

/** Tells whether a text whose type is not declared is HTML. */
export const looksLikeHtml = (text: string): boolean => {
	tag.lastIndex = 0;
	return tag.test(text);
};

/** Converts a title or name to plain text on one line; `null` if it is empty. */
export const feedTextToLine = (prose: FeedText | null): string | null => {
	if (prose === null) {
		return null;
	}

	const text = prose.text.slice(0, maxLineLength);
	const line = collapseWhitespace(prose.kind === 'html' ? decodeHtmlReferences(text.replaceAll(codeElements, '').replaceAll(tag, '')) : text);
	return line === '' ? null : line;
};

/** Removes the indentation of lines, which comes from the XML around them. */
const unindented = (text: string): string => text.split('\n').map(line => line.trim()).join('\n').trim();

/**
 * Parses a text of a feed into blocks and styles.
 *
 * @param url the base of relative addresses
 */
export const parseFeedText = async ({text, kind, base}: FeedText, url: string | null): Promise<StructuredText> =>
	kind === 'html' && looksLikeHtml(text)
		? parseHtml(text.replaceAll(selfClosed, '<$1$2></$1>'), base ?? url)
		: parsePlain(unindented(kind === 'html' ? decodeHtmlReferences(text) : text));
