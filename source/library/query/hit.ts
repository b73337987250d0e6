import {type Span} from '../../article/span.js';

/** The article of a hit. */
export type HitArticle = {
	/** The number of the article in the library. */
	readonly number: number;
	readonly id: string;
	readonly title: string;
	readonly publication: string | null;
	/** ISO 8601. */
	readonly published: string | null;
};

/**
 * A place that a search has found: a headline, a quote or words of the text. `line` is what to show of it, in one line, with the
 * words that were searched for at `marks`. `span` is the place in the text of the article, to select it there; `null` for a
 * headline.
 */
export type Hit = {
	readonly kind: 'title' | 'quote' | 'text';
	readonly article: HitArticle;
	readonly line: string;
	readonly marks: readonly Span[];
	readonly span: Span | null;
	/** The speaker of a quote, `null` if unknown; `null` for other hits. */
	readonly speaker: string | null;
};
