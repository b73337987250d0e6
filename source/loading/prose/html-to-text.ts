import {decodeHtmlReferences} from './character-references.js';

/** Elements whose content is not text. */
const ignoredElements = new Set(['script', 'style', 'template', 'noscript', 'head', 'svg']);

/** Elements that start a new line in a browser. */
const blocks = new Set([
	'address',
	'article',
	'aside',
	'blockquote',
	'dd',
	'details',
	'dialog',
	'div',
	'dl',
	'dt',
	'figcaption',
	'figure',
	'footer',
	'form',
	'h1',
	'h2',
	'h3',
	'h4',
	'h5',
	'h6',
	'header',
	'hr',
	'li',
	'main',
	'nav',
	'ol',
	'p',
	'pre',
	'section',
	'summary',
	'table',
	'td',
	'th',
	'tr',
	'ul',
]);

// The attributes begin with a character that a name cannot contain. Else, a tag that does not end would be tried with each prefix of its name.
const tag = /<(?<close>\/?)(?<name>[a-z][a-z\d-]*)(?<attributes>(?:[^<>a-z\d-][^<>]*)?)>/iy;

/** A tag of HTML. */
type Tag = {readonly name: string; readonly isClosing: boolean; readonly attributes: string; readonly end: number};

/** Parses the tag that begins at `at`, if any. */
export const tagAt = (html: string, at: number): Tag | undefined => {
	tag.lastIndex = at;
	const groups = tag.exec(html)?.groups;
	return groups && {
		name: String(groups['name']).toLowerCase(),
		isClosing: groups['close'] === '/',
		attributes: groups['attributes'] ?? '',
		end: tag.lastIndex,
	};
};

/** Tells whether the content of an element is ignored. */
export const isIgnoredElement = (name: string): boolean => ignoredElements.has(name);

/** Returns the alternative text in the attributes of an image. Character references are not decoded. */
export const alternativeText = (attributes: string): string => /\balt\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(attributes)?.slice(1).find(Boolean) ?? '';

/** Returns the end of the markup declaration (a comment, `<!doctype>`, `<?xml ?>`, CDATA) at `at`, or of the text if it is not closed. */
const skipDeclaration = (html: string, at: number): number => {
	const close = html.startsWith('<!--', at) ? '-->' : '>';
	const end = html.indexOf(close, at + 2);
	return end === -1 ? html.length : end + close.length;
};

/**
 * Returns the paragraphs of HTML. Tags, comments, scripts and styles are removed, images are replaced by their alternative
 * text, character references are decoded. A line break is kept as `\n`.
 * One pass over the text; the result is not sanitised.
 */
export const htmlParagraphs = (html: string): string[] => {
	const paragraphs: string[] = [];
	let paragraph = '';
	const flush = (): void => {
		const text = paragraph.replaceAll(/ *\n */g, '\n').trim();
		if (text !== '') {
			paragraphs.push(text);
		}

		paragraph = '';
	};

	const addText = (from: number, to: number): void => {
		paragraph += decodeHtmlReferences(html.slice(from, to)).replaceAll(/\s+/g, ' ');
	};

	let at = 0;
	while (at < html.length) {
		const open = html.indexOf('<', at);
		addText(at, open === -1 ? html.length : open);
		if (open === -1) {
			break;
		}

		const found = tagAt(html, open);
		if (found) {
			at = found.end;
			if (isIgnoredElement(found.name) && !found.isClosing && !found.attributes.endsWith('/')) {
				const close = new RegExp(`</${found.name}`, 'gi');
				close.lastIndex = at;
				at = close.exec(html)?.index ?? html.length;
			} else if (found.name === 'br') {
				paragraph += '\n';
			} else if (found.name === 'img') {
				paragraph += decodeHtmlReferences(alternativeText(found.attributes));
			} else if (blocks.has(found.name)) {
				flush();
			}
		} else if (/[!?]/.test(html.charAt(open + 1))) {
			at = skipDeclaration(html, open);
		} else {
			paragraph += '<';
			at = open + 1;
		}
	}

	flush();
	return paragraphs;
};
