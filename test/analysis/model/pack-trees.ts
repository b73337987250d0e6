import {Buffer} from 'node:buffer';
import {type PackedModel} from '../../../source/analysis/model/oblivious-trees.js';

/** A tree as a test describes it: the column and the threshold of each level, and the leaves. */
export type Tree = {
	readonly splits: ReadonlyArray<readonly [column: number, threshold: number]>;
	readonly leaves: readonly number[];
};

/** The hash of the columns of all models that tests pack. */
export const columns = 'c01a';

/** Packs trees in the format of the weights: a header (depth, number of trees, scale), then the splits and leaves of each tree. */
export const packTrees = (trees: readonly Tree[], scale = 1): PackedModel => {
	const header = Buffer.alloc(7);
	header.writeUInt8(4, 0);
	header.writeUInt16LE(trees.length, 1);
	header.writeFloatLE(scale, 3);
	const bodies = trees.map(({splits, leaves}) => {
		const packed = Buffer.alloc(leaves.length * 2);
		for (const [index, leaf] of leaves.entries()) {
			packed.writeInt16LE(leaf, index * 2);
		}

		return Buffer.concat([Buffer.from(splits.flat()), packed]);
	});
	return {script: 'train-test', columns, trees: Buffer.concat([header, ...bodies]).toString('base64')};
};

/** Scores a row in the plainest way, one question at a time. Sums whole leaves; the scale is left to the caller. */
export const sumLeaves = (trees: readonly Tree[], row: Uint8Array): number => {
	let sum = 0;
	for (const {splits, leaves} of trees) {
		let leaf = 0;
		for (const [column, threshold] of splits) {
			leaf = (leaf * 2) + ((row[column] ?? 0) > threshold ? 1 : 0);
		}

		sum += leaves[leaf] ?? 0;
	}

	return sum;
};
