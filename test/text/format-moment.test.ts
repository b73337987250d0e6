import {describe, expect, it} from 'vitest';
import {formatMoment} from '../../source/text/format-moment.js';

describe('formatMoment', () => {
	it('writes the day, the month and the time of the reader', () => {
		expect(formatMoment(new Date('2026-11-28T14:10:00'))).toBe('28 Nov 14:10');
		expect(formatMoment(new Date('2026-01-02T03:04:05'))).toBe('2 Jan 03:04');
	});
});
