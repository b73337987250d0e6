import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {overlaps, type Span} from '../../../source/article/span.js';
import {overlappingSpans} from '../../../source/layout/model/overlapping-spans.js';

const spans = fc.array(fc.tuple(fc.nat(60), fc.nat(20)), {maxLength: 20})
	.map(pairs => pairs.map(([start, length]): Span => ({start, end: start + length})).toSorted((a, b) => a.start - b.start));

describe('overlappingSpans', () => {
	it('returns the same spans and indexes as a search of all, for any spans', () => {
		fc.assert(fc.property(spans, fc.array(fc.tuple(fc.nat(70), fc.nat(20))), (all, stretches) => {
			for (const [start, length] of stretches) {
				const within = {start, end: start + length};
				const expected = all.flatMap((span, index) => overlaps(span, within) ? [[index, span]] : []);
				expect(overlappingSpans(all, within)).toEqual(expected);
			}
		}));
	});

	it('does not read all spans again at the second call', () => {
		let looks = 0;
		const all = Array.from({length: 10_000}, (_, index): Span => ({
			get start() {
				looks++;
				return index * 10;
			},
			end: (index * 10) + 8,
		}));
		overlappingSpans(all, {start: 0, end: 1});
		looks = 0;
		expect(overlappingSpans(all, {start: 50_000, end: 50_012})).toHaveLength(2);
		expect(looks).toBeLessThan(100);
	});
});
