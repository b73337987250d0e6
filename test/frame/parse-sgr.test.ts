import {describe, expect, it} from 'vitest';
import {parseSgr} from '../../source/frame/parse-sgr.js';

describe('parseSgr', () => {
	it('splits a row into cells by its styles', () => {
		expect(parseSgr('a\u001B[1mb\u001B[22mc')).toEqual([{text: 'a', style: {}}, {text: 'b', style: {bold: true}}, {text: 'c', style: {}}]);
	});

	it('combines attributes and colors until each is switched off', () => {
		expect(parseSgr('\u001B[1;7;36ma\u001B[27mb\u001B[39mc\u001B[0md').map(({style}) => style)).toEqual([
			{bold: true, inverse: true, color: 'cyan'}, {bold: true, color: 'cyan'}, {bold: true}, {},
		]);
	});

	it('takes a sequence without parameters for a reset', () => {
		expect(parseSgr('\u001B[4ma\u001B[mb').at(-1)).toEqual({text: 'b', style: {}});
	});
});
