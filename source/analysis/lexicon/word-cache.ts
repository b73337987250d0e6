import {unitAt} from '../base/bounds-checked.js';
import {unit} from '../base/code-units.js';
import {describe, type Word} from './lexicon.js';
import {
	hashOf, mix, slotOf, slots,
} from './word-hash.js';

/** 65,536, twice as many words as a newspaper uses in a month. After so many all are forgotten, so that no text fills the memory. */
const mostWords = slots / 2;

/** How many slots are looked at for a word: where chance or malice fills them all, it is not remembered. */
const longestSearch = 16;

/** Longer words are not remembered. */
const longestWord = 40;

/** From this length on a slice holds on to the text that it was cut from. */
const longestCopied = 12;

/** By slot, the number of a word; 0 where it is free. Words are numbered as they come, so that common ones lie close together in memory. */
const numbers = new Int32Array(slots);

/** By number, the words; 0 is the last one that was not remembered. */
const words: [Word, ...Word[]] = [describe('\n')];

/** By number, the signs of each word: what a walk through a text asks for, without a look at the word. */
const signs = new Int32Array(mostWords);

/** By number, the letters of each word as two numbers; or 0 and the hash of a word that is too long for that. */
const keys = new Float64Array(2 * mostWords);

/** Seven letters of seven bits are exact in a double; so are three of sixteen. */
const halfKey = 7;
const longestKey = 2 * halfKey;
const longestWideKey = 3;

const forgetAll = (): void => {
	numbers.fill(0);
	words.length = 1;
};

/** Describes a word and returns its number: 0 where it is not remembered. */
const remember = (text: string, slot: number, first: number, second: number): number => {
	if (slot < 0 || text.length > longestWord) {
		words[0] = describe(text);
		signs[0] = words[0].signs;
		return 0;
	}

	if (words.length === mostWords) {
		forgetAll();
	}

	// A copy, so that a remembered word does not keep a whole text in memory.
	const word = describe(text.length > longestCopied ? [...text].join('') : text);
	const number = words.length;
	words.push(word);
	signs[number] = word.signs;
	keys[2 * number] = first;
	keys[(2 * number) + 1] = second;
	numbers[slot] = number;
	return number;
};

const isAt = (units: Uint16Array, from: number, to: number, word: string): boolean => {
	if (word.length !== to - from) {
		return false;
	}

	for (let index = from; index < to; index++) {
		if (unitAt(units, index) !== unit(word, index - from)) {
			return false;
		}
	}

	return true;
};

/* eslint-disable no-bitwise -- A hash mixes bits. */

/** The number of a word that has no key: found by its hash and compared letter by letter. */
const numberOfLong = (text: string, units: Uint16Array, from: number, to: number): number => {
	const hash = hashOf(units, from, to);
	const home = slotOf(hash);
	for (let step = 0; step < longestSearch; step++) {
		const slot = (home + step) & (slots - 1);
		const number = numbers[slot] ?? 0;
		if (number === 0) {
			return remember(text.slice(from, to), slot, 0, hash);
		}

		if (keys[(2 * number) + 1] === hash && isAt(units, from, to, words[number]?.text ?? '')) {
			return number;
		}
	}

	return remember(text.slice(from, to), -1, 0, 0);
};

/**
 * The number of the word from `from` to `to`, to be asked for at once: it may be forgotten with the next one. Nearly
 * every word of a text is known already, and then it is found without cutting it out or looking at its letters again.
 */
export const numberOf = (text: string, units: Uint16Array, from: number, to: number): number => {
	if (to - from > longestKey) {
		return numberOfLong(text, units, from, to);
	}

	let first = 0;
	let second = 0;
	let hash = 0;
	let all = 0;
	const middle = Math.min(to, from + halfKey);
	for (let index = from; index < middle; index++) {
		const code = unitAt(units, index);
		first = (first * 128) + code;
		hash = mix(hash, code);
		all |= code;
	}

	for (let index = middle; index < to; index++) {
		const code = unitAt(units, index);
		second = (second * 128) + code;
		hash = mix(hash, code);
		all |= code;
	}

	if (all > 127) {
		if (to - from > longestWideKey) {
			return numberOfLong(text, units, from, to);
		}

		// A mark, most often. Less than 0, as no key of ASCII letters is.
		first = 0;
		for (let index = from; index < to; index++) {
			first = (first * 65_536) - unitAt(units, index);
		}
	}

	const home = slotOf(hash);
	for (let step = 0; step < longestSearch; step++) {
		const slot = (home + step) & (slots - 1);
		const number = numbers[slot] ?? 0;
		if (number === 0) {
			return remember(text.slice(from, to), slot, first, second);
		}

		if (keys[2 * number] === first && keys[(2 * number) + 1] === second) {
			return number;
		}
	}

	return remember(text.slice(from, to), -1, 0, 0);
};

/* eslint-enable no-bitwise */

/** The word of a number. */
export const wordOf = (number: number): Word => words[number] ?? words[0];

/** The signs of the word of a number. */
export const signsOfNumber = (number: number): number => signs[number] ?? 0;

/** How many words are remembered now. */
export const rememberedCount = (): number => words.length - 1;
