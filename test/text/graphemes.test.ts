import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {graphemes} from '../../source/text/graphemes.js';

describe('graphemes', () => {
	test('yields user-perceived characters', () => {
		expect([...graphemes('e\u0301👩‍👧🇩🇪x')]).toEqual(['e\u0301', '👩‍👧', '🇩🇪', 'x']);
	});

	test('does not cut a grapheme between two pieces of the text', () => {
		const family = '👩‍👧';
		expect([...graphemes(family.repeat(2000))]).toEqual(Array.from({length: 2000}, () => family));
	});

	test('yields the whole text', () => {
		fc.assert(fc.property(fc.string({unit: 'binary', size: 'large', maxLength: 10_000}), text => {
			expect([...graphemes(text)].join('')).toBe(text);
		}));
	});

	test('ends for a text that is one single grapheme', () => {
		const text = `a${'\u0300'.repeat(20_000)}`;
		expect([...graphemes(text)].join('')).toBe(text);
	});
});
