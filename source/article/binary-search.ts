import {type Span} from './span.js';

/** Index of the first of `values`, whose numbers ascend, with at least the number `least`; their count where none has. */
export function lowerBound<Value>(values: readonly Value[], least: number, numberOf: (value: Value) => number): number {
	let low = 0;
	let high = values.length;
	while (low < high) {
		const middle = Math.floor((low + high) / 2);
		const value = values[middle];
		if (value !== undefined && numberOf(value) < least) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}

	return low;
}

/** Index of the first of `spans`, in the order of their starts, that starts at or after `offset`; their count where none does. */
export const firstStartingFrom = (spans: readonly Span[], offset: number): number => lowerBound(spans, offset, ({start}) => start);
