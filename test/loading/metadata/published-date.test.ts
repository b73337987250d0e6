import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {toIsoDate} from '../../../source/loading/metadata/published-date.js';

describe('toIsoDate', () => {
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
		['Fri, 03 May 24 10:00:00 +0530', '2024-05-03T10:00:00+05:30'],
		['Friday, 03-May-2024 10:00:00 GMT', '2024-05-03T10:00:00Z'],
		['Fri May  3 10:00:00 EDT 2024', '2024-05-03T10:00:00-04:00'],
		['Fri, 3 May 2024 10:00:00 GMT+0200', '2024-05-03T10:00:00+02:00'],
		['Fri, 3 May 2024 10:00:00 +0200 (CEST)', '2024-05-03T10:00:00+02:00'],
		['20240503T100000Z', '2024-05-03T10:00:00Z'],
		['1714730400', '2024-05-03T10:00:00Z'],
		['1714730400000', '2024-05-03T10:00:00Z'],
		['Fr, 3 Mai 2024 10:00:00 IST', '2024-05-03T10:00:00+05:30'],
		['3 de dezembro de 2024', '2024-12-03'],
		['15 août 2024', '2024-08-15'],
		['1 juin 2024', '2024-06-01'],
		['1. März 2024', '2024-03-01'],
	])('converts %j to %j', (written, iso) => {
		expect(toIsoDate(written)).toBe(iso);
	});

	test.each([
		'', 'yesterday', '2023-02-29', '2024-13-01', '2024-00-10', '03/05/2024', '2024-05-03T25:00:00Z', '2024-05-03T10:00 XYZ', '32 May 2024', '123456', '3 May 2', '9'.repeat(1000),
	])('returns null for %j', written => {
		expect(toIsoDate(written)).toBeNull();
	});

	test('returns the output of `Date` to the second', () => {
		fc.assert(fc.property(fc.date({min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true}), date => {
			const iso = `${date.toISOString().slice(0, 19)}Z`;
			expect(toIsoDate(date.toISOString())).toBe(iso);
		}));
	});
});
