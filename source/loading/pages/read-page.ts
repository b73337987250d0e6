import readability from '@mozilla/readability';
import {logError} from '../../debug/log-error.js';
import {type StructuredText} from '../model/structured-text.js';
import {type Metadata} from '../model/parsed-article.js';
import {parseHtml} from '../html/parse-html.js';
import {HtmlBlockWriter} from '../html/html-block-writer.js';
import {resolveLink} from '../html/resolve-link.js';
import {isArticle} from './is-article.js';
import {scanPage, type PageFacts} from './page-facts.js';
import {baseUrlOf, pageMetadata, type ReadabilityMetadata} from './page-metadata.js';
import {pageTree, type PageTree} from './page-tree.js';
import {walkTree, type TreeNode} from './walk-tree.js';

/** The content and metadata of a web page. */
export type Page = Metadata & {
	readonly content: StructuredText;
	/** True if the content is an article; else it is all text of the page. */
	readonly isArticle: boolean;
	/** The feeds that the page names, by absolute addresses. */
	readonly feeds: ReadonlyArray<{readonly url: string; readonly title: string | null}>;
};

const feedsOf = ({feeds}: PageFacts, base: string | null): Page['feeds'] => {
	const byUrl = new Map<string, {url: string; title: string | null}>();
	for (const {href, title} of feeds) {
		const url = resolveLink(href, base);
		if (url !== null && !byUrl.has(url)) {
			byUrl.set(url, {url, title});
		}
	}

	return [...byUrl.values()];
};

const treeToContent = (root: TreeNode, base: string | null): StructuredText => {
	const writer = new HtmlBlockWriter(base);
	walkTree(root, writer);
	return writer.finish();
};

type ReadabilityResult = ReadabilityMetadata & {readonly content?: TreeNode | null};

/** The interface of Readability, with the tree of this program for the types of a browser. */
type ReadabilityLibrary = {
	readonly isProbablyReaderable: (tree: PageTree) => boolean;
	readonly Readability: new (tree: PageTree, options: {readonly serializer: (content: TreeNode) => TreeNode}) => {readonly parse: () => ReadabilityResult | null};
};

/** Runs Readability on a page. Its result holds the content as a tree. */
const readTree = async (html: string, title: string): Promise<(ReadabilityResult & {readonly isReaderable: boolean}) | undefined> => {
	// eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- See the type.
	const {Readability, isProbablyReaderable} = readability as unknown as ReadabilityLibrary;
	try {
		const tree = await pageTree(html, title);
		// First, because `Readability` modifies the tree.
		const isReaderable = isProbablyReaderable(tree);
		return {...new Readability(tree, {serializer: content => content}).parse(), isReaderable};
	} catch (error) {
		logError(`find the article in the page “${title}”`, error);
		// Both libraries fail on some pages. The text of the page is used then.
		return undefined;
	}
};

/** The base of relative links of a file. They lead nowhere, but help to tell a list of articles from an article. */
const placeholderBase = 'http://nowhere.invalid/';

const withoutRelative = (content: StructuredText): StructuredText => ({...content, styles: content.styles.filter(({url}) => !url?.startsWith(placeholderBase))});

/**
 * Parses a web page: its article, or all its text if there is none, and its metadata. Pages that would take too long are not
 * searched for an article; callers with a deadline should still enforce it.
 *
 * @param url the absolute address of the page; `null` for a file
 */
export const readPage = async (html: string, url: string | null): Promise<Page> => {
	const facts = await scanPage(html);
	const known = baseUrlOf(facts, url);
	const base = known ?? placeholderBase;
	const reading = facts.canBuildTree ? await readTree(html, facts.title) : undefined;
	const found = reading?.content ? treeToContent(reading.content, base) : undefined;
	const whole = await parseHtml(html, base);
	const isFound = found !== undefined && isArticle(found, whole, facts, reading?.isReaderable ?? false);
	return {
		...pageMetadata(facts, url, reading),
		content: known === null ? withoutRelative(isFound ? found : whole) : (isFound ? found : whole),
		isArticle: isFound,
		feeds: feedsOf(facts, known),
	};
};
