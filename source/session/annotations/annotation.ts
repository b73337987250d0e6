import {type Anchor} from './anchor.js';

/** A decision of the reader about a stretch of an article. */
export type Annotation = {readonly anchor: Anchor} & (
	/** Another speaker of the quote at the anchor; `null` if nobody said it. */
	| {readonly kind: 'speaker'; readonly speaker: string | null}
	| {readonly kind: 'note'; readonly note: string}
	| {readonly kind: 'highlight'}
);

/** The annotations of an article. */
export type ArticleAnnotations = {
	/** An article without an address has another identity when its text changes; then its title or its source leads to its annotations. */
	readonly title: string;
	readonly source: string;
	readonly list: readonly Annotation[];
};

/** The annotations of all articles, by article id. */
export type AnnotationsState = {
	/** As stored before the session. */
	readonly stored: ReadonlyMap<string, ArticleAnnotations>;
	/** Those of the articles that the session has annotated. */
	readonly changed: ReadonlyMap<string, ArticleAnnotations>;
};

export const noAnnotations: readonly Annotation[] = [];
