import {describe, expect, it} from 'vitest';
import {visibleRange} from '../../source/layout/visible-range.js';

const around = (heights: readonly number[], selected: number, height: number): readonly [number, number] =>
	visibleRange(heights.length, index => heights[index] ?? Number.NaN, selected, height);

describe('visibleRange', () => {
	it('contains the selected entry, as near to the middle as the ends allow', () => {
		const heights = [3, 3, 3, 3, 3, 3, 3];
		expect(around(heights, 0, 9)).toEqual([0, 3]);
		expect(around(heights, 3, 9)).toEqual([2, 5]);
		expect(around(heights, 6, 9)).toEqual([4, 7]);
	});

	it('starts with a selected entry that is higher than the window', () => {
		expect(around([2, 20, 2], 1, 8)).toEqual([1, 2]);
	});

	it('is empty without entries', () => {
		expect(around([], 0, 8)).toEqual([0, 0]);
	});

	it('measures only as many entries as fit', () => {
		const asked = new Set<number>();
		const window = visibleRange(20_000, index => {
			asked.add(index);
			return 2;
		}, 15_000, 10);
		expect(window).toEqual([14_998, 15_003]);
		expect(asked.size).toBeLessThan(10);
	});
});
