import {type Span} from '../../article/span.js';

/** Returns the row of a scrollbar of `height` rows for `offset` in a text of `length` code units. */
const rowOf = (offset: number, length: number, height: number): number => Math.min(height - 1, Math.floor(offset / length * height));

/** Returns the rows of a scrollbar at which something starts in the text, with the first that does. */
export function ticksOf<Tick extends Pick<Span, 'start'>>(marked: readonly Tick[], length: number, height: number): ReadonlyMap<number, Tick> {
	const ticks = new Map<number, Tick>();
	for (const tick of marked) {
		const row = rowOf(tick.start, length, height);
		if (!ticks.has(row)) {
			ticks.set(row, tick);
		}
	}

	return ticks;
}

/**
 * Returns the cells of a scrollbar of `height` rows for a text of `length` code units: true where the thumb is. Empty if the
 * whole text is visible.
 */
export function scrollbar({length, visible, height}: {
	readonly length: number;
	readonly visible: Span;
	readonly height: number;
}): boolean[] {
	if (length === 0 || (visible.start <= 0 && visible.end >= length)) {
		return [];
	}

	const size = Math.max(1, Math.round((visible.end - visible.start) / length * height));
	// The thumb touches the ends of the bar only at the ends of the text.
	const last = height - size;
	const first = visible.start <= 0
		? 0
		: (visible.end >= length ? last : Math.max(Math.min(1, last), Math.min(last - 1, rowOf(visible.start, length, height))));
	return Array.from({length: height}, (_, row) => row >= first && row < first + size);
}
