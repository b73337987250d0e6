import {expect, test} from 'vitest';
import {lowerCaseBits, writtenFormBits} from '../../../source/analysis/lexicon/word-bits.js';

test.each([
	['lowerCaseBits', lowerCaseBits],
	['writtenFormBits', writtenFormBits],
])('each of %s is a different bit below the sign bit', (_, bits) => {
	const values: number[] = Object.values(bits);
	expect(new Set(values).size).toBe(values.length);
	expect(values.filter(value => !Number.isInteger(Math.log2(value)) || value < 1 || value >= 2 ** 31)).toEqual([]);
});
