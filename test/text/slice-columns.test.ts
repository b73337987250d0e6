import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {sliceColumns} from '../../source/text/slice-columns.js';
import {displayWidth} from '../../source/text/width.js';

describe('sliceColumns', () => {
	it('cuts plain text by its characters', () => {
		expect(sliceColumns('newsreader', 4, 7)).toBe('rea');
		expect(sliceColumns('news', 2, 9)).toBe('ws');
	});

	it('counts wide characters as two columns and keeps combining marks with their letters', () => {
		expect(sliceColumns('日本語', 2, 4)).toBe('本');
		expect(sliceColumns('e\u0301a\u0300', 1, 2)).toBe('a\u0300');
	});

	it('fills the columns of half a wide character with spaces', () => {
		expect(sliceColumns('日本語', 1, 5)).toBe(' 本 ');
	});

	it('gives a text as wide as the columns that it covers', () => {
		fc.assert(fc.property(fc.array(fc.constantFrom('a', '日', '👩‍👧', 'e\u0301', ' ')), fc.nat(12), fc.nat(12), (letters, start, length) => {
			const text = letters.join('');
			const covered = Math.max(0, Math.min(displayWidth(text), start + length) - start);
			expect(displayWidth(sliceColumns(text, start, start + length))).toBe(covered);
		}));
	});
});
