import {describe, expect, it} from 'vitest';
import {createSequenceFilter} from '../../source/terminal/ink-input.js';

/** The names of keys that Ink cannot name, by what a terminal sends for them. */
const unnamedKeys = [
	['Ctrl-F1', '\u001B[1;5P'],
	['Ctrl-F2', '\u001B[1;5Q'],
	['Ctrl-F5', '\u001B[15;5~'],
	['Ctrl-F13', '\u001B[25;5~'],
	['Ctrl-Menu', '\u001B[29;5~'],
	['Ctrl-Tab', '\u001B[27;5;9~'],
	['Alt-Ctrl-F1', '\u001B\u001B[1;5P'],
	['Alt and a kitty key', '\u001B\u001B[5u'],
	['a mouse report', '\u001B[<64;10;5M'],
	['an old mouse report', '\u001B[M qq'],
	['a focus report', '\u001B[I'],
	['the background colour', '\u001B]11;rgb:0000/0000/0000\u0007'],
	['device attributes', '\u001B[?62;22c'],
] as const;

const namedKeys = ['\u001B', '\u001B[A', '\u001B[1;5A', '\u001BOH', '\u001B[5~', '\u001B[5;5~', '\u001B[5^', '\u001B[5$', '\u001B[Z', '\u001B[200~', '\u001B[106;5u', '\u001B[', '\u001Bf'];

/** The key that stands for a removed sequence, see `createSequenceFilter`. */
const unusedKey = '\u001B[E';

describe('createSequenceFilter', () => {
	it.each(unnamedKeys)('removes %s', (_, sequence) => {
		expect(createSequenceFilter()(`j${sequence}k`)).toBe(`j${unusedKey}k`);
	});

	it.each(namedKeys.map(sequence => [JSON.stringify(sequence), sequence]))('keeps %s', (_, sequence) => {
		expect(createSequenceFilter()(sequence)).toBe(sequence);
	});

	it('keeps text without control sequences', () => {
		expect(createSequenceFilter()('[1;5P é \u0003')).toBe('[1;5P é \u0003');
	});

	it('gives out a sequence that is split between two chunks with the second chunk', () => {
		const filter = createSequenceFilter();
		expect([filter('j\u001B[20'), filter('1~k')]).toEqual(['j', '\u001B[201~k']);
		expect([filter('\u001B[1;5'), filter('Pq')]).toEqual(['', `${unusedKey}q`]);
	});

	it('keeps the texts on both sides of a removed sequence apart', () => {
		expect(createSequenceFilter()('\u001B[1;5\u001B[99XP')).toBe(`${unusedKey}${unusedKey}P`);
	});
});
