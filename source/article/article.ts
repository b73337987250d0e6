import {type Span} from './span.js';

export type BlockKind = 'heading' | 'paragraph' | 'list-item' | 'block-quote' | 'code' | 'table' | 'rule';

/** The alerts of GitHub's Markdown. */
export const alerts = ['note', 'tip', 'important', 'warning', 'caution'] as const;

export type Alert = typeof alerts[number];

/** A block quote, or an item of a list: the columns that the widest bullet or number of the list takes, with the blank after it. */
export type Container = 'quote' | number;

/** The alignment of a column of a table. */
export type Alignment = 'left' | 'center' | 'right';

/** The cells of a table. In the text, each row is one line, and its cells are padded to columns. */
export type Table = {
	/** The cells of each row, as spans that count from the start of the block. */
	readonly rows: ReadonlyArray<readonly Span[]>;
	/** For each column; `left` if it has none. */
	readonly alignments: readonly Alignment[];
	/** True if the first row has the names of the columns. */
	readonly hasHeader: boolean;
};

/** A paragraph-like stretch of the text. Blocks are in order and do not overlap. Only white space lies between them. */
export type Block = Span & {
	readonly kind: BlockKind;
	/** Counted from 1: the rank of a heading, the depth of a list item or block quote. */
	readonly level: number;
	/** The block quotes and list items that contain the block, outermost first. Markup only; plain text has none. */
	readonly containers?: readonly Container[];
	/** The number of containers, outermost first, that the block shares with the block before it. */
	readonly sharedContainers?: number;
	/** The length of the bullet or number at the start of the text, with the blank after it. Only together with `containers`. */
	readonly markerLength?: number;
	/** Of tables only. */
	readonly table?: Table;
	/** Of the label of one of GitHub's alerts, which is a block quote. */
	readonly alert?: Alert;
	/** The number of the footnote that begins with the block. */
	readonly note?: number;
};

/** An inline style inside a block. */
export type Style = Span & {
	readonly kind: 'strong' | 'emphasis' | 'code' | 'link' | 'note';
	/** Of links only. */
	readonly url?: string;
	/** Of notes only: the number of the footnote. In its own block, the style is a link back to the references. */
	readonly note?: number;
};

/**
 * An article from any source. All its strings are sanitised and safe to draw: they contain no bidi override and no control
 * character, except `\n` and `\t` in `text`.
 */
export type Article = {
	/** An identity that stays the same when the file is moved or renamed: see `articleId`. */
	readonly id: string;
	/** The source as the user writes it: a path, a URL, or `-` for standard input. */
	readonly source: string;
	readonly title: string;
	readonly byline: string | null;
	readonly publication: string | null;
	/** ISO 8601. */
	readonly published: string | null;
	readonly url: string | null;
	/** BCP 47. */
	readonly language: string | null;
	/** The feed of the article after the folders that contain the feed, outermost first. Empty if it is not from a feed. */
	readonly groups: readonly string[];
	/** A short note to the reader ("no article, all the text of the page"). */
	readonly note: string | null;
	/** The whole article, headline included. Clean plain text is kept unchanged. */
	readonly text: string;
	readonly blocks: readonly Block[];
	readonly styles: readonly Style[];
};
