/** Returns an attribute of the current element by its name in lower case; `undefined` if it is missing. */
export type GetAttribute = (name: string) => string | undefined;

/** Elements whose content is ignored: it is not text, or a control of the page, or a replacement for a picture or film. */
const ignoredElements = new Set([
	'annotation',
	'annotation-xml',
	'audio',
	'button',
	'canvas',
	'datalist',
	'iframe',
	'input',
	'label',
	'legend',
	'link',
	'map',
	'meta',
	'meter',
	'noembed',
	'noframes',
	'noscript',
	'optgroup',
	'option',
	'output',
	'progress',
	// Parentheses around a ruby annotation. The parser adds its own, because not all pages have them.
	'rp',
	'script',
	'select',
	'style',
	'svg',
	'template',
	'textarea',
	'title',
	'video',
]);

/** Block elements that have no handler with a special meaning. */
export const blockElements: ReadonlySet<string> = new Set([
	'address',
	'article',
	'aside',
	'body',
	'caption',
	'center',
	'details',
	'dialog',
	'div',
	'dl',
	'fieldset',
	'figure',
	'footer',
	'form',
	'head',
	'header',
	'hgroup',
	'html',
	'main',
	'nav',
	'p',
	'search',
	'section',
	'summary',
]);

/** A style that hides an element. Newsletters hide their preview text this way. */
const hiding = /(?:^|[;\s])(?:display\s?:\s?none|visibility\s?:\s?hidden|mso-hide\s?:\s?all)/i;

/** A file name: with an extension, or in the form of `update_graphic_red_bar` or `0225-lupita-nyongo-getty-01`. */
const fileName = /\.(?:avif|bmp|gif|heic|jpe?g|png|svg|tiff?|webp)$|^[a-z\d]+(?:_[a-z\d]+)+$|^\d+(?:-[a-z\d]+){2,}$/i;

/** Tells whether an element and its content are ignored. */
export const isIgnored = (name: string, attribute: GetAttribute): boolean =>
	ignoredElements.has(name)
	|| attribute('hidden') !== undefined
	// A hidden image may show the formula that stands beside it invisibly.
	|| (name !== 'img' && attribute('aria-hidden') === 'true')
	// Wikis put a link to the editor after each heading.
	|| /(?:^|\s)mw-editsection(?:\s|$)/.test(attribute('class')?.slice(0, 1000) ?? '')
	|| (name === 'dialog' && attribute('open') === undefined)
	|| hiding.test(attribute('style')?.slice(0, 1000) ?? '');

const isPixel = (length: string | undefined): boolean => length === '0' || length === '1' || length === '1px';

/** Returns the alternative text of an image; empty for a tracking pixel, and if the text is only a file name. */
export const alternativeText = (attribute: GetAttribute): string => {
	const text = attribute('alt')?.trim() ?? '';
	return fileName.test(text) || isPixel(attribute('width')) || isPixel(attribute('height')) ? '' : text;
};
