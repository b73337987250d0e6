import {type HtmlBlockWriter} from '../html/html-block-writer.js';

/** The parts of a DOM node that are used here. The library's own types need those of a browser. */
export type TreeNode = {
	readonly nodeType: number;
	readonly localName: string;
	readonly data: string;
	readonly firstChild: TreeNode | null;
	readonly nextSibling: TreeNode | null;
	readonly parentNode: TreeNode | null;
	readonly getAttribute: (name: string) => string | null;
};

const elementType = 1;
const textType = 3;

/** Passes all elements and text in a node to the writer, in order. Not recursive, because a tree may be deep. */
export const walkTree = (root: TreeNode, writer: HtmlBlockWriter): void => {
	let node = root.firstChild;
	while (node) {
		if (node.nodeType === textType) {
			writer.text(node.data);
		} else if (node.nodeType === elementType) {
			const element = node;
			writer.open(node.localName.toLowerCase(), name => element.getAttribute(name) ?? undefined);
			if (node.firstChild) {
				node = node.firstChild;
				continue;
			}

			writer.close();
		}

		while (node && !node.nextSibling) {
			node = node.parentNode;
			if (!node || node === root) {
				return;
			}

			writer.close();
		}

		node = node?.nextSibling ?? null;
	}
};
