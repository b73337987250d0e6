import {unitOrZeroAt} from '../base/bounds-checked.js';

/** How many slots there are for words: a power of two, of which at least every other one stays free. */
export const slotCount = 131_072;

/* eslint-disable no-bitwise -- A hash mixes bits. */

/** A hash with one more code unit. That of no units is 0. */
export const addToHash = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01_00_01_93);

/** The hash of the code units from `from` to `to`. */
export const hashOf = (units: Uint16Array, from: number, to: number): number => {
	let hash = 0;
	for (let index = from; index < to; index++) {
		hash = addToHash(hash, unitOrZeroAt(units, index));
	}

	return hash;
};

/** The slot at which the search for a word of this hash begins. */
export const slotOf = (hash: number): number => {
	const mixed = Math.imul(hash, 0x9E_37_79_B1);
	return (mixed ^ (mixed >>> 15)) & (slotCount - 1);
};

/* eslint-enable no-bitwise */
