import {overlaps, type Span} from '../../article/span.js';

/**
 * Which quote the gutter marks beside a line: the selected one if it touches the line, else the first that does.
 * `quotes` are those on the screen.
 *
 * @returns an index into `quotes`, `null` where none touches the line
 */
export function gutterMark(line: Span, quotes: readonly Span[], selected: number): number | null {
	const chosen = quotes[selected];
	const index = chosen && overlaps(line, chosen) ? selected : quotes.findIndex(quote => overlaps(line, quote));
	return index === -1 ? null : index;
}
