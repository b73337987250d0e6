import {type QuoteKind} from '../../analysis/result/analysis.js';

/** The fields whose value is words. */
export type WordField = 'speaker' | 'says' | 'about' | 'title' | 'source' | 'publication' | 'folder';

/** The values of `is:`. */
export const marks = ['unread', 'read', 'starred', 'corrected', 'noted'] as const;

export type Mark = typeof marks[number];

/** The decisions of the reader about an article, as `is:` asks for them. */
export type ArticleMarks = {readonly id: string; readonly isRead: boolean; readonly isStarred: boolean; readonly isCorrected: boolean; readonly isNoted: boolean};

/**
 * Words that follow one another. `text` is what the user has typed, without quotation marks; it has at least one letter or digit.
 * `isPrefix`: the last word may go on. Without a field, they are words of the article: `field` is `any`.
 */
export type WordsCondition = {
	readonly kind: 'words';
	readonly field: WordField | 'any';
	readonly text: string;
	readonly isPrefix: boolean;
};

/** A condition on an article or a quote. */
export type Condition
	= | WordsCondition
		| {readonly kind: 'quote-kind'; readonly value: QuoteKind}
	/** The confidence of a quote is at least `value`. */
		| {readonly kind: 'sure'; readonly value: number}
		| {readonly kind: 'mark'; readonly value: Mark}
	/** `value` as `momentStart` reads it. */
		| {readonly kind: 'since' | 'before'; readonly value: string};

/** A query: all conditions of `all` hold, or one of `any` does. `all` without conditions matches everything. */
export type Query
	= | Condition
		| {readonly kind: 'all' | 'any'; readonly of: readonly Query[]}
		| {readonly kind: 'not'; readonly of: Query};

/** Matches everything. */
export const emptyQuery: Query = {kind: 'all', of: []};

/** Tells whether a query has no conditions. */
export const isEmptyQuery = (query: Query): boolean => query.kind === 'all' && query.of.length === 0;

/** Tells whether a query asks for what the reader has decided. */
export function asksForMarks(query: Query): boolean {
	switch (query.kind) {
		case 'all':
		case 'any': {
			return query.of.some(part => asksForMarks(part));
		}

		case 'not': {
			return asksForMarks(query.of);
		}

		case 'mark': {
			return true;
		}

		case 'words':
		case 'quote-kind':
		case 'sure':
		case 'since':
		case 'before': {
			return false;
		}
	}
}
