import {type BlockKind} from '../article/article.js';
import {type Span} from '../article/span.js';

/**
 * One line of the laid out article: a stretch of `article.text`, and what is drawn before it.
 *
 * Lines are in the order of the text and differ in their `start`, so an offset is enough to name one. A blank line
 * between blocks stands where the block before it ends and is empty.
 */
export type Line = Span & {
	/** Drawn before the text: an indent, or the bar of a block quote. */
	readonly prefix: string;
	readonly kind: BlockKind | 'blank';
};
