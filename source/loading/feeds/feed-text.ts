import {collapseWhitespace} from '../../text/collapse-whitespace.js';
import {decodeHtmlReferences} from '../prose/character-references.js';
import {type StructuredText} from '../model/structured-text.js';
import {parseHtml} from '../html/parse-html.js';
import {parsePlain} from '../prose/plain.js';
import {type FeedText} from './feed-content.js';

/** The elements that people put into feeds; in a title, anything else between angle brackets is text: `Vec<T>`. */
const elements = [
	'a|abbr|acronym|address|applet|area|article|aside|audio|b|base|bdi|bdo|big|blink|blockquote|body|br|button|canvas|center|cite|code|col|colgroup',
	'dd|del|details|dfn|dialog|dir|div|dl|dt|em|embed|fieldset|figcaption|figure|font|footer|form|frame|frameset|h[1-6]|head|header|hr|html|i|iframe|img',
	'input|ins|kbd|label|legend|li|link|main|map|mark|marquee|math|menu|meta|meter|nav|nobr|noscript|object|ol|optgroup|option|output|p|param|picture|pre',
	'progress|q|rp|rt|ruby|s|samp|script|section|select|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|template|textarea|tfoot|th',
	'thead|time|title|tr|track|tt|u|ul|var|video|wbr',
].join('|');

const tag = new RegExp(String.raw`<(?:/?(?:${elements})(?:\s[^<>]*)?/?|!--[^<>]*--)>`, 'gi');

/** What is no text even without its tags. */
const codeElements = /<(script|style)\b.*?(?:<\/\1\b[^<>]*>|$)/gis;

/** Longer is no title; then `silent` need not search far. */
const maxLineLength = 4000;

/** Closed in the way of XML; as HTML, such an element goes on and swallows what follows. */
const selfClosed = /<(iframe|script|style|object|video|audio|canvas|textarea|title|noscript|svg|select)((?:\s[^<>]*)?)\/>/gi;

/** Whether a text, of which the feed does not say, is HTML. */
export const looksLikeHtml = (text: string): boolean => {
	tag.lastIndex = 0;
	return tag.test(text);
};

/** What is to be read on one line, a title or a name; `null` where nothing is left. */
export const feedTextToLine = (prose: FeedText | null): string | null => {
	if (prose === null) {
		return null;
	}

	const text = prose.text.slice(0, maxLineLength);
	const line = collapseWhitespace(prose.kind === 'html' ? decodeHtmlReferences(text.replaceAll(codeElements, '').replaceAll(tag, '')) : text);
	return line === '' ? null : line;
};

/** Lines without the indentation that comes from the XML around them. */
const unindented = (text: string): string => text.split('\n').map(line => line.trim()).join('\n').trim();

/**
 * The text with its structure.
 *
 * @param url what relative addresses start from
 */
export const parseFeedText = async ({text, kind, base}: FeedText, url: string | null): Promise<StructuredText> =>
	kind === 'html' && looksLikeHtml(text)
		? parseHtml(text.replaceAll(selfClosed, '<$1$2></$1>'), base ?? url)
		: parsePlain(unindented(kind === 'html' ? decodeHtmlReferences(text) : text));
