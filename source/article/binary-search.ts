import {type Span} from './span.js';

/** Returns the index of the first value whose number is at least `minimum`, or the count of values if there is none. The numbers must ascend. */
export function lowerBound<Value>(values: readonly Value[], minimum: number, numberOf: (value: Value) => number): number {
	let low = 0;
	let high = values.length;
	while (low < high) {
		const middle = Math.floor((low + high) / 2);
		const value = values[middle];
		if (value !== undefined && numberOf(value) < minimum) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}

	return low;
}

/** Returns the index of the first span that starts at or after `offset`, or the count of spans if there is none. The starts must ascend. */
export const firstStartingFrom = (spans: readonly Span[], offset: number): number => lowerBound(spans, offset, ({start}) => start);
