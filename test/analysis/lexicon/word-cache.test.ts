import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {lookUpWord} from '../../../source/analysis/lexicon/lexicon.js';
import {codeUnitsOf} from '../../../source/analysis/base/code-units.js';
import {
	cachedWordCount, flagsById, wordById, wordIdOf,
} from '../../../source/analysis/lexicon/word-cache.js';
import {hashOf, slotCount, slotOf} from '../../../source/analysis/base/word-hash.js';

const idOfWord = (text: string): number => wordIdOf(text, codeUnitsOf(text), 0, text.length);

type CachedWord = {readonly text: string; readonly flags: number};

/** Looks a word up in the cache. */
const lookUpCached = (text: string): CachedWord => {
	const id = idOfWord(text);
	return {text: wordById(id).text, flags: flagsById(id)};
};

/** Looks a word up in the lexicon, without the cache. */
const lookUpUncached = (text: string): CachedWord => ({text, flags: lookUpWord(text).flags});

/** Returns the words for which the cache returns another word, looked up one after the other. */
const mistakenWords = (words: readonly string[]): string[] => words.filter(word => {
	const {text, flags} = lookUpCached(word);
	return text !== word || flags !== lookUpWord(word).flags;
});

const hashOfWord = (word: string): number => hashOf(codeUnitsOf(word), 0, word.length);
const slotOfWord = (word: string): number => slotOf(hashOfWord(word));

/** Finds pairs of words with the same result of `placeOf`. */
const pairsSharing = (words: readonly string[], placeOf: (word: string) => number): Array<readonly [string, string]> => {
	const seen = new Map<number, string>();
	return words.flatMap(word => {
		const place = placeOf(word);
		const other = seen.get(place);
		seen.set(place, word);
		return other === undefined ? [] : [[other, word] as const];
	}).slice(0, 2000);
};

/** Returns different words of one length in lower case: numbers written in letters, every `step`th one. */
const spelled = (count: number, length: number, step = 1): string[] => Array.from({length: count}, (_, index) => {
	let word = '';
	for (let rest = index * step; word.length < length; rest = Math.floor(rest / 26)) {
		word = String.fromCodePoint(97 + (rest % 26)) + word;
	}

	return word;
});

const characters = (count: number): string[] => Array.from({length: count}, (_, index) => String.fromCodePoint(0x4E_00 + index));

/** Pairs words with their twins if both have the same slot. */
const pairsWithTwins = (words: readonly string[], twinOf: (word: string) => string): Array<readonly [string, string]> => words.map(word => [word, twinOf(word)] as const)
	.filter(([word, twin]) => slotOfWord(word) === slotOfWord(twin));

/** Returns two characters of 16 bits with the same key as four ASCII letters of 7 bits. */
const sixteenBits = (word: string): string => {
	const bits = Array.from(word, letter => letter.codePointAt(0) ?? 0).reduce((key, code) => (key * 128) + code, 0);
	return String.fromCodePoint(Math.floor(bits / 65_536), bits % 65_536);
};

/** Words of three characters. `borrowing` returns another word with the same sum if each character weighs 128 times the next. */
const threeCharacters = Array.from({length: 676 ** 2}, (_, index) => String.fromCodePoint(0x4E_2D, 0x4E_00 + Math.floor(index / 676), 0x5E_00 + (index % 676)));
const borrowing = (word: string): string => String.fromCodePoint(word.codePointAt(0) ?? 0, (word.codePointAt(1) ?? 0) + 1, (word.codePointAt(2) ?? 0) - 128);

/** Pairs of words with one slot that differ in the letter after `length` letters. */
const pairsByLastLetter = (length: number): Array<readonly [string, string]> => spelled(10_000, length).flatMap(head => pairsSharing(spelled(26, 1).map(last => head + last), slotOfWord));

/** A character of a word. Control characters and spaces end words. */
const wordUnit = fc.oneof(fc.constantFrom('a', 'B', '7', '’', '-', '中'), fc.integer({min: 33, max: 0xFF_FF}).map(code => String.fromCodePoint(code)));

describe('a cached word', () => {
	it('equals the word of the lexicon at the first and at every later look-up', () => {
		fc.assert(fc.property(fc.array(fc.string({unit: wordUnit, minLength: 1, maxLength: 50}), {maxLength: 30}), words => {
			for (const word of [...words, ...words]) {
				expect(lookUpCached(word)).toEqual(lookUpUncached(word));
			}
		}));
	});

	it('is distinguished from words with the same beginning, end or letters', () => {
		const words = ['Roe', 'roe', 'eoR', 'Roes', 'abcdefg', 'abcdefgh', 'hgfedcba', 'abcdefghijklmn', 'abcdefghijklmno', '’s', '’S', '“', '”', '中文', '文中', '中文中文'];
		for (const word of [...words, ...words]) {
			expect(lookUpCached(word)).toEqual(lookUpUncached(word));
		}
	});

	it.each([
		['short words', pairsSharing(spelled(20_000, 5), slotOfWord)],
		['words with the same first seven letters', pairsSharing(spelled(20_000, 7).map(word => `sevenss${word}`), slotOfWord)],
		['words with the same first eight letters', pairsSharing(spelled(20_000, 6).map(word => `eightsss${word}`), slotOfWord)],
		['words with the same last letters', pairsSharing(spelled(20_000, 7).map(word => `${word}seven`), slotOfWord)],
		['words of three characters', pairsSharing(characters(20_000).map(last => `中文${last}`), slotOfWord)],
		['words of four characters', pairsSharing(characters(20_000).map(last => `中文中${last}`), slotOfWord)],
		['words of eight letters that differ in the last', pairsByLastLetter(7)],
		['words of sixteen letters that differ in the last', pairsByLastLetter(15)],
		['four letters and two characters with the same bits', pairsWithTwins(spelled(26 ** 4, 4), sixteenBits)],
		['three characters with the same sum', pairsWithTwins(threeCharacters, borrowing)],
	])('is distinguished from another word in the same slot: %s', (_, pairs) => {
		expect(pairs.length).toBeGreaterThan(0);
		expect(mistakenWords(pairs.flatMap(([one, other]) => [one, other, one, other]))).toEqual([]);
	});

	it('is distinguished from another word with the same hash', () => {
		const pairs = pairsSharing(spelled(300_000, 15, 7_654_321), hashOfWord);
		expect(pairs.length).toBeGreaterThan(0);
		expect(mistakenWords(pairs.flatMap(([one, other]) => [one, other, one, other]))).toEqual([]);
	});

	it('keeps its id', () => {
		const words = [...spelled(200, 5), ...spelled(200, 12), ...spelled(200, 20), ...characters(200), ...characters(200).map(last => `中文中${last}`)];
		const ids = words.map(word => idOfWord(word));
		expect(new Set(ids).size).toBe(words.length);
		expect(words.map(word => idOfWord(word))).toEqual(ids);
	});
});

describe('a word that is not cached', () => {
	it('is still looked up if it is very long', () => {
		const words = ['a'.repeat(41), 'A'.repeat(50), '7'.repeat(60), '“'.repeat(70)];
		const before = cachedWordCount();
		expect([...words, ...words].map(word => lookUpCached(word))).toEqual([...words, ...words].map(word => lookUpUncached(word)));
		expect(cachedWordCount()).toBe(before);
	});

	it('is still looked up if there is no free slot', () => {
		const crowd = spelled(200_000, 6).map((word, index) => index % 2 === 0 ? word : `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
			.filter(word => slotOfWord(word) < 16 || slotOfWord(word) >= slotCount - 16);
		expect(mistakenWords([...crowd, ...crowd])).toEqual([]);
		expect(crowd.filter(word => idOfWord(word) === 0)).not.toEqual([]);
	});
});

describe('a full word cache', () => {
	const sample = ['Roe', 'roe', 'said', '.', 'abcdefgh', 'Fairweather', 'unquestionably', 'Unquestionableness', '“', '中文中文', 'a'.repeat(41)];
	const flood = spelled(50_000, 7).flatMap((word, index) => [`sevens${word}`, `Unquestionable${word}`, `${word.slice(2)}é`, word].slice(index % 2, (index % 2) + 3));

	it('returns each word correctly before and after it is cleared', () => {
		expect(new Set(flood).size).toBe(150_000);
		expect(mistakenWords(sample)).toEqual([]);
		expect(mistakenWords(flood.flatMap(word => [word, word]))).toEqual([]);
		expect(mistakenWords(sample)).toEqual([]);
		expect(mistakenWords(flood)).toEqual([]);
	});

	it('holds at most 65,536 words, among them the last ones', () => {
		let maxCount = 0;
		for (const word of flood) {
			lookUpCached(word);
			maxCount = Math.max(maxCount, cachedWordCount());
		}

		expect(maxCount).toBeLessThanOrEqual(65_536);
		expect(maxCount).toBeGreaterThan(60_000);
		const lastWords = flood.slice(-1000);
		const ids = lastWords.map(word => idOfWord(word));
		expect(ids.filter(id => id > 0).length).toBeGreaterThan(900);
		expect(mistakenWords(lastWords)).toEqual([]);
	});
});
