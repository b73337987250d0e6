import {unitOrZeroAt} from './bounds-checked.js';

/** The number of slots of the hash table: a power of two. At least half of them stay free. */
export const slotCount = 131_072;

/* eslint-disable no-bitwise -- A hash combines bits. */

/** Adds a code unit to a hash. The hash of no code units is 0. */
export const addToHash = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01_00_01_93);

/** Returns the hash of the code units from `from` (inclusive) to `to` (exclusive). */
export const hashOf = (units: Uint16Array, from: number, to: number): number => {
	let hash = 0;
	for (let index = from; index < to; index++) {
		hash = addToHash(hash, unitOrZeroAt(units, index));
	}

	return hash;
};

/** Returns the first slot to search for a word with this hash. */
export const slotOf = (hash: number): number => {
	const mixed = Math.imul(hash, 0x9E_37_79_B1);
	return (mixed ^ (mixed >>> 15)) & (slotCount - 1);
};

/* eslint-enable no-bitwise */
