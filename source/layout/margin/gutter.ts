import {overlaps, type Span} from '../../article/span.js';

/**
 * Returns the quote that the gutter marks beside a line: the selected one if it overlaps the line, else the first that does.
 * `quotes` are the quotes on the screen.
 *
 * @returns an index into `quotes`, `null` if none overlaps the line
 */
export function gutterMark(line: Span, quotes: readonly Span[], selected: number): number | null {
	const chosen = quotes[selected];
	const index = chosen && overlaps(line, chosen) ? selected : quotes.findIndex(quote => overlaps(line, quote));
	return index === -1 ? null : index;
}
