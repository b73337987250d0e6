import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {textFragmentUrl} from '../../../source/layout/labels/text-fragment.js';

describe('textFragmentUrl', () => {
	it('escapes what a text directive would read as its own', () => {
		expect(textFragmentUrl('https://a.example/', 'well-known, said & done')).toBe('https://a.example/#:~:text=well%2Dknown%2C%20said%20%26%20done');
	});

	it('names both ends of a long passage', () => {
		const passage = 'one two three four five six seven eight nine ten eleven twelve '.repeat(3);
		expect(textFragmentUrl('https://a.example/', passage)).toBe('https://a.example/#:~:text=one%20two%20three%20four%20five,eight%20nine%20ten%20eleven%20twelve');
	});

	it('keeps the fragment of the address', () => {
		expect(textFragmentUrl('https://a.example/#top', 'words')).toBe('https://a.example/#top:~:text=words');
	});

	it('gives a valid URL for every passage', () => {
		fc.assert(fc.property(fc.string({unit: 'grapheme'}), passage => {
			expect(URL.canParse(textFragmentUrl('https://a.example/', passage))).toBe(true);
		}));
	});
});
