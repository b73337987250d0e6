import {type Word} from './word.js';
import {listBitsToChange} from './word-set.js';

/** A small integer of V8 has 31 bits with its sign. */
const maxBitCount = 30;

let usedBitCount = 0;

/* eslint-disable no-bitwise -- Each list has some bits of its words. */

/**
 * The numbers by which models know the words of a list. Each word knows its numbers, so that to look one up takes no search
 * by the letters. Make all lists while modules are loaded, before words are looked up.
 */
export class WordNumbers {
	readonly #shift: number;
	readonly #mask: number;

	/**
	 * @param numbers The words in lower case with their numbers, from 1 on.
	 * @throws An error if there are too many lists.
	 */
	constructor(numbers: ReadonlyMap<string, number>) {
		const bitCount = 32 - Math.clz32(Math.max(...numbers.values()));
		if (usedBitCount + bitCount > maxBitCount) {
			throw new Error('There are too many lists of numbered words: give words one more number.');
		}

		this.#shift = usedBitCount;
		this.#mask = (1 << bitCount) - 1;
		usedBitCount += bitCount;
		for (const [word, number] of numbers) {
			listBitsToChange(word).numbers |= number << this.#shift;
		}
	}

	/** Returns the number of a word of a text, or 0 if it is not on the list. */
	of(word: Pick<Word, 'numbers'> | undefined): number {
		return word === undefined ? 0 : (word.numbers >>> this.#shift) & this.#mask;
	}
}

/* eslint-enable no-bitwise */
