import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {graphemes} from '../../source/text/graphemes.js';

describe('graphemes', () => {
	test('are the characters that people see', () => {
		expect([...graphemes('e\u0301👩‍👧🇩🇪x')]).toEqual(['e\u0301', '👩‍👧', '🇩🇪', 'x']);
	});

	test('are not cut where the text is segmented piecewise', () => {
		const family = '👩‍👧';
		expect([...graphemes(family.repeat(2000))]).toEqual(Array.from({length: 2000}, () => family));
	});

	test('joined are the text', () => {
		fc.assert(fc.property(fc.string({unit: 'binary', size: 'large', maxLength: 10_000}), text => {
			expect([...graphemes(text)].join('')).toBe(text);
		}));
	});

	test('of a text that is all one grapheme come to an end', () => {
		const text = `a${'\u0300'.repeat(20_000)}`;
		expect([...graphemes(text)].join('')).toBe(text);
	});
});
