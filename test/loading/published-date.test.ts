import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {isoDate} from '../../source/loading/published-date.js';

describe('isoDate', () => {
	test.each([
		['2024-05-03', '2024-05-03'],
		['2024-5-3', '2024-05-03'],
		['2024/05/03', '2024-05-03'],
		['20240503', '2024-05-03'],
		['2024-05', '2024-05'],
		['2024', '2024'],
		['2024-05-03T10:00:00Z', '2024-05-03T10:00:00Z'],
		['2024-05-03T10:00:00.123Z', '2024-05-03T10:00:00Z'],
		['2024-05-03 10:00', '2024-05-03T10:00:00'],
		['2024-05-03 10:00:30 +0200', '2024-05-03T10:00:30+02:00'],
		['Fri, 03 May 2024 10:00:00 GMT', '2024-05-03T10:00:00Z'],
		['Fri, 3 May 2024 10:00:00 EDT', '2024-05-03T10:00:00-04:00'],
		['3 May 2024', '2024-05-03'],
		['May 3rd, 2024', '2024-05-03'],
		['Friday, May 3, 2024 at 10:00 p.m. CEST', '2024-05-03T22:00:00+02:00'],
		['29 February 2024', '2024-02-29'],
	])('%j is %j', (written, iso) => {
		expect(isoDate(written)).toBe(iso);
	});

	test.each([
		'', 'yesterday', '2023-02-29', '2024-13-01', '2024-00-10', '03/05/2024', '2024-05-03T25:00:00Z', '2024-05-03T10:00 XYZ', '32 May 2024', '9'.repeat(1000),
	])('%j is no date', written => {
		expect(isoDate(written)).toBeNull();
	});

	test('leaves what `Date` writes at its second', () => {
		fc.assert(fc.property(fc.date({min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true}), date => {
			const iso = `${date.toISOString().slice(0, 19)}Z`;
			expect(isoDate(date.toISOString())).toBe(iso);
		}));
	});
});
