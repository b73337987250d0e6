import {describe, expect, it} from 'vitest';
import {parseRetryAfter} from '../../../source/loading/web/retry-after.js';

const now = new Date('2026-05-04T10:00:00Z');

describe('parseRetryAfter', () => {
	it.each([
		['120', 120_000],
		[' 0 ', 0],
		['Mon, 04 May 2026 10:00:30 GMT', 30_000],
		['Mon, 04 May 2026 09:00:00 GMT', 0],
		['soon', null],
		['', null],
		['-1 second', null],
		['9'.repeat(50), null],
		[null, null],
	])('reads %s', (header, expected) => {
		expect(parseRetryAfter(header, now)).toBe(expected);
	});
});
