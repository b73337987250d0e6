import {expect, test} from 'vitest';
import {lookUpWord} from '../../../source/analysis/lexicon/lexicon.js';
import {WordNumbers} from '../../../source/analysis/lexicon/word-numbers.js';

const few = new WordNumbers(new Map([['zebu', 1], ['quokka', 2]]));
const many = new WordNumbers(new Map([['quokka', 5], ['numbat', 8]]));

test('a listed word has its number in any case, and other words have none', () => {
	expect(['zebu', 'ZEBU', 'Quokka', 'numbat'].map(text => few.of(lookUpWord(text)))).toEqual([1, 1, 2, 0]);
	expect(few.of(undefined)).toBe(0);
});

test('a word on two lists has a number on each', () => {
	expect(['zebu', 'quokka', 'numbat'].map(text => many.of(lookUpWord(text)))).toEqual([0, 5, 8]);
});

test('lists that need more bits than a word has are refused', () => {
	expect(() => new WordNumbers(new Map([['yapok', 2 ** 29]]))).toThrow('too many lists');
});
