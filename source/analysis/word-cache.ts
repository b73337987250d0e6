import {unitAt} from './arrays.js';
import {lookUp, type Word} from './lexicon.js';
import {unit} from './unit.js';

/** A power of two, twice as many words as a newspaper uses in a month: fewer share a slot. */
const size = 65_536;
// eslint-disable-next-line unicorn/no-new-array -- `Array.from` takes a millisecond for so many.
const slots: Array<Word | undefined> = new Array<Word | undefined>(size).fill(undefined);

/** The letters of the word in a slot as one number, where it is short and ASCII; else 0. */
const keys = new Float64Array(size);

/** Seven letters of seven bits are exact in a double. */
const longestKey = 7;

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

const slotOf = (hash: number): number => (hash ^ (hash >>> 15)) & (size - 1); // eslint-disable-line no-bitwise -- Folds a hash into the table.

/** A word that is too long for a key, or not ASCII: found by its hash and compared letter by letter. */
const longWordAt = (text: string, units: Uint16Array, from: number, to: number): Word => {
	let hash = to - from;
	for (let index = from; index < to; index++) {
		hash = Math.imul(hash ^ unitAt(units, index), 0x01_00_01_93); // eslint-disable-line no-bitwise -- A hash mixes bits.
	}

	const slot = slotOf(hash);
	const found = slots[slot];
	if (found !== undefined && isAt(units, from, to, found.text)) {
		return found;
	}

	// A second place for a word whose first one is taken.
	const neighbour = slot ^ 1; // eslint-disable-line no-bitwise -- The other slot of a pair.
	const second = slots[neighbour];
	if (second !== undefined && isAt(units, from, to, second.text)) {
		return second;
	}

	const cut = text.slice(from, to);
	// A copy, so that a remembered word does not keep a whole text in memory.
	const word = lookUp(cut.length > longestCopied ? [...cut].join('') : cut);
	const free = found === undefined ? slot : neighbour;
	slots[free] = word;
	keys[free] = 0;
	return word;
};

/**
 * What is known of the word from `from` to `to`. Nearly every word of a text is here already, and then it is found
 * without cutting it out; a short one even without a look at its letters.
 */
export const wordAt = (text: string, units: Uint16Array, from: number, to: number): Word => {
	if (to - from > longestKey) {
		return longWordAt(text, units, from, to);
	}

	let key = 0;
	let hash = 0;
	for (let index = from; index < to; index++) {
		const code = unitAt(units, index);
		if (code > 127) {
			return longWordAt(text, units, from, to);
		}

		key = (key * 128) + code;
		hash = Math.imul(hash ^ code, 0x01_00_01_93); // eslint-disable-line no-bitwise -- A hash mixes bits.
	}

	const slot = slotOf(Math.imul(hash, 0x9E_37_79_B1));
	if (keys[slot] === key) {
		const found = slots[slot];
		if (found !== undefined) {
			return found;
		}
	}

	const word = lookUp(text.slice(from, to));
	slots[slot] = word;
	keys[slot] = key;
	return word;
};
