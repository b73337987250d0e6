import {type Span} from './span.js';

/** What a block of the text is. `level` counts from 1: a heading's rank, a list item's or block quote's depth. */
export type BlockKind = 'heading' | 'paragraph' | 'list-item' | 'block-quote' | 'code' | 'table' | 'rule';

/** A paragraph-like stretch of the text. Blocks are in order and do not overlap; only white space lies between them. */
export type Block = Span & {
	readonly kind: BlockKind;
	readonly level: number;
};

/** Inline style inside a block. `url` only with `link`. */
export type Style = Span & {
	readonly kind: 'strong' | 'emphasis' | 'code' | 'link';
	readonly url?: string;
};

/**
 * One article, whatever it came from. All its strings are sanitised: they hold no control character but `\n` and
 * `\t` (in `text` only) and no bidi override, so they may be drawn as they are.
 */
export type Article = {
	/** Identity that survives moving or renaming the file; see `identity.ts`. */
	readonly id: string;
	/** Where it came from as the user would say it: a path, or `-` for the pipe. */
	readonly source: string;
	readonly title: string;
	readonly byline: string | null;
	readonly publication: string | null;
	/** ISO 8601. */
	readonly published: string | null;
	readonly url: string | null;
	/** BCP 47. */
	readonly language: string | null;
	/** The feed that it came in, below the folders of feeds that this lies in, outermost first; empty for any other article. */
	readonly groups: readonly string[];
	/** What the reader should know of it, in a few words ("no article, all the text of the page"). */
	readonly note: string | null;
	/** The whole article, headline included; identical to the input where that is clean plain text. */
	readonly text: string;
	readonly blocks: readonly Block[];
	readonly styles: readonly Style[];
};
