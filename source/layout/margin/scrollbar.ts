import {type Span} from '../../article/span.js';

type ScrollbarCell = {
	/** True if the cell belongs to the thumb. */
	readonly isThumb: boolean;
	/** True if a quote starts here. */
	readonly isTick: boolean;
};

/** Returns the row of a scrollbar of `height` rows for `offset` in a text of `length` code units. */
const rowOf = (offset: number, length: number, height: number): number => Math.min(height - 1, Math.floor(offset / length * height));

/** Returns the rows of a scrollbar that have a tick for one of `offsets`. */
export const tickRows = (offsets: readonly number[], length: number, height: number): ReadonlySet<number> =>
	new Set(offsets.map(offset => rowOf(offset, length, height)));

/** Returns the cells of a scrollbar of `height` rows for a text of `length` code units. `ticks` are rows. Empty if the whole text is visible. */
export function scrollbar({length, visible, height, ticks}: {
	readonly length: number;
	readonly visible: Span;
	readonly height: number;
	readonly ticks: ReadonlySet<number>;
}): ScrollbarCell[] {
	if (length === 0 || (visible.start <= 0 && visible.end >= length)) {
		return [];
	}

	const size = Math.max(1, Math.round((visible.end - visible.start) / length * height));
	// The thumb touches the ends of the bar only at the ends of the text.
	const last = height - size;
	const first = visible.start <= 0
		? 0
		: (visible.end >= length ? last : Math.max(Math.min(1, last), Math.min(last - 1, rowOf(visible.start, length, height))));
	return Array.from({length: height}, (_, row) => ({isThumb: row >= first && row < first + size, isTick: ticks.has(row)}));
}
