import {describe, expect, it} from 'vitest';
import fc from 'fast-check';
import {parseSgr} from '../../source/frame/rows/parse-sgr.js';
import {colorNames} from '../../source/theme/color.js';
import {sgrOf} from '../../source/theme/sgr.js';

const color = fc.oneof(
	fc.constantFrom(...colorNames),
	fc.integer({min: 0, max: 255}),
	fc.integer({min: 0, max: 0xFF_FF_FF}).map(value => `#${value.toString(16).padStart(6, '0')}` as const),
);
const on = fc.constant(true);
const style = fc.record({
	color, backgroundColor: color, bold: on, dimColor: on, italic: on, underline: on, inverse: on,
}, {requiredKeys: []});

describe('sgrOf', () => {
	it('writes colours of the palette of 16, of 256 and in 24 bits', () => {
		expect(sgrOf({color: 'cyan', backgroundColor: 'black'})).toBe('36;40');
		expect(sgrOf({color: 'blackBright', backgroundColor: 'whiteBright'})).toBe('90;107');
		expect(sgrOf({color: 110, backgroundColor: 237})).toBe('38;5;110;48;5;237');
		expect(sgrOf({color: '#87afd7', backgroundColor: '#010203'})).toBe('38;2;135;175;215;48;2;1;2;3');
	});

	it('is empty for plain text', () => {
		expect(sgrOf(undefined)).toBe('');
		expect(sgrOf({})).toBe('');
	});

	it('writes what parseSgr reads', () => {
		fc.assert(fc.property(style, each => {
			expect(parseSgr(`\u001B[${sgrOf(each)}mx`)).toEqual([{text: 'x', style: each}]);
		}));
	});
});
