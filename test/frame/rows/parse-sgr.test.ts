import {describe, expect, it} from 'vitest';
import {parseSgr} from '../../../source/frame/rows/parse-sgr.js';

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

describe('the parsed colours', () => {
	it('are bright ones, numbers and 24 bits, for text and background', () => {
		expect(parseSgr('\u001B[94;103ma\u001B[38;5;110;48;2;1;2;255mb').map(({style}) => style)).toEqual([
			{color: 'blueBright', backgroundColor: 'yellowBright'}, {color: 110, backgroundColor: '#0102ff'},
		]);
	});

	it('may have their arguments behind colons, with or without a colour space', () => {
		expect(parseSgr('\u001B[38:2::1:2:3;48:5:9ma\u001B[38:2:4:5:6mb').map(({style}) => style)).toEqual([
			{color: '#010203', backgroundColor: 9}, {color: '#040506', backgroundColor: 9},
		]);
	});

	it('leave out those of underlines, and keep what follows them', () => {
		expect(parseSgr('\u001B[4:3;58;5;9;1ma\u001B[4:0mb').map(({style}) => style)).toEqual([{underline: true, bold: true}, {bold: true}]);
	});

	it('are none of the parameters between the ranges', () => {
		for (const parameter of [29, 38, 39, 50, 58, 89, 98, 99, 108, 115]) {
			expect(parseSgr(`\u001B[${parameter}ma`)).toEqual([{text: 'a', style: {}}]);
		}
	});
});
