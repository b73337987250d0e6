import {expect, test} from 'vitest';
import {contains, overlaps} from '../../source/article/span.js';

test('a span contains its start but not its end', () => {
	expect(contains({start: 2, end: 4}, 2)).toBe(true);
	expect(contains({start: 2, end: 4}, 4)).toBe(false);
});

test('adjacent spans do not overlap', () => {
	expect(overlaps({start: 0, end: 2}, {start: 2, end: 4})).toBe(false);
	expect(overlaps({start: 0, end: 3}, {start: 2, end: 4})).toBe(true);
});
