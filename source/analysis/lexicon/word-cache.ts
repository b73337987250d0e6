import {unitOrZeroAt} from '../base/bounds-checked.js';
import {codeUnitAt} from '../base/code-units.js';
import {lookUpWord, type Word} from './lexicon.js';
import {
	hashOf, addToHash, slotOf, slotCount,
} from './word-hash.js';

/** 65,536, twice as many words as a newspaper uses in a month. After so many all are forgotten, so that no text fills the memory. */
const maxWordCount = slotCount / 2;

/** How many slots are looked at for a word: where chance or malice fills them all, it is not remembered. */
const maxProbes = 16;

/** Longer words are not remembered. */
const maxWordLength = 40;

/** From this length on a slice holds on to the text that it was cut from. */
const maxUnsharedSlice = 12;

/** By slot, the number of a word; 0 where it is free. Words are numbered as they come, so that common ones lie close together in memory. */
const idBySlot = new Int32Array(slotCount);

/** By number, the words; 0 is the last one that was not remembered. */
const words: [Word, ...Word[]] = [lookUpWord('\n')];

/** By number, the signs of each word: what a walk through a text asks for, without a look at the word. */
const flags = new Int32Array(maxWordCount);

/** By number, the letters of each word as two numbers; or 0 and the hash of a word that is too long for that. */
const keys = new Float64Array(2 * maxWordCount);

/** Seven letters of seven bits are exact in a double; so are three of sixteen. */
const lettersPerHalfKey = 7;
const maxKeyLength = 2 * lettersPerHalfKey;
const maxWideKeyLength = 3;

const clear = (): void => {
	idBySlot.fill(0);
	words.length = 1;
};

/** Describes a word and returns its number: 0 where it is not remembered. */
const addWord = (text: string, slot: number, first: number, second: number): number => {
	if (slot < 0 || text.length > maxWordLength) {
		words[0] = lookUpWord(text);
		flags[0] = words[0].flags;
		return 0;
	}

	if (words.length === maxWordCount) {
		clear();
	}

	// A copy, so that a remembered word does not keep a whole text in memory.
	const word = lookUpWord(text.length > maxUnsharedSlice ? [...text].join('') : text);
	const number = words.length;
	words.push(word);
	flags[number] = word.flags;
	keys[2 * number] = first;
	keys[(2 * number) + 1] = second;
	idBySlot[slot] = number;
	return number;
};

const isAt = (units: Uint16Array, from: number, to: number, word: string): boolean => {
	if (word.length !== to - from) {
		return false;
	}

	for (let index = from; index < to; index++) {
		if (unitOrZeroAt(units, index) !== codeUnitAt(word, index - from)) {
			return false;
		}
	}

	return true;
};

/* eslint-disable no-bitwise -- A hash mixes bits. */

/** The number of a word that has no key: found by its hash and compared letter by letter. */
const idOfLongWord = (text: string, units: Uint16Array, from: number, to: number): number => {
	const hash = hashOf(units, from, to);
	const home = slotOf(hash);
	for (let step = 0; step < maxProbes; step++) {
		const slot = (home + step) & (slotCount - 1);
		const number = idBySlot[slot] ?? 0;
		if (number === 0) {
			return addWord(text.slice(from, to), slot, 0, hash);
		}

		if (keys[(2 * number) + 1] === hash && isAt(units, from, to, words[number]?.text ?? '')) {
			return number;
		}
	}

	return addWord(text.slice(from, to), -1, 0, 0);
};

/**
 * The number of the word from `from` to `to`, to be asked for at once: it may be forgotten with the next one. Nearly
 * every word of a text is known already, and then it is found without cutting it out or looking at its letters again.
 */
export const wordIdOf = (text: string, units: Uint16Array, from: number, to: number): number => {
	if (to - from > maxKeyLength) {
		return idOfLongWord(text, units, from, to);
	}

	let first = 0;
	let second = 0;
	let hash = 0;
	let all = 0;
	const middle = Math.min(to, from + lettersPerHalfKey);
	for (let index = from; index < middle; index++) {
		const code = unitOrZeroAt(units, index);
		first = (first * 128) + code;
		hash = addToHash(hash, code);
		all |= code;
	}

	for (let index = middle; index < to; index++) {
		const code = unitOrZeroAt(units, index);
		second = (second * 128) + code;
		hash = addToHash(hash, code);
		all |= code;
	}

	if (all > 127) {
		if (to - from > maxWideKeyLength) {
			return idOfLongWord(text, units, from, to);
		}

		// A mark, most often. Less than 0, as no key of ASCII letters is.
		first = 0;
		for (let index = from; index < to; index++) {
			first = (first * 65_536) - unitOrZeroAt(units, index);
		}
	}

	const home = slotOf(hash);
	for (let step = 0; step < maxProbes; step++) {
		const slot = (home + step) & (slotCount - 1);
		const number = idBySlot[slot] ?? 0;
		if (number === 0) {
			return addWord(text.slice(from, to), slot, first, second);
		}

		if (keys[2 * number] === first && keys[(2 * number) + 1] === second) {
			return number;
		}
	}

	return addWord(text.slice(from, to), -1, 0, 0);
};

/* eslint-enable no-bitwise */

/** The word of a number. */
export const wordById = (number: number): Word => words[number] ?? words[0];

/** The signs of the word of a number. */
export const flagsById = (number: number): number => flags[number] ?? 0;

/** How many words are remembered now. */
export const cachedWordCount = (): number => words.length - 1;
