import {expect, test} from 'vitest';
import {lookUpWord} from '../../../source/analysis/lexicon/lexicon.js';
import {WordSet} from '../../../source/analysis/lexicon/word-set.js';

const sets = Array.from({length: 35}, (_, index) => new WordSet(`shared word${String.fromCodePoint(97 + (index % 26))}`));
const marks = new WordSet('" ’');
const clitics = new WordSet(['\'s', 'jr']);

test('a set has its words in any case and no other words', () => {
	const [first, second] = sets;
	expect(['worda', 'WORDA', 'Worda', 'wordb', 'word'].map(text => first?.has(lookUpWord(text)))).toEqual([true, true, true, false, false]);
	expect(second?.has(lookUpWord('wordb'))).toBe(true);
	expect(first?.has(undefined)).toBe(false);
});

test('a word can be in more sets than one number has bits', () => {
	expect(sets.every(set => set.has(lookUpWord('shared')))).toBe(true);
	expect(sets.filter(set => set.has(lookUpWord('wordz')))).toHaveLength(1);
});

test('marks are told apart, and both apostrophes of a clitic are one', () => {
	expect(['"', '’', '\''].map(mark => marks.has(lookUpWord(mark)))).toEqual([true, true, false]);
	expect(['\'s', '’s', 'Jr.', '’'].map(text => clitics.has(lookUpWord(text)))).toEqual([true, true, true, false]);
});

test('a set answers for strings too', () => {
	expect(clitics.includes('jr')).toBe(true);
	expect(clitics.includes('sr')).toBe(false);
});
