import {collapseWhitespace} from '../../text/collapse-whitespace.js';
import {type TreeNode} from './walk-tree.js';

/** The parts of the DOM that are used here. The library's own types need those of a browser. */
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

/** The DOM of a page, for Readability. */
export type PageTree = {
	/** The root element, if any. */
	readonly documentElement: TreeElement | null;
	readonly querySelector: (selector: string) => TreeElement | null;
	readonly querySelectorAll: (selector: string) => Iterable<TreeElement>;
	readonly createElement: (name: string) => TreeElement;
};

/** In code units. Readability's patterns take the square of a value's length; a longer value holds data. */
const maxValueLength = 5000;
const maxTitleLength = 1000;

/** Elements of the head. Any other element shows that the end tag is missing. */
const headNames = new Set(['base', 'basefont', 'link', 'meta', 'noscript', 'script', 'style', 'template', 'title']);

const isElement = (node: TreeNode): boolean => node.nodeType === 1;

const isBlank = (node: TreeNode): boolean => node.nodeType !== 1 && (node.nodeType !== 3 || node.data.trim() === '');

/** Completes head and body as a browser does: their tags may be left out. */
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

/** Puts the names of attributes in lower case, and removes attributes with very long values. */
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

/** Turns footers of quotations into paragraphs: Readability drops all footers, but these name the source. */
const keepQuoteSources = (tree: PageTree): void => {
	for (const footer of tree.querySelectorAll('blockquote footer')) {
		const source = tree.createElement('p');
		source.append(...footer.childNodes);
		footer.replaceWith(source);
	}
};

/**
 * Builds the tree of a page, and corrects it where the parser differs from a browser. Loads the library at the first call.
 *
 * @param title the title of the page
 */
export const pageTree = async (html: string, title: string): Promise<PageTree> => {
	const {parseHTML} = await import('linkedom');
	// eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- The library's own types need those of a browser.
	const parse = (source: string): PageTree => (parseHTML(source) as unknown as {document: PageTree}).document;
	const bare = parse(html);
	// The library needs an `html` element. Its end tag is left out, because it would end an incomplete tag at the end.
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
