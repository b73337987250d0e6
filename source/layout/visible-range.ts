/**
 * Returns the range of entries of different heights that fits into `height` rows, with entry `selected` as near the middle
 * as the ends allow: `[first, last)`. An entry higher than the viewport stands alone at its top.
 *
 * @param count the number of entries
 * @param heightOf returns the rows of an entry; called only for entries in and next to the viewport, because there may be tens of thousands
 */
export function visibleRange(count: number, heightOf: (index: number) => number, selected: number, height: number): readonly [first: number, last: number] {
	if (count === 0) {
		return [0, 0];
	}

	let first = Math.max(0, Math.min(count - 1, selected));
	let last = first + 1;
	let used = heightOf(first);
	let above = 0;
	const half = Math.max(0, (height - used) / 2);
	const grow = (limit: number): void => {
		while (first > 0 && above < limit && used < height) {
			const next = heightOf(first - 1);
			if (above + next > limit || used + next > height) {
				break;
			}

			first--;
			above += next;
			used += next;
		}
	};

	grow(half);
	// The last entry may be cut off: its first rows fill the viewport.
	while (last < count && used < height) {
		used += heightOf(last);
		last++;
	}

	grow(height);
	return [first, last];
}
