import {graphemes} from './graphemes.js';
import {displayWidth, isSingleWidth} from './width.js';

/**
 * Returns the part of `text` (sanitised, on one line) that stands in the columns from `start` up to `end`. A wide
 * character that only half lies inside becomes a space, so the result is always as wide as the columns it covers.
 */
export function sliceColumns(text: string, start: number, end: number): string {
	if (isSingleWidth(text)) {
		return text.slice(start, end);
	}

	let slice = '';
	let column = 0;
	for (const grapheme of graphemes(text)) {
		const next = column + displayWidth(grapheme);
		slice += column >= start && next <= end ? grapheme : ' '.repeat(Math.max(0, Math.min(next, end) - Math.max(column, start)));

		column = next;
		if (column >= end) {
			break;
		}
	}

	return slice;
}
