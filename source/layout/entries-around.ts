/**
 * The slice of entries of unequal height that fits into `height` rows with entry `selected` in it, as near the middle
 * as the ends allow: `[first, last)`. An entry higher than the window stands alone at its top.
 */
export function entriesAround(heights: readonly number[], selected: number, height: number): readonly [first: number, last: number] {
	if (heights.length === 0) {
		return [0, 0];
	}

	let first = Math.max(0, Math.min(heights.length - 1, selected));
	let last = first + 1;
	let used = heights[first] ?? 0;
	let above = 0;
	const half = Math.max(0, (height - used) / 2);
	const grow = (limit: number): void => {
		while (first > 0 && above + (heights[first - 1] ?? 0) <= limit && used + (heights[first - 1] ?? 0) <= height) {
			first--;
			above += heights[first] ?? 0;
			used += heights[first] ?? 0;
		}
	};

	grow(half);
	// One entry more than fits is taken below: its first rows fill the window.
	while (last < heights.length && used < height) {
		used += heights[last] ?? 0;
		last++;
	}

	grow(height);
	return [first, last];
}
