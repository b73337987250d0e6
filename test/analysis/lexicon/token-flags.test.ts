import {expect, test} from 'vitest';
import {lookUpWord} from '../../../source/analysis/lexicon/lexicon.js';
import {
	fingerprintCount, fingerprintOf, fingerprintShift, hasFlag, tokenFlag, wordClassOfFlags,
} from '../../../source/analysis/lexicon/token-flags.js';

const values: number[] = Object.values(tokenFlag);

test('each token flag is a different bit below the fingerprint', () => {
	expect(new Set(values).size).toBe(values.length);
	expect(values.filter(value => !Number.isInteger(Math.log2(value)) || value < 1 || value >= 2 ** fingerprintShift)).toEqual([]);
});

test.each(['said', 'Said', 'SAID', 'Unquestionable', 'he', '中文', '.', '\n', '1,501', 'p.m.'])('flags, fingerprint and word class of %j do not overlap', text => {
	const word = lookUpWord(text);
	const flags = Int32Array.of(word.flags);
	const flagSum = values.filter(value => hasFlag(flags, 0, value)).reduce((sum, value) => sum + value, 0);
	expect(wordClassOfFlags(flags, 0)).toBe(word.wordClass);
	expect(fingerprintOf(flags, 0)).toBeLessThan(fingerprintCount);
	expect(flagSum + (fingerprintOf(flags, 0) * (2 ** fingerprintShift)) + (word.wordClass * fingerprintCount * (2 ** fingerprintShift))).toBe(word.flags < 0 ? word.flags + (2 ** 32) : word.flags);
});

test('a word has the same fingerprint in lower case and in capitals', () => {
	const [fingerprint, ...others] = ['fairweather', 'Fairweather', 'FAIRWEATHER'].map(text => fingerprintOf(Int32Array.of(lookUpWord(text).flags), 0));
	expect(others).toEqual([fingerprint, fingerprint]);
});
