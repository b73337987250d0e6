/** The number at an index, or 0 beyond the ends. */
export const at = (values: ArrayLike<number>, index: number): number => values[index] ?? 0;

/** A yes-or-no feature as a number. */
export const flag = (value: boolean): number => value ? 1 : 0;

/** The first of the ascending `values` for which `valueOf` is at least `least`. */
export const lowerBound = <Value>(values: readonly Value[], least: number, valueOf: (value: Value) => number): number => {
	let low = 0;
	let high = values.length;
	while (low < high) {
		const middle = Math.floor((low + high) / 2);
		const value = values[middle];
		if (value !== undefined && valueOf(value) < least) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}

	return low;
};
