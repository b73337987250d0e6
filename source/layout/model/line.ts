import {type BlockKind} from '../../article/article.js';
import {type Span} from '../../article/span.js';
import {type StyleToken} from './style-token.js';

/** Characters that are drawn in a line and are not in the text: the bar of a quote inside an item, the number of a link. */
export type Insertion = {
	/** The offset before which they are drawn. */
	readonly at: number;
	readonly text: string;
	readonly token: StyleToken;
};

/** A part of a line of a table: a span of the text that is drawn at a column, counted from the prefix. */
export type Part = Span & {readonly column: number};

/**
 * One line of a laid out article: a span of `article.text`, and the prefix that is drawn before it.
 *
 * Lines are in the order of the text and differ in their `start`, so an offset identifies a line. A blank line between
 * blocks is an empty span at the end of the block before it.
 */
export type Line = Span & {
	/** Drawn before the text: an indent, the bars of block quotes. */
	readonly prefix: string;
	/** `credits` is the line below the headline. Its text is not that of its span, which may have credits in the words of the article. */
	readonly kind: BlockKind | 'blank' | 'credits';
	/** In order; nothing if the line has none. */
	readonly insertions?: readonly Insertion[];
	/**
	 * The parts of the text that are drawn, from left to right, if a row of a table is wrapped within its columns. Then `end`
	 * is the end of the row, and a part may lie before `start`.
	 */
	readonly parts?: readonly Part[];
	/** True for the lines of a row of a table after its first one. */
	readonly continuesRow?: boolean;
};
