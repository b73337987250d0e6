/**
 * The slice of entries of unequal height that fits into `height` rows with entry `selected` in it, as near the middle
 * as the ends allow: `[first, last)`. An entry higher than the window stands alone at its top.
 *
 * @param count how many entries there are
 * @param heightOf asked only for entries in the window and beside it, for there may be tens of thousands
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
	// One entry more than fits is taken below: its first rows fill the window.
	while (last < count && used < height) {
		used += heightOf(last);
		last++;
	}

	grow(height);
	return [first, last];
}
