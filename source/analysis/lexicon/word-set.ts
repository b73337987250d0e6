import {type Word} from './word.js';

/** The sets that a listed word is in, as bits of four numbers. */
export type SetBits = Pick<Word, 'sets0' | 'sets1' | 'sets2' | 'sets3'>;

type MutableSetBits = {-readonly [Name in keyof SetBits]: SetBits[Name]};

const names = ['sets0', 'sets1', 'sets2', 'sets3'] as const;

/** A small integer of V8 has 31 bits with its sign. */
const setsPerNumber = 30;

const noSets: SetBits = {
	sets0: 0, sets1: 0, sets2: 0, sets3: 0,
};

const bitsByWord = new Map<string, MutableSetBits>();

let setCount = 0;

/** Returns the sets that a word in lower case, or a mark, is in. */
export const setBitsOf = (lower: string): SetBits => bitsByWord.get(lower) ?? noSets;

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
			const bits = bitsByWord.get(word) ?? {...noSets};
			bits[name] |= this.#bit;
			bitsByWord.set(word, bits);
		}
	}

	/** True if a word of a text is in the set. */
	has(word: SetBits | undefined): boolean {
		if (word === undefined) {
			return false;
		}

		const name = this.#name;
		const bits = name === 'sets0' ? word.sets0 : (name === 'sets1' ? word.sets1 : (name === 'sets2' ? word.sets2 : word.sets3));
		return (bits & this.#bit) !== 0;
	}

	/** True if a string in lower case is in the set. */
	includes(lower: string): boolean {
		return this.#words.has(lower);
	}
}

/* eslint-enable no-bitwise */
