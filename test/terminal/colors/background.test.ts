import {describe, expect, it} from 'vitest';
import {backgroundOfEnvironment, parseReport} from '../../../source/terminal/colors/background.js';

const colorAnswer = (color: string, end = '\u001B\\') => `\u001B]11;${color}${end}`;

describe('the answer about the background', () => {
	it.each([
		['rgb:0000/0000/0000', 'dark'],
		['rgb:1e1e/1e1e/2e2e', 'dark'],
		['rgb:00/2b/36', 'dark'],
		['rgb:f/f/f', 'light'],
		['rgb:fdfd/f6f6/e3e3', 'light'],
		['rgba:ffff/ffff/ffff/8000', 'light'],
	] as const)('%s is %s', (color, background) => {
		expect(parseReport(colorAnswer(color))).toEqual({kind: 'background', background});
		expect(parseReport(colorAnswer(color, '\u0007'))).toEqual({kind: 'background', background});
	});

	it('says nothing if it is not a colour', () => {
		for (const sequence of [colorAnswer('?'), colorAnswer('rgb:ffff/ffff'), colorAnswer('red'), '\u001B]10;rgb:ffff/ffff/ffff\u0007', '\u001B[24;80R', '']) {
			expect(parseReport(sequence)).toBeNull();
		}
	});
});

describe('the other reports about colours', () => {
	it('are those of a change and the attributes of the terminal', () => {
		expect(parseReport('\u001B[?997;1n')).toEqual({kind: 'scheme', background: 'dark'});
		expect(parseReport('\u001B[?997;2n')).toEqual({kind: 'scheme', background: 'light'});
		expect(parseReport('\u001B[?62;22c')).toEqual({kind: 'attributes'});
	});
});

describe('COLORFGBG', () => {
	it.each([
		['15;0', 'dark'],
		['0;15', 'light'],
		['0;default;7', 'light'],
		['7;8', 'dark'],
		['12;11', 'light'],
		['15;default', null],
		['', null],
		[undefined, null],
	] as const)('with the value %s means a background that is %s', (colors, background) => {
		expect(backgroundOfEnvironment({COLORFGBG: colors})).toBe(background);
	});
});
