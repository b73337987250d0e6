/**
 * A stretch of text. `start` (inclusive) and `end` (exclusive) are offsets in UTF-16 code units into `article.text`.
 * Layout, highlights, quotes, mentions and exports all use these offsets.
 */
export type Span = {
	readonly start: number;
	readonly end: number;
};

/** True if a span contains an offset. */
export const contains = (span: Span, offset: number): boolean => offset >= span.start && offset < span.end;

/** True if two spans share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
