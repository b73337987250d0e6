import {unitAt} from './arrays.js';
import {lookUp, type Word} from './lexicon.js';
import {unit} from './unit.js';

/** A power of two, twice as many words as a newspaper uses in a month: few meet in one place. */
const size = 65_536;
// eslint-disable-next-line unicorn/no-new-array -- `Array.from` takes a millisecond for so many.
const words: Array<Word | undefined> = new Array<Word | undefined>(size).fill(undefined);

/** The signs of each word, so that nothing of it is touched until somebody asks for more: words lie all over the memory. */
const signs = new Int32Array(size);

/** By slot, the letters of the word there as two numbers; the first is 0 where it is too long for that. */
const keys = new Float64Array(2 * size);

/** Seven letters of seven bits are exact in a double; so are three of sixteen. */
const halfKey = 7;
const longestKey = 2 * halfKey;
const longestWideKey = 3;

/** How many slots a word may be in. */
const places = 4;

/** From this length on a slice holds on to the text that it was cut from. */
const longestCopied = 12;

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

const mix = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01_00_01_93);

const slotOf = (hash: number): number => {
	const mixed = Math.imul(hash, 0x9E_37_79_B1);
	return (mixed ^ (mixed >>> 15)) & (size - 1);
};

/** Looks a word up and remembers it in one of its slots, which it returns. */
const remember = (text: string, slot: number, first: number, second: number): number => {
	// A copy, so that a remembered word does not keep a whole text in memory.
	const word = lookUp(text.length > longestCopied ? [...text].join('') : text);
	let free = slot;
	for (let place = 0; place < places && words[free] !== undefined; place++) {
		free = slot ^ place;
	}

	words[free] = word;
	signs[free] = word.signs;
	keys[2 * free] = first;
	keys[(2 * free) + 1] = second;
	return free;
};

/** The slot of a word that has no key: found by its hash and compared letter by letter. */
const slotOfLong = (text: string, units: Uint16Array, from: number, to: number): number => {
	let hash = to - from;
	for (let index = from; index < to; index++) {
		hash = mix(hash, unitAt(units, index));
	}

	const slot = slotOf(hash);
	for (let place = 0; place < places; place++) {
		const found = words[slot ^ place];
		if (found !== undefined && isAt(units, from, to, found.text)) {
			return slot ^ place;
		}
	}

	return remember(text.slice(from, to), slot, 0, 0);
};

/** The slot of a short word that is not ASCII: a mark, most often. */
const slotOfWide = (text: string, units: Uint16Array, from: number, to: number): number => {
	let key = 0;
	for (let index = from; index < to; index++) {
		key = (key * 65_536) + unitAt(units, index);
	}

	const slot = slotOf(key);
	for (let place = 0; place < places; place++) {
		// Less than 0, as no key of ASCII letters is.
		if (keys[2 * (slot ^ place)] === -key) {
			return slot ^ place;
		}
	}

	return remember(text.slice(from, to), slot, -key, 0);
};

/**
 * The slot of the word from `from` to `to`. Nearly every word of a text is here already, and then it is found without
 * cutting it out; nearly always without a look at its letters.
 */
export const slotAt = (text: string, units: Uint16Array, from: number, to: number): number => {
	if (to - from > longestKey) {
		return slotOfLong(text, units, from, to);
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
		return to - from > longestWideKey ? slotOfLong(text, units, from, to) : slotOfWide(text, units, from, to);
	}

	const slot = slotOf(hash);
	for (let place = 0; place < places; place++) {
		const key = 2 * (slot ^ place);
		if (keys[key] === first && keys[key + 1] === second) {
			return slot ^ place;
		}
	}

	return remember(text.slice(from, to), slot, first, second);
};

/* eslint-enable no-bitwise */

/** The word in a slot. */
export const wordIn = (slot: number): Word | undefined => words[slot];

/** The signs of the word in a slot. */
export const signsIn = (slot: number): number => signs[slot] ?? 0;
