import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {unitsOf} from '../../source/analysis/unit.js';
import {numberOf, signsOfNumber, wordOf} from '../../source/analysis/word-cache.js';
import {describe as describeWord} from '../../source/analysis/lexicon.js';

/** What is known of a text as one word. */
const ask = (text: string): {readonly text: string | undefined; readonly signs: number} => {
	const number = numberOf(text, unitsOf(text), 0, text.length);
	return {text: wordOf(number)?.text, signs: signsOfNumber(number)};
};

const alike = (text: string): {readonly text: string; readonly signs: number} => ({text, signs: describeWord(text).signs});

/** A word has no control characters or spaces: those end words. */
const wordUnit = fc.oneof(fc.constantFrom('a', 'B', '7', '’', '-', '中'), fc.integer({min: 33, max: 0xFF_FF}).map(code => String.fromCodePoint(code)));

describe('a remembered word', () => {
	it('is the word that was asked for, the first time and again', () => {
		fc.assert(fc.property(fc.array(fc.string({unit: wordUnit, minLength: 1, maxLength: 50}), {maxLength: 30}), words => {
			for (const word of [...words, ...words]) {
				expect(ask(word)).toEqual(alike(word));
			}
		}));
	});

	it('is told from one that begins, ends or sounds alike', () => {
		const words = ['Roe', 'roe', 'eoR', 'Roes', 'abcdefg', 'abcdefgh', 'hgfedcba', 'abcdefghijklmn', 'abcdefghijklmno', '’s', '’S', '“', '”', '中文', '文中', '中文中文'];
		for (const word of [...words, ...words]) {
			expect(ask(word)).toEqual(alike(word));
		}
	});

	it('may be forgotten among very many, and is known again', () => {
		const right = Array.from({length: 150_000}, (_, index) => `w${index.toString(36)}`).filter(word => ask(word).text === word);
		expect(right.length).toBe(150_000);
		expect(ask('Roe')).toEqual(alike('Roe'));
	});
});
