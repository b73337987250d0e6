import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {fitRow, type Row} from '../../../source/frame/rows/row.js';
import {displayWidth} from '../../../source/text/width.js';

const bold = {bold: true};

describe('a row that is fitted', () => {
	it('is filled with blanks in no style', () => {
		expect(fitRow([{text: 'one', style: bold}], 5)).toEqual([{text: 'one', style: bold}, {text: '  '}]);
	});

	it('is the same where it fits already', () => {
		const row: Row = [{text: 'one', style: bold}, {text: 'two'}];
		expect(fitRow(row, 6)).toBe(row);
	});

	it('is cut in the cell that goes beyond, in the style of that one', () => {
		expect(fitRow([{text: 'one'}, {text: 'words', style: bold}, {text: 'more'}], 6)).toEqual([{text: 'one'}, {text: 'wo…', style: bold}]);
	});

	it('has a blank where half of a wide character would stand', () => {
		expect(fitRow([{text: '東京'}], 3).map(({text}) => text).join('')).toBe('東…');
		expect(fitRow([{text: '東京都'}], 4).map(({text}) => text).join('')).toBe('東… ');
	});

	it('is exactly as wide as it should be, whatever is in it', () => {
		const cell = fc.record({text: fc.constantFrom('', 'a', 'words', '東京', 'e\u0301', '👩‍👧', '“é”', '   ')});
		fc.assert(fc.property(fc.array(cell, {maxLength: 8}), fc.integer({min: 0, max: 20}), (row, width) => {
			expect(fitRow(row, width).reduce((sum, {text}) => sum + displayWidth(text), 0)).toBe(width);
		}));
	});
});
