import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {isFrom, momentStart, type MomentStart} from '../../../source/library/query/moments.js';

/** A Tuesday. */
const now = new Date(2026, 11, 1, 15, 30);

const midnight = (year: number, month: number, day: number): MomentStart => ({
	day: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`, seconds: new Date(year, month - 1, day).getTime() / 1000,
});

describe('momentStart', () => {
	it('reads dates, months and years', () => {
		expect(momentStart('2026-11-30', now)).toEqual(midnight(2026, 11, 30));
		expect(momentStart('2026-2', now)).toEqual(midnight(2026, 2, 1));
		expect(momentStart('2024', now)).toEqual(midnight(2024, 1, 1));
		expect(momentStart('2024-02-29', now)).toEqual(midnight(2024, 2, 29));
	});

	it('counts days, weeks, months and years back from midnight, and hours from now', () => {
		expect(momentStart('today', now)).toEqual(midnight(2026, 12, 1));
		expect(momentStart('Yesterday', now)).toEqual(midnight(2026, 11, 30));
		expect(momentStart('7d', now)).toEqual(midnight(2026, 11, 24));
		expect(momentStart('2w', now)).toEqual(midnight(2026, 11, 17));
		expect(momentStart('1m', now)).toEqual(midnight(2026, 11, 1));
		expect(momentStart('1y', now)).toEqual(midnight(2025, 12, 1));
		expect(momentStart('3h', now)?.seconds).toBe((now.getTime() / 1000) - (3 * 3600));
	});

	it('takes the name of a day for the last such day, today included', () => {
		expect(momentStart('monday', now)).toEqual(midnight(2026, 11, 30));
		expect(momentStart('tuesday', now)).toEqual(midnight(2026, 12, 1));
		expect(momentStart('wednesday', now)).toEqual(midnight(2026, 11, 25));
	});

	it('refuses other texts and days that do not exist', () => {
		for (const text of ['', '2026-13', '2026-02-30', '2026-00', '7x', 'day', 'tomorrow', '12345d']) {
			expect(momentStart(text, now)).toBeNull();
		}
	});
});

describe('isFrom', () => {
	it('compares days without a clock by the calendar of the reader', () => {
		const start = midnight(2026, 11, 30);
		expect(isFrom(start, '2026-11-30')).toBe(true);
		expect(isFrom(start, '2026-11-29')).toBe(false);
		expect(isFrom(start, '2026-11')).toBe(true);
		expect(isFrom(start, '2026-10')).toBe(false);
	});

	it('compares times with a clock in any zone', () => {
		fc.assert(fc.property(fc.date({min: new Date('2000'), max: new Date('2040'), noInvalidDate: true}), date => {
			expect(isFrom(midnight(2026, 11, 30), date.toISOString())).toBe(date.getTime() >= new Date(2026, 10, 30).getTime());
		}));
		expect(isFrom({day: '2026-11-30', seconds: Date.parse('2026-11-30T00:00:00Z') / 1000}, '2026-11-30T01:00:00+02:00')).toBe(false);
		expect(isFrom({day: '2026-11-30', seconds: Date.parse('2026-11-30T00:00:00Z') / 1000}, '2026-11-30T00:00:00')).toBe(true);
	});
});
