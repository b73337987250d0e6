import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {sanitizeLine} from '../../source/text/sanitize.js';
import {
	displayWidth, fitToWidth, padEnd, truncate, truncateMiddle,
} from '../../source/text/width.js';

const line = fc.string({unit: 'grapheme'}).map(text => sanitizeLine(text));

describe('displayWidth', () => {
	test.each([['abc', 3], ['漢字', 4], ['e\u0301', 1], ['', 0]])('of %j is %i', (text, width) => {
		expect(displayWidth(text)).toBe(width);
	});
});

describe('fitToWidth', () => {
	test('does not split a wide character', () => {
		expect(fitToWidth('漢字', 3)).toEqual({length: 1, width: 2});
	});
});

describe('truncate', () => {
	test('adds an ellipsis if something is cut off', () => {
		expect(truncate('Talks resume', 7)).toBe('Talks…');
		expect(truncate('Talks', 7)).toBe('Talks');
		expect(truncate('Talks', 0)).toBe('');
	});

	test('never exceeds the width', () => {
		fc.assert(fc.property(line, fc.nat(20), (text, width) => {
			expect(displayWidth(truncate(text, width))).toBeLessThanOrEqual(width);
		}));
	});
});

describe('truncateMiddle', () => {
	test('keeps the start and the end of a text', () => {
		expect(truncateMiddle('https://example.org/a/long/way', 17)).toBe('https://…long/way');
		expect(truncateMiddle('https://a.org/', 17)).toBe('https://a.org/');
		expect(truncateMiddle('abc', 2)).toBe('a…');
	});

	test('never exceeds the width', () => {
		fc.assert(fc.property(line, fc.nat(20), (text, width) => {
			expect(displayWidth(truncateMiddle(text, width))).toBeLessThanOrEqual(width);
		}));
	});
});

test('padEnd pads to a width and never truncates', () => {
	expect(padEnd('漢', 4)).toBe('漢  ');
	expect(padEnd('abc', 2)).toBe('abc');
});
