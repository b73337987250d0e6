import {unitOrZeroAt} from '../base/bounds-checked.js';
import {codeUnitAt} from '../base/code-units.js';
import {
	hashOf, addToHash, slotOf, slotCount,
} from '../base/word-hash.js';
import {lookUpWord, type Word} from './lexicon.js';

/** 65,536: twice the vocabulary of a newspaper in a month. When the cache is full it is cleared, so that no text can fill the memory. */
const maxWordCount = slotCount / 2;

/** The number of slots that are searched for a word. If all of them are taken, by chance or by malicious input, the word is not cached. */
const maxProbes = 16;

/** Longer words are not cached. */
const maxWordLength = 40;

/** V8 copies slices up to this length. A longer slice keeps the whole text that it is part of in memory. */
const maxUnsharedSlice = 12;

/** By slot: the id of a word, or 0 if the slot is free. Ids are given in the order of first use, so that common words lie close together in memory. */
const idBySlot = new Int32Array(slotCount);

/** By id: the words. Id 0 is the last word that was not cached. */
const words: [Word, ...Word[]] = [lookUpWord('\n')];

/** By id: the flags of each word, so that tokens get them without reading the word. */
const flags = new Int32Array(maxWordCount);

/** By id: the letters of each word packed into two numbers, or 0 and the hash of a word that is too long for that. */
const keys = new Float64Array(2 * maxWordCount);

/** A double holds seven letters of 7 bits exactly, or three of 16 bits. */
const lettersPerHalfKey = 7;
const maxKeyLength = 2 * lettersPerHalfKey;
const maxWideKeyLength = 3;

const clear = (): void => {
	idBySlot.fill(0);
	words.length = 1;
};

/** Looks a word up in the lexicon and caches it. Returns its id, or 0 if it is not cached. */
const addWord = (text: string, slot: number, first: number, second: number): number => {
	if (slot < 0 || text.length > maxWordLength) {
		words[0] = lookUpWord(text);
		flags[0] = words[0].flags;
		return 0;
	}

	if (words.length === maxWordCount) {
		clear();
	}

	// The spread makes a copy: see `maxUnsharedSlice`.
	const word = lookUpWord(text.length > maxUnsharedSlice ? [...text].join('') : text);
	const id = words.length;
	words.push(word);
	flags[id] = word.flags;
	keys[2 * id] = first;
	keys[(2 * id) + 1] = second;
	idBySlot[slot] = id;
	return id;
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

/* eslint-disable no-bitwise -- A hash combines bits. */

/** Returns the id of a word too long for a key. It is found by its hash and compared letter by letter. */
const idOfLongWord = (text: string, units: Uint16Array, from: number, to: number): number => {
	const hash = hashOf(units, from, to);
	const home = slotOf(hash);
	for (let step = 0; step < maxProbes; step++) {
		const slot = (home + step) & (slotCount - 1);
		const id = idBySlot[slot] ?? 0;
		if (id === 0) {
			return addWord(text.slice(from, to), slot, 0, hash);
		}

		if (keys[(2 * id) + 1] === hash && isAt(units, from, to, words[id]?.text ?? '')) {
			return id;
		}
	}

	return addWord(text.slice(from, to), -1, 0, 0);
};

/**
 * Returns the id of the word from `from` to `to`. Use it at once: the next call may clear the cache. Nearly every word of
 * a text is cached already, and is then found without slicing it out of the text.
 */
export const wordIdOf = (text: string, units: Uint16Array, from: number, to: number): number => {
	if (to - from > maxKeyLength) {
		return idOfLongWord(text, units, from, to);
	}

	let first = 0;
	let second = 0;
	let hash = 0;
	let allBits = 0;
	const middle = Math.min(to, from + lettersPerHalfKey);
	for (let index = from; index < middle; index++) {
		const code = unitOrZeroAt(units, index);
		first = (first * 128) + code;
		hash = addToHash(hash, code);
		allBits |= code;
	}

	for (let index = middle; index < to; index++) {
		const code = unitOrZeroAt(units, index);
		second = (second * 128) + code;
		hash = addToHash(hash, code);
		allBits |= code;
	}

	if (allBits > 127) {
		if (to - from > maxWideKeyLength) {
			return idOfLongWord(text, units, from, to);
		}

		// Most often a punctuation mark. The key is negative, to differ from all keys of ASCII letters.
		first = 0;
		for (let index = from; index < to; index++) {
			first = (first * 65_536) - unitOrZeroAt(units, index);
		}
	}

	const home = slotOf(hash);
	for (let step = 0; step < maxProbes; step++) {
		const slot = (home + step) & (slotCount - 1);
		const id = idBySlot[slot] ?? 0;
		if (id === 0) {
			return addWord(text.slice(from, to), slot, first, second);
		}

		if (keys[2 * id] === first && keys[(2 * id) + 1] === second) {
			return id;
		}
	}

	return addWord(text.slice(from, to), -1, 0, 0);
};

/* eslint-enable no-bitwise */

/** Returns the word of an id. */
export const wordById = (id: number): Word => words[id] ?? words[0];

/** Returns the flags of the word of an id. */
export const flagsById = (id: number): number => flags[id] ?? 0;

/** Returns the number of cached words. */
export const cachedWordCount = (): number => words.length - 1;
