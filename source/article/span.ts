/**
 * A stretch of text.
 *
 * `start` (inclusive) and `end` (exclusive) are UTF-16 code units into `article.text`, the one coordinate system
 * that layout, highlights, quotes, mentions and exports share.
 */
export type Span = {
	readonly start: number;
	readonly end: number;
};

/** Whether `offset` lies in `span`. */
export const contains = (span: Span, offset: number): boolean => offset >= span.start && offset < span.end;

/** Whether two spans share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
