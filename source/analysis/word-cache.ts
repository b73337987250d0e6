import {lookUp, type Word} from './lexicon.js';
import {unit} from './unit.js';

/** A power of two, about as many words as a newspaper uses in a month. */
const size = 65_536;
const slots: Array<Word | undefined> = Array.from({length: size});

/** From this length on a slice holds on to the text that it was cut from. */
const longestCopied = 12;

const isAt = (text: string, from: number, to: number, word: string): boolean => {
	if (word.length !== to - from) {
		return false;
	}

	for (let at = from; at < to; at++) {
		if (unit(text, at) !== unit(word, at - from)) {
			return false;
		}
	}

	return true;
};

/**
 * What is known of the word from `from` to `to`. Nearly every word of a text is here already, and then it is found
 * without cutting it out.
 */
export const wordAt = (text: string, from: number, to: number): Word => {
	let hash = to - from;
	for (let at = from; at < to; at++) {
		hash = (Math.imul(hash, 31) + unit(text, at)) | 0; // eslint-disable-line no-bitwise -- A hash wraps round.
	}

	const slot = (hash ^ (hash >>> 14)) & (size - 1); // eslint-disable-line no-bitwise -- Folds the hash into the table.
	const found = slots[slot];
	if (found !== undefined && isAt(text, from, to, found.text)) {
		return found;
	}

	const cut = text.slice(from, to);
	// A copy, so that a remembered word does not keep a whole text in memory.
	const word = lookUp(cut.length > longestCopied ? [...cut].join('') : cut);
	slots[slot] = word;
	return word;
};
