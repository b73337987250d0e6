import {collapseWhitespace} from '../../text/collapse-whitespace.js';
import {type TreeNode} from './walk-tree.js';

/** The parts of the document object model that a page is put right with; the library's own types need those of a browser. */
type TreeElement = TreeNode & {
	readonly childNodes: Iterable<TreeNode>;
	readonly getAttributeNames: () => readonly string[];
	readonly setAttribute: (name: string, value: string) => void;
	readonly removeAttribute: (name: string) => void;
	readonly append: (...nodes: readonly TreeNode[]) => void;
	readonly prepend: (...nodes: readonly TreeNode[]) => void;
	readonly remove: () => void;
	readonly replaceWith: (node: TreeNode) => void;
	textContent: string;
};

/** A page as a tree, as Readability reads it. */
export type PageTree = {
	/** The first element, if there is one. */
	readonly documentElement: TreeElement | null;
	readonly querySelector: (selector: string) => TreeElement | null;
	readonly querySelectorAll: (selector: string) => Iterable<TreeElement>;
	readonly createElement: (name: string) => TreeElement;
};

/** Readability's patterns take the square of a value's length in time; a longer one holds data. */
const maxValueLength = 5000;
const maxTitleLength = 1000;

/** What may stand in the head; all else there is a sign that its end tag is left out. */
const headNames = new Set(['base', 'basefont', 'link', 'meta', 'noscript', 'script', 'style', 'template', 'title']);

const isElement = (node: TreeNode): boolean => node.nodeType === 1;

const isBlank = (node: TreeNode): boolean => node.nodeType !== 1 && (node.nodeType !== 3 || node.data.trim() === '');

/** Head and body as a browser makes them: their tags may be left out. */
const completeFrame = (tree: PageTree): void => {
	const root = tree.documentElement ?? tree.createElement('html');
	const head = tree.querySelector('head') ?? tree.createElement('head');
	const body = tree.querySelector('body') ?? tree.createElement('body');
	const before: TreeNode[] = [];
	const behind: TreeNode[] = [];
	const misplaced = [...head.childNodes].filter(node => node !== body && (isElement(node) ? !headNames.has(node.localName.toLowerCase()) : !isBlank(node)));
	before.push(...misplaced);
	const isBodyDirect = body.parentNode === root;
	let isBehind = false;
	for (const node of root.childNodes) {
		if (node === body) {
			isBehind = true;
		} else if (node !== head && !isBlank(node)) {
			(isBehind || !isBodyDirect ? behind : before).push(node);
		}
	}

	root.prepend(head);
	root.append(body);
	if (before.length > 0) {
		body.prepend(...before);
	}

	if (behind.length > 0) {
		body.append(...behind);
	}
};

/** Attributes by their names in lower case, none of them so long that it stalls whoever looks at it. */
const normalizeAttributes = (element: TreeElement): void => {
	for (const name of element.getAttributeNames()) {
		const value = element.getAttribute(name) ?? '';
		const lower = name.toLowerCase();
		if (value.length > maxValueLength || lower !== name) {
			element.removeAttribute(name);
		}

		if (value.length <= maxValueLength && lower !== name && (element.getAttribute(lower) ?? '') === '') {
			element.setAttribute(lower, value);
		}
	}
};

/** Readability drops all footers, but that of a quotation says whose it is. */
const keepQuoteSources = (tree: PageTree): void => {
	for (const footer of tree.querySelectorAll('blockquote footer')) {
		const source = tree.createElement('p');
		source.append(...footer.childNodes);
		footer.replaceWith(source);
	}
};

/**
 * The tree of a page, put right where the parser is not a browser's. Loads the library when first called.
 *
 * @param title the page's title, wherever it stands
 */
export const pageTree = async (html: string, title: string): Promise<PageTree> => {
	const {parseHTML} = await import('linkedom');
	// eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- The library's types need those of a browser, which this program is not.
	const parse = (source: string): PageTree => (parseHTML(source) as unknown as {document: PageTree}).document;
	const bare = parse(html);
	// Without this element there is no document to work on. Its end tag would end a last tag that does not end.
	const tree = bare.documentElement?.localName === 'html' ? bare : parse(`<html>${html}`);
	completeFrame(tree);
	for (const element of tree.querySelectorAll('*')) {
		normalizeAttributes(element);
	}

	keepQuoteSources(tree);
	for (const base of tree.querySelectorAll('base')) {
		base.remove();
	}

	const titleElement = tree.createElement('title');
	titleElement.textContent = collapseWhitespace(title.slice(0, maxTitleLength));
	tree.querySelector('head')?.prepend(titleElement);
	return tree;
};
