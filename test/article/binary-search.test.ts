import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {firstStartingFrom} from '../../source/article/binary-search.js';

describe('firstStartingFrom', () => {
	it('finds the same span as a linear search', () => {
		fc.assert(fc.property(fc.array(fc.nat(30)), fc.nat(35), (starts, offset) => {
			const spans = starts.toSorted((a, b) => a - b).map(start => ({start, end: start + 1}));
			const found = spans.findIndex(({start}) => start >= offset);
			expect(firstStartingFrom(spans, offset)).toBe(found === -1 ? spans.length : found);
		}));
	});
});
