import {expect, test} from 'vitest';
import {lookUpWord as describeWord} from '../../../source/analysis/lexicon/lexicon.js';
import {
	wordClassOfFlags, hasFlag, fingerprintCount, fingerprintOf, fingerprintShift, tokenFlag,
} from '../../../source/analysis/lexicon/token-flags.js';

const values: number[] = Object.values(tokenFlag);

test('flags have a bit each, below the print', () => {
	expect(new Set(values).size).toBe(values.length);
	expect(values.filter(value => !Number.isInteger(Math.log2(value)) || value < 1 || value >= 2 ** fingerprintShift)).toEqual([]);
});

test.each(['said', 'Said', 'SAID', 'Unquestionable', 'he', '中文', '.', '\n', '1,501', 'p.m.'])('flags, print and group of %j stand beside each other', text => {
	const word = describeWord(text);
	const flags = Int32Array.of(word.flags);
	const own = values.filter(value => hasFlag(flags, 0, value)).reduce((sum, value) => sum + value, 0);
	expect(wordClassOfFlags(flags, 0)).toBe(word.wordClass);
	expect(fingerprintOf(flags, 0)).toBeLessThan(fingerprintCount);
	expect(own + (fingerprintOf(flags, 0) * (2 ** fingerprintShift)) + (word.wordClass * fingerprintCount * (2 ** fingerprintShift))).toBe(word.flags < 0 ? word.flags + (2 ** 32) : word.flags);
});

test('a word has the same print in small and in capital letters', () => {
	const [print, ...others] = ['fairweather', 'Fairweather', 'FAIRWEATHER'].map(text => fingerprintOf(Int32Array.of(describeWord(text).flags), 0));
	expect(others).toEqual([print, print]);
});
