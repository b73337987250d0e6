import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {lookUpWord as describeWord} from '../../../source/analysis/lexicon/lexicon.js';
import {codeUnitsOf} from '../../../source/analysis/base/code-units.js';
import {
	wordIdOf, cachedWordCount, flagsById, wordById,
} from '../../../source/analysis/lexicon/word-cache.js';
import {hashOf, slotOf, slotCount} from '../../../source/analysis/lexicon/word-hash.js';

const numberOfWord = (text: string): number => wordIdOf(text, codeUnitsOf(text), 0, text.length);

type Known = {readonly text: string; readonly flags: number};

/** What is known of a text as one word. */
const ask = (text: string): Known => {
	const number = numberOfWord(text);
	return {text: wordById(number).text, flags: flagsById(number)};
};

const alike = (text: string): Known => ({text, flags: describeWord(text).flags});

/** Those of some words of which something else is known than of themselves, asked one after the other. */
const mistaken = (words: readonly string[]): string[] => words.filter(word => {
	const {text, flags} = ask(word);
	return text !== word || flags !== describeWord(word).flags;
});

const hashOfWord = (word: string): number => hashOf(codeUnitsOf(word), 0, word.length);
const slotOfWord = (word: string): number => slotOf(hashOfWord(word));

/** Pairs of words that share what `placeOf` tells of them, found by trying all. */
const sharing = (words: readonly string[], placeOf: (word: string) => number): Array<readonly [string, string]> => {
	const seen = new Map<number, string>();
	return words.flatMap(word => {
		const place = placeOf(word);
		const other = seen.get(place);
		seen.set(place, word);
		return other === undefined ? [] : [[other, word] as const];
	}).slice(0, 2000);
};

/** Words of small letters, all of one length and each another: numbers written in letters, every `step` of them. */
const spelled = (count: number, length: number, step = 1): string[] => Array.from({length: count}, (_, index) => {
	let word = '';
	for (let rest = index * step; word.length < length; rest = Math.floor(rest / 26)) {
		word = String.fromCodePoint(97 + (rest % 26)) + word;
	}

	return word;
});

const characters = (count: number): string[] => Array.from({length: count}, (_, index) => String.fromCodePoint(0x4E_00 + index));

/** Words and their twins, where both share a slot. */
const besideTwins = (words: readonly string[], twinOf: (word: string) => string): Array<readonly [string, string]> => words.map(word => [word, twinOf(word)] as const)
	.filter(([word, twin]) => slotOfWord(word) === slotOfWord(twin));

/** The code of four ASCII letters, seven bits each, as that of two characters of sixteen. */
const sixteenBits = (word: string): string => {
	const bits = Array.from(word, letter => letter.codePointAt(0) ?? 0).reduce((key, code) => (key * 128) + code, 0);
	return String.fromCodePoint(Math.floor(bits / 65_536), bits % 65_536);
};

/** Words of three characters, and those that come to the same where a character counts 128 times the next. */
const threeCharacters = Array.from({length: 676 ** 2}, (_, index) => String.fromCodePoint(0x4E_2D, 0x4E_00 + Math.floor(index / 676), 0x5E_00 + (index % 676)));
const borrowing = (word: string): string => String.fromCodePoint(word.codePointAt(0) ?? 0, (word.codePointAt(1) ?? 0) + 1, (word.codePointAt(2) ?? 0) - 128);

/** Pairs of words of so many letters and one more, which differ. */
const lastLetters = (length: number): Array<readonly [string, string]> => spelled(10_000, length).flatMap(head => sharing(spelled(26, 1).map(last => head + last), slotOfWord));

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

	it.each([
		['short words', sharing(spelled(20_000, 5), slotOfWord)],
		['words with the same first seven letters', sharing(spelled(20_000, 7).map(word => `sevenss${word}`), slotOfWord)],
		['words with the same first eight letters', sharing(spelled(20_000, 6).map(word => `eightsss${word}`), slotOfWord)],
		['words with the same last letters', sharing(spelled(20_000, 7).map(word => `${word}seven`), slotOfWord)],
		['words of three characters', sharing(characters(20_000).map(last => `中文${last}`), slotOfWord)],
		['words of four characters', sharing(characters(20_000).map(last => `中文中${last}`), slotOfWord)],
		['words of eight letters that differ in the last', lastLetters(7)],
		['words of sixteen letters that differ in the last', lastLetters(15)],
		['four letters and two characters with the same bits', besideTwins(spelled(26 ** 4, 4), sixteenBits)],
		['three characters with the same sum', besideTwins(threeCharacters, borrowing)],
	])('is told from another in the same slot: %s', (_, pairs) => {
		expect(pairs.length).toBeGreaterThan(0);
		expect(mistaken(pairs.flatMap(([one, other]) => [one, other, one, other]))).toEqual([]);
	});

	it('is told from another with the same hash', () => {
		const pairs = sharing(spelled(300_000, 15, 7_654_321), hashOfWord);
		expect(pairs.length).toBeGreaterThan(0);
		expect(mistaken(pairs.flatMap(([one, other]) => [one, other, one, other]))).toEqual([]);
	});

	it('is found again under its number', () => {
		const words = [...spelled(200, 5), ...spelled(200, 12), ...spelled(200, 20), ...characters(200), ...characters(200).map(last => `中文中${last}`)];
		const numbers = words.map(word => numberOfWord(word));
		expect(new Set(numbers).size).toBe(words.length);
		expect(words.map(word => numberOfWord(word))).toEqual(numbers);
	});
});

describe('a word that is not remembered', () => {
	it('is known all the same where it is very long', () => {
		const words = ['a'.repeat(41), 'A'.repeat(50), '7'.repeat(60), '“'.repeat(70)];
		const before = cachedWordCount();
		expect([...words, ...words].map(word => ask(word))).toEqual([...words, ...words].map(word => alike(word)));
		expect(cachedWordCount()).toBe(before);
	});

	it('is known all the same where it finds no free slot', () => {
		const crowd = spelled(200_000, 6).map((word, index) => index % 2 === 0 ? word : `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
			.filter(word => slotOfWord(word) < 16 || slotOfWord(word) >= slotCount - 16);
		expect(mistaken([...crowd, ...crowd])).toEqual([]);
		expect(crowd.filter(word => numberOfWord(word) === 0)).not.toEqual([]);
	});
});

describe('among very many words', () => {
	const sample = ['Roe', 'roe', 'said', '.', 'abcdefgh', 'Fairweather', 'unquestionably', 'Unquestionableness', '“', '中文中文', 'a'.repeat(41)];
	const flood = spelled(50_000, 7).flatMap((word, index) => [`sevens${word}`, `Unquestionable${word}`, `${word.slice(2)}é`, word].slice(index % 2, (index % 2) + 3));

	it('each is known, and again once all were forgotten', () => {
		expect(new Set(flood).size).toBe(150_000);
		expect(mistaken(sample)).toEqual([]);
		expect(mistaken(flood.flatMap(word => [word, word]))).toEqual([]);
		expect(mistaken(sample)).toEqual([]);
		expect(mistaken(flood)).toEqual([]);
	});

	it('no more than 65,536 are remembered, and the last ones are', () => {
		let most = 0;
		for (const word of flood) {
			ask(word);
			most = Math.max(most, cachedWordCount());
		}

		expect(most).toBeLessThanOrEqual(65_536);
		expect(most).toBeGreaterThan(60_000);
		const lately = flood.slice(-1000);
		const numbers = lately.map(word => numberOfWord(word));
		expect(numbers.filter(number => number > 0).length).toBeGreaterThan(900);
		expect(mistaken(lately)).toEqual([]);
	});
});
