/** An attribute of the element at hand, by its name in lower case; `undefined` where it has none. */
export type GetAttribute = (name: string) => string | undefined;

/** What is in them is never read: it is no text, a control to work the page with, or what stands in for a picture or film. */
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
	// The parentheses around the reading of a word; it gets its own, as not all pages give them.
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

/** What the browser puts on lines of its own, besides what has a meaning of its own here. */
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

/** A style that leaves an element out of what is seen; newsletters hide their preview text so. */
const hiding = /(?:^|[;\s])(?:display\s?:\s?none|visibility\s?:\s?hidden|mso-hide\s?:\s?all)/i;

/** With its ending, or words that only a file has: `update_graphic_red_bar`, `0225-lupita-nyongo-getty-01`. */
const fileName = /\.(?:avif|bmp|gif|heic|jpe?g|png|svg|tiff?|webp)$|^[a-z\d]+(?:_[a-z\d]+)+$|^\d+(?:-[a-z\d]+){2,}$/i;

/** Whether neither the element nor what is in it is to be read. */
export const isIgnored = (name: string, attribute: GetAttribute): boolean =>
	ignoredElements.has(name)
	|| attribute('hidden') !== undefined
	// An image may be hidden from readers because the formula that it shows stands beside it, unseen.
	|| (name !== 'img' && attribute('aria-hidden') === 'true')
	// Wikis put a link to their editor behind each heading.
	|| /(?:^|\s)mw-editsection(?:\s|$)/.test(attribute('class')?.slice(0, 1000) ?? '')
	|| (name === 'dialog' && attribute('open') === undefined)
	|| hiding.test(attribute('style')?.slice(0, 1000) ?? '');

const isPixel = (length: string | undefined): boolean => length === '0' || length === '1' || length === '1px';

/** What an image says to those who cannot see it; empty for one that counts visits, and where only a file's name is given. */
export const alternativeText = (attribute: GetAttribute): string => {
	const text = attribute('alt')?.trim() ?? '';
	return fileName.test(text) || isPixel(attribute('width')) || isPixel(attribute('height')) ? '' : text;
};
