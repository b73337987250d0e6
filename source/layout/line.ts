import {type BlockKind} from '../article/article.js';
import {type Span} from '../article/span.js';

/**
 * One line of a laid out article: a span of `article.text`, and the prefix that is drawn before it.
 *
 * Lines are in the order of the text and differ in their `start`, so an offset identifies a line. A blank line between
 * blocks is an empty span at the end of the block before it.
 */
export type Line = Span & {
	/** Drawn before the text: an indent, or the bar of a block quote. */
	readonly prefix: string;
	readonly kind: BlockKind | 'blank';
};
