import {Buffer} from 'node:buffer';
import {toLanguageTag} from '../metadata/language-tag.js';
import {isWebAddress} from '../metadata/web-address.js';
import {type FeedContent, type FeedItem, type FeedText} from './feed-content.js';
import {personName} from './person-name.js';
import {looksLikeHtml} from './feed-text.js';
import {
	childrenOf, markupOf, textOf, type XmlElement,
} from './xml-element.js';
import {parseXml} from './xml-tree.js';

const itemNames = new Set(['item', 'entry']);

/** Elements that hold content. An item inside is an example. */
const contentElements = new Set(['content', 'content:encoded', 'description', 'summary']);

const titleNames = ['title', 'dc:title', 'media:title', 'itunes:title'];
const contentNames = ['content:encoded', 'content', 'xhtml:body', 'body', 'xhtml:div', 'fullitem'];
const summaryNames = ['description', 'summary', 'abstract', 'dc:description', 'dcterms:abstract', 'itunes:summary', 'media:description', 'tagline', 'subtitle', 'itunes:subtitle'];
const dateNames = ['published', 'pubdate', 'issued', 'dcterms:issued', 'dc:date', 'created', 'dcterms:created', 'updated', 'modified', 'dcterms:modified', 'dcterms:date'];

/** Tells whether a media type is a picture, a film or data, which XML can only hold in base64. */
const isData = (type: string): boolean => type.includes('/') && !/^text\/|xml\b|html/i.test(type);

/** Returns the text of an element as HTML or plain text, by its type; `undefined` if it has none. */
const feedTextOf = (element: XmlElement): FeedText | undefined => {
	const {base, attributes: {type: written = '', mode}} = element;
	const type = written.trim();
	if (element.content.some(child => typeof child !== 'string')) {
		return isData(type) ? undefined : {text: markupOf(element), kind: 'html', base};
	}

	const isEncoded = mode === 'base64' || isData(type);
	const text = isEncoded ? Buffer.from(textOf(element), 'base64').toString('utf8') : textOf(element);
	const isText = !isEncoded || !/[\0-\u0008\uFFFD]/.test(text);
	return text === '' || !isText ? undefined : {text, kind: /^text(?:\/plain)?\s*(?:;|$)/i.test(type) ? 'plain' : 'html', base};
};

/** Returns the text of an Atom element. Without a type it is plain text, unless it clearly is HTML. */
const atomTextOf = (element: XmlElement): FeedText | undefined => {
	const prose = feedTextOf(element);
	return prose && element.attributes['type'] === undefined && !looksLikeHtml(prose.text) ? {...prose, kind: 'plain'} : prose;
};

const feedTextsOf = (element: XmlElement, names: readonly string[]): FeedText[] => {
	const read = element.name === 'entry' || element.name === 'feed' ? atomTextOf : feedTextOf;
	return childrenOf(element, ...names).map(child => read(child)).filter(prose => prose !== undefined);
};

const textsOf = (element: XmlElement, ...names: readonly string[]): string[] =>
	childrenOf(element, ...names).map(child => textOf(child)).filter(text => text !== '');

const personOf = (element: XmlElement): string | null => {
	const [name] = textsOf(element, 'name', 'email');
	return personName(name ?? textOf(element));
};

/** Returns the names of the authors, from the first of the elements that has any. */
const bylineOf = (element: XmlElement, ...names: readonly string[]): string | null => {
	for (const name of names) {
		const people = childrenOf(element, name).map(child => personOf(child)).filter(person => person !== null);
		if (people.length > 0) {
			return [...new Set(people)].join(', ');
		}
	}

	return null;
};

/** Returns the author of the whole feed. A mail address alone does not name the author of the articles. */
const editorOf = (head: XmlElement): string | null => {
	const byline = bylineOf(head, 'author', 'dc:creator', 'itunes:author', 'managingeditor');
	return byline === null || /^[^\s@]+@[^\s@]+$/.test(byline) ? null : byline;
};

/** Returns the address of a link element. */
const hrefOf = (link: XmlElement): string => (link.attributes['href'] ?? textOf(link)).trim();

const isAlternate = ({attributes: {rel = 'alternate'}}: XmlElement): boolean => /(?:^|[/#\s])alternate$/i.test(rel.trim());

/** Sorts alternate links: pages first. */
const pageFirst = (a: XmlElement, b: XmlElement): number => rankOf(a) - rankOf(b);
const rankOf = ({attributes: {type = 'text/html'}}: XmlElement): number => /html/i.test(type) ? 0 : 1;

const pagesOf = (element: XmlElement): string[] =>
	childrenOf(element, 'link').filter(link => isAlternate(link)).toSorted(pageFirst).map(link => hrefOf(link)).filter(href => href !== '');

const linksOf = (item: XmlElement): string[] => {
	const guids = childrenOf(item, 'guid').filter(({attributes}) => attributes['ispermalink']?.trim().toLowerCase() !== 'false').map(guid => textOf(guid));
	const ids = [...textsOf(item, 'id', 'dc:identifier'), item.attributes['rdf:about'] ?? ''];
	const others = childrenOf(item, 'link', 'enclosure', 'media:content').map(({attributes}) => attributes['href'] ?? attributes['url'] ?? '');
	return [
		...textsOf(item, 'feedburner:origlink'),
		...pagesOf(item),
		item.attributes['href'] ?? '',
		...guids.filter(text => isWebAddress(text)),
		...ids.filter(text => isWebAddress(text)),
		...textsOf(item, 'url').filter(text => isWebAddress(text)),
		...others,
	].filter(link => link !== '');
};

/** Returns the first valid language. */
const languageOf = (...written: ReadonlyArray<string | null | undefined>): string | null =>
	written.find(language => toLanguageTag(language ?? '') !== null) ?? null;

const itemOf = (item: XmlElement): FeedItem => {
	const [source] = childrenOf(item, 'source', 'dc:source');
	const [media] = childrenOf(item, 'media:group');
	const bodies = [item, ...media ? [media] : []];
	const [content] = childrenOf(item, ...contentNames);
	const [sourceTitle = source?.name === 'source' && source.content.length > 0 ? source : undefined] = source ? childrenOf(source, 'title') : [];
	const publication = sourceTitle?.content.every(child => typeof child === 'string') ? textOf(sourceTitle) : '';
	return {
		title: [item, ...media ? [media] : []].flatMap(each => feedTextsOf(each, titleNames))[0] ?? null,
		bodies: [...feedTextsOf(item, contentNames), ...bodies.flatMap(each => feedTextsOf(each, summaryNames))],
		links: linksOf(item),
		base: item.base,
		guid: [...textsOf(item, 'guid', 'id', 'dc:identifier'), item.attributes['rdf:about']?.trim() ?? ''].find(Boolean) ?? null,
		byline: bylineOf(item, 'author', 'dc:creator', 'dc:author', 'itunes:author') ?? (source ? bylineOf(source, 'author') : null),
		publication: publication === '' || isWebAddress(publication) ? null : publication,
		dates: [...textsOf(item, ...dateNames), ...'lastmod' in item.attributes ? [item.attributes['lastmod']] : []],
		language: languageOf(content?.language, ...textsOf(item, 'language', 'dc:language'), item.language),
	};
};

/** Returns the items at any depth, in document order. */
const itemsIn = (root: XmlElement): XmlElement[] => {
	const items: XmlElement[] = [];
	const left: XmlElement[] = [root];
	for (let element = left.pop(); element !== undefined; element = left.pop()) {
		if (itemNames.has(element.name)) {
			items.push(element);
		}

		if (!contentElements.has(element.name)) {
			for (const child of element.content.toReversed()) {
				if (typeof child !== 'string') {
					left.push(child);
				}
			}
		}
	}

	return items;
};

/** Returns the element with the metadata of the feed; `undefined` if there is none. */
const headOf = (root: XmlElement): XmlElement | undefined => {
	const tops = childrenOf(root, 'rss', 'rdf:rdf', 'feed', 'channel');
	const [head] = tops.flatMap(top => top.name === 'feed' || top.name === 'channel' ? [top] : childrenOf(top, 'channel', 'feed'));
	return head ?? tops[0];
};

/**
 * Parses RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, and CDF, well-formed or not.
 *
 * @throws RangeError if elements are nested hundreds of levels deep
 */
export const parseXmlFeed = async (text: string, address: string | null): Promise<FeedContent> => {
	const root = await parseXml(text, address);
	const top = headOf(root);
	const head = top ?? root;
	return {
		isFeed: top !== undefined,
		title: feedTextsOf(head, titleNames)[0] ?? null,
		links: [...pagesOf(head), head.attributes['href'] ?? ''].filter(Boolean),
		base: head.base,
		byline: editorOf(head),
		language: languageOf(...textsOf(head, 'language', 'dc:language'), head.language),
		items: itemsIn(root).map(item => itemOf(item)),
	};
};
