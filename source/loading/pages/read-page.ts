import readability from '@mozilla/readability';
import {type Document} from '../model/structured-text.js';
import {type Metadata} from '../model/draft.js';
import {htmlDocument} from '../html/html-document.js';
import {HtmlWriter} from '../html/html-writer.js';
import {webLink} from '../html/web-link.js';
import {isArticle} from './is-article.js';
import {scanPage, type PageFacts} from './page-facts.js';
import {baseOf, pageMetadata, type Found} from './page-metadata.js';
import {pageTree, type PageTree} from './page-tree.js';
import {walkTree, type TreeNode} from './walk-tree.js';

/** A whole page of the web. */
export type Page = Metadata & {
	readonly document: Document;
	/** Whether the document is an article; if not, it is all the text of the page. */
	readonly isArticle: boolean;
	/** The feeds that the page names, absolute addresses. */
	readonly feeds: ReadonlyArray<{readonly url: string; readonly title: string | null}>;
};

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

/** What Readability makes of a page; the content as a tree. */
const readTree = async (html: string, title: string): Promise<(Reading & {readonly isReaderable: boolean}) | undefined> => {
	// eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- See the type.
	const {Readability, isProbablyReaderable} = readability as unknown as Library;
	try {
		const tree = await pageTree(html, title);
		// First, because reading takes the tree apart.
		const isReaderable = isProbablyReaderable(tree);
		return {...new Readability(tree, {serializer: content => content}).parse(), isReaderable};
	} catch {
		// Both libraries meet pages that their authors did not think of; the text is there all the same.
		return undefined;
	}
};

/** What the relative links of a file start from while it is read: they lead nowhere, but tell a list of articles from an article. */
const nowhere = 'http://nowhere.invalid/';

const withoutRelative = (document: Document): Document => ({...document, styles: document.styles.filter(({url}) => !url?.startsWith(nowhere))});

/**
 * Reads a web page: the article in it, or all its text where it holds none, and what it says of itself. Pages made to stall
 * a reader are not searched for an article; still, whoever has a deadline should hold to it.
 *
 * @param url where it came from, absolute; `null` for a file
 */
export const readPage = async (html: string, url: string | null): Promise<Page> => {
	const facts = await scanPage(html);
	const known = baseOf(facts, url);
	const base = known ?? nowhere;
	const reading = facts.isTame ? await readTree(html, facts.title) : undefined;
	const found = reading?.content ? documentOfTree(reading.content, base) : undefined;
	const whole = await htmlDocument(html, base);
	const isFound = found !== undefined && isArticle(found, whole, facts, reading?.isReaderable ?? false);
	return {
		...pageMetadata(facts, url, reading),
		document: known === null ? withoutRelative(isFound ? found : whole) : (isFound ? found : whole),
		isArticle: isFound,
		feeds: feedsOf(facts, known),
	};
};
