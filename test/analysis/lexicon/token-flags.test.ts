import {expect, test} from 'vitest';
import {describe as describeWord} from '../../../source/analysis/lexicon/lexicon.js';
import {
	groupAt, has, printCount, printOf, printShift, sign,
} from '../../../source/analysis/lexicon/token-flags.js';

const values: number[] = Object.values(sign);

test('signs have a bit each, below the print', () => {
	expect(new Set(values).size).toBe(values.length);
	expect(values.filter(value => !Number.isInteger(Math.log2(value)) || value < 1 || value >= 2 ** printShift)).toEqual([]);
});

test.each(['said', 'Said', 'SAID', 'Unquestionable', 'he', '中文', '.', '\n', '1,501', 'p.m.'])('signs, print and group of %j stand beside each other', text => {
	const word = describeWord(text);
	const signs = Int32Array.of(word.signs);
	const own = values.filter(value => has(signs, 0, value)).reduce((sum, value) => sum + value, 0);
	expect(groupAt(signs, 0)).toBe(word.group);
	expect(printOf(signs, 0)).toBeLessThan(printCount);
	expect(own + (printOf(signs, 0) * (2 ** printShift)) + (word.group * printCount * (2 ** printShift))).toBe(word.signs < 0 ? word.signs + (2 ** 32) : word.signs);
});

test('a word has the same print in small and in capital letters', () => {
	const [print, ...others] = ['fairweather', 'Fairweather', 'FAIRWEATHER'].map(text => printOf(Int32Array.of(describeWord(text).signs), 0));
	expect(others).toEqual([print, print]);
});
