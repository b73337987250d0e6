import {type Word} from './word.js';

/** The sets that a listed word is in, as bits of four numbers. */
type SetBits = Pick<Word, 'sets0' | 'sets1' | 'sets2' | 'sets3'>;

/** The sets that a listed word is in, and its numbers: see `WordNumbers`. One search by the letters finds both. */
type ListBits = SetBits & Pick<Word, 'numbers'>;

type MutableListBits = {-readonly [Name in keyof ListBits]: ListBits[Name]};

const names = ['sets0', 'sets1', 'sets2', 'sets3'] as const;

/** A small integer of V8 has 31 bits with its sign. */
const setsPerNumber = 30;

const unlisted: ListBits = {
	sets0: 0, sets1: 0, sets2: 0, sets3: 0, numbers: 0,
};

const bitsByWord = new Map<string, MutableListBits>();

let setCount = 0;

/** Returns the sets and the numbers of a word in lower case, or of a mark. */
export const listBitsOf = (lower: string): ListBits => bitsByWord.get(lower) ?? unlisted;

/** Returns the sets and the numbers of a word on a list, to be changed. */
export const listBitsToChange = (word: string): MutableListBits => {
	const bits = bitsByWord.get(word) ?? {...unlisted};
	bitsByWord.set(word, bits);
	return bits;
};

/** Returns one number of a word's bits. Each name stands here by itself: to read a property by a variable name takes longer. */
function bitsOf(word: SetBits, name: typeof names[number]): number {
	switch (name) {
		case 'sets0': {
			return word.sets0;
		}

		case 'sets1': {
			return word.sets1;
		}

		case 'sets2': {
			return word.sets2;
		}

		case 'sets3': {
			return word.sets3;
		}
	}
}

/* eslint-disable no-bitwise -- Each set is a bit of its words. */

/**
 * A set of words in lower case and marks, for questions about the words of a text. Each word knows its sets, so that the
 * answer takes one bit instead of a search by the letters. Make all sets while modules are loaded, before words are looked up.
 */
export class WordSet {
	readonly #bit: number;
	readonly #name: typeof names[number];
	readonly #words: ReadonlySet<string>;

	/**
	 * @param words Words separated by white space, or a list of words.
	 * @throws An error if there are too many sets.
	 */
	constructor(words: string | readonly string[]) {
		const list = typeof words === 'string' ? words.split(/\s+/v) : words;
		const name = names[Math.floor(setCount / setsPerNumber)];
		if (name === undefined) {
			throw new Error('There are too many sets of words: give words one more number of bits.');
		}

		this.#name = name;
		this.#bit = 1 << (setCount % setsPerNumber);
		this.#words = new Set(list);
		setCount++;
		for (const word of this.#words) {
			listBitsToChange(word)[name] |= this.#bit;
		}
	}

	/** True if a word of a text is in the set. */
	has(word: SetBits | undefined): boolean {
		return word !== undefined && (bitsOf(word, this.#name) & this.#bit) !== 0;
	}

	/** True if a string in lower case is in the set. */
	includes(lower: string): boolean {
		return this.#words.has(lower);
	}
}

/* eslint-enable no-bitwise */
