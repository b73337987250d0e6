import readability from '@mozilla/readability';
import {type Document} from '../document.js';
import {type Metadata} from '../draft.js';
import {htmlDocument} from './html-document.js';
import {HtmlWriter} from './html-writer.js';
import {scanPage, type PageFacts} from './page-facts.js';
import {baseOf, pageMetadata, type Found} from './page-metadata.js';
import {pageTree, type PageTree} from './page-tree.js';
import {walkTree, type TreeNode} from './walk-tree.js';
import {webLink} from './web-link.js';

/** A whole page of the web. */
export type Page = Metadata & {
	readonly document: Document;
	/** Whether the document is an article; if not, it is all the text of the page. */
	readonly isArticle: boolean;
	/** The feeds that the page names, absolute addresses. */
	readonly feeds: ReadonlyArray<{readonly url: string; readonly title: string | null}>;
};

/** Of a page that nothing calls an article, the text found must be at least this part of all of it. */
const mostOfPage = 0.5;

/** A text with more of it in links is a list of articles. */
const mostLinked = 0.6;

const feedsOf = ({feeds}: PageFacts, base: string | null): Page['feeds'] => {
	const byUrl = new Map<string, {url: string; title: string | null}>();
	for (const {href, title} of feeds) {
		const url = webLink(href, base);
		if (url !== null && !byUrl.has(url)) {
			byUrl.set(url, {url, title});
		}
	}

	return [...byUrl.values()];
};

const wholePage = async (html: string, facts: PageFacts, url: string | null, found?: Found): Promise<Page> => {
	const base = baseOf(facts, url);
	return {
		...pageMetadata(facts, url, found),
		document: await htmlDocument(html, base),
		isArticle: false,
		feeds: feedsOf(facts, base),
	};
};

const documentOfTree = (root: TreeNode, base: string | null): Document => {
	const writer = new HtmlWriter(base);
	walkTree(root, writer);
	return writer.finish();
};

type Reading = Found & {readonly content?: TreeNode | null};

/** Readability, with the tree that it works on here for the types of a browser. */
type Library = {
	readonly isProbablyReaderable: (tree: PageTree) => boolean;
	readonly Readability: new (tree: PageTree, options: {readonly serializer: (content: TreeNode) => TreeNode}) => {readonly parse: () => Reading | null};
};

/** What Readability makes of the page; the content as a tree. */
const readTree = (tree: PageTree): Reading & {readonly isReaderable: boolean} => {
	// eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- See the type.
	const {Readability, isProbablyReaderable} = readability as unknown as Library;
	// First, because it takes the tree apart.
	const isReaderable = isProbablyReaderable(tree);
	return {...new Readability(tree, {serializer: content => content}).parse(), isReaderable};
};

/** How much of the text is in links. */
const linkedPart = ({text, styles}: Document): number => {
	let linked = 0;
	for (const {kind, start, end} of styles) {
		linked += kind === 'link' ? end - start : 0;
	}

	return text === '' ? 0 : linked / text.length;
};

/**
 * Reads a web page without looking for the article in it: all its text. It takes a second for the largest and worst of
 * pages, so this is for those that `readPage` did not come to an end with.
 *
 * @param url where it came from, absolute; `null` for a file
 */
export const plainPage = async (html: string, url: string | null): Promise<Page> => wholePage(html, await scanPage(html), url);

/**
 * Reads a web page: the article in it, or all its text where it is none, and what it says of itself. Pages made to stall
 * a reader are not searched for an article; still, whoever has a deadline should hold to it (see `plainPage`).
 *
 * @param url where it came from, absolute; `null` for a file
 */
export const readPage = async (html: string, url: string | null): Promise<Page> => {
	const facts = await scanPage(html);
	const reading = facts.isTame ? readTree(await pageTree(html, facts.title)) : undefined;
	if (!reading?.content) {
		return wholePage(html, facts, url);
	}

	const base = baseOf(facts, url);
	const document = documentOfTree(reading.content, base);
	const page: Page = {
		...pageMetadata(facts, url, reading), document, isArticle: true, feeds: feedsOf(facts, base),
	};
	if (reading.isReaderable && linkedPart(document) < mostLinked) {
		return page;
	}

	const whole = await wholePage(html, facts, url, reading);
	return document.text.length >= whole.document.text.length * mostOfPage ? page : whole;
};
