import {decodeBase64} from '../base/base64.js';

/** A model as a training script writes it to `weights/`. */
export type PackedModel = {
	/** The script that trained the model. */
	readonly script: string;
	/** The hash of the feature columns that the model was trained with: see `hashColumns`. */
	readonly columns: string;
	/** The trees in Base64, which may have line breaks; empty for a model without trees. */
	readonly trees: string;
};

/**
 * An ensemble of boosted oblivious trees: all nodes on one level of a tree split on the same feature and threshold.
 * Features are whole numbers from 0 to `maxFeature`.
 */
export type Model = {
	/** The index of its first tree among the trees of all models. */
	readonly firstTree: number;
	readonly treeCount: number;
	/** The number of leading columns that its trees read. */
	readonly columnCount: number;
	/** The factor that turns a sum of leaves into a score. */
	readonly scale: number;
};

/** The levels of a tree. Four, so that scoring needs no inner loop. */
const depth = 4;
/** The size of a packed tree in numbers of two bytes: a split is a column and a threshold, a leaf is an `Int16`. */
const packedTreeLength = depth + 16;
/** A column and a threshold for each level. */
const splitsLength = depth * 2;

/** The largest feature: four of them, each with a bit more for an answer, share one small integer. */
export const maxFeature = 63;

/** The length of a row of features of a model that ranks candidates. */
export const rankedRowLength = 80;

/** The most columns that a model may read. */
export const maxColumnCount = 128;

/** The most trees that all models may have together. */
export const maxTreeCount = 1536;

// All models share arrays that are constants of this module. If the bundle has them as constants too (see
// scripts/build.mjs), V8 puts their addresses into the compiled code. Arrays in objects would be loaded for every read:
// 12 instead of 7 ns a tree.

/** The splits by tree: for each level, the column and the threshold plus one, the latter repeated in each lane. */
const splits = new Int32Array(maxTreeCount * splitsLength);

/** The packed trees, which end in their sixteen leaves. Leaves are whole numbers, so sums of them are exact. */
const leaves = new Int16Array(maxTreeCount * packedTreeLength);

let usedTreeCount = 0;

/** The bits of a lane: six for a feature, one for an answer. */
const laneWidth = 7;

/** One in each of four lanes. */
const ones = (2 ** (3 * laneWidth)) + (2 ** (2 * laneWidth)) + (2 ** laneWidth) + 1;

/** The bytes before the trees: the depth, the number of trees, the scale. */
const headerLength = 7;

/** Throws an error if a packed model cannot be read or does not fit. */
const checkTrees = (script: string, bytes: Uint8Array, treeCount: number): void => {
	if (bytes[0] !== depth || bytes.length !== headerLength + (treeCount * packedTreeLength * 2)) {
		throw new Error(`The weights of scripts/${script}.mjs are damaged: run it again.`);
	}

	if (usedTreeCount + treeCount > maxTreeCount) {
		throw new Error(`The weights of scripts/${script}.mjs have ${treeCount} trees, and only ${maxTreeCount - usedTreeCount} are left for them: raise maxTreeCount.`);
	}
};

/**
 * Unpacks a model as `pack` in scripts/train-trees.mjs writes it. All checks of a model are made here, so that scoring needs
 * none.
 *
 * @param columns The hash of the columns that the engine fills.
 * @throws An error if the model was trained with other columns, is damaged, or is too large.
 */
export const unpackModel = (packed: PackedModel, columns: string): Model => {
	const {script} = packed;
	if (packed.trees === '') {
		return {
			firstTree: 0, treeCount: 0, columnCount: 0, scale: 1,
		};
	}

	if (packed.columns !== columns) {
		throw new Error(`The weights of scripts/${script}.mjs were trained with other feature columns: run it again with --new-columns.`);
	}

	const bytes = decodeBase64(packed.trees);
	if (bytes.length < headerLength) {
		throw new Error(`The weights of scripts/${script}.mjs are damaged: run it again.`);
	}

	const view = new DataView(bytes.buffer, bytes.byteOffset, headerLength);
	const treeCount = view.getUint16(1, true);
	checkTrees(script, bytes, treeCount);
	const firstTree = usedTreeCount;
	const trees = bytes.slice(headerLength);
	// Copies packed trees as they are: reading leaf by leaf took longer than everything else at the start.
	leaves.set(new Int16Array(trees.buffer, 0, treeCount * packedTreeLength), firstTree * packedTreeLength);
	let columnCount = 0;
	for (let tree = 0; tree < treeCount; tree++) {
		for (let number = 0; number < splitsLength; number += 2) {
			const from = (tree * packedTreeLength * 2) + number;
			const split = ((firstTree + tree) * splitsLength) + number;
			const column = trees[from] ?? 0;
			splits[split] = column;
			// No feature exceeds `maxFeature`, so a higher threshold answers alike.
			splits[split + 1] = Math.min((trees[from + 1] ?? 0) + 1, maxFeature + 1) * ones;
			columnCount = Math.max(columnCount, column + 1);
		}
	}

	if (columnCount > maxColumnCount) {
		throw new Error(`The weights of scripts/${script}.mjs read ${columnCount} columns, more than ${maxColumnCount}: raise maxColumnCount.`);
	}

	usedTreeCount += treeCount;
	return {
		firstTree, treeCount, columnCount, scale: view.getFloat32(3, true),
	};
};

/* eslint-disable no-bitwise -- Four rows share each integer, seven bits for each, and the high bit of a difference is the answer of a split, without a branch that no processor could predict. Scoring takes a third of the time that it takes row by row. All integers stay small: code that is not compiled yet would allocate larger ones. */

const highBit = 64;
const highBits = highBit * ones;

/**
 * Scores one row.
 *
 * @returns The log odds if the model was trained on yes-or-no questions, else a score to compare with those of other rows.
 */
export const scoreRow = ({firstTree, treeCount, scale}: Model, row: Uint8Array): number => {
	let sum = 0;
	for (let tree = firstTree, at = firstTree * splitsLength; tree < firstTree + treeCount; tree++, at += splitsLength) {
		const leaf = (((((row[splits[at] ?? 0] ?? 0) | highBit) - ((splits[at + 1] ?? 0) & 127)) & highBit) >>> 3)
			| (((((row[splits[at + 2] ?? 0] ?? 0) | highBit) - ((splits[at + 3] ?? 0) & 127)) & highBit) >>> 4)
			| (((((row[splits[at + 4] ?? 0] ?? 0) | highBit) - ((splits[at + 5] ?? 0) & 127)) & highBit) >>> 5)
			| (((((row[splits[at + 6] ?? 0] ?? 0) | highBit) - ((splits[at + 7] ?? 0) & 127)) & highBit) >>> 6);
		sum += leaves[(tree * packedTreeLength) + depth + leaf] ?? 0;
	}

	return sum * scale;
};

/** The rows of a group, which are scored together. */
export const laneCount = 4;

/** The most groups that are loaded at a time: see `Ranking`. */
export const maxGroupCount = 16;

const emptyRow = new Uint8Array(maxColumnCount);

/** The features by group and column: those of all rows of the group in one integer. */
const features = new Int32Array(maxGroupCount * maxColumnCount);

/** The sums of leaves that `scoreGroup` found last, by row of the group. The model's scale makes scores of them. */
export const sums = new Int32Array(laneCount);

/**
 * Loads up to `laneCount` rows as a group.
 *
 * @param group The number of the group, below `maxGroupCount`.
 * @param columnCount The number of leading columns to load: that of the model.
 */
export const loadGroup = (group: number, rows: readonly Uint8Array[], columnCount: number): void => {
	const [a, b, c, d] = [rows[0] ?? emptyRow, rows[1] ?? emptyRow, rows[2] ?? emptyRow, rows[3] ?? emptyRow];
	for (let index = 0, at = group * maxColumnCount; index < columnCount; index++, at++) {
		features[at] = (a[index] ?? 0) | ((b[index] ?? 0) << laneWidth) | ((c[index] ?? 0) << (2 * laneWidth)) | ((d[index] ?? 0) << (3 * laneWidth));
	}
};

/** Sums the leaves of the trees `from` to `to`, exclusive, of a model for each row of a group, into `sums`. */
export const scoreGroup = ({firstTree}: Model, group: number, from: number, to: number): void => {
	const row = group * maxColumnCount;
	let a = 0;
	let b = 0;
	let c = 0;
	let d = 0;
	for (let tree = firstTree + from, at = tree * splitsLength; tree < firstTree + to; tree++, at += splitsLength) {
		const answers = (((((features[row + (splits[at] ?? 0)] ?? 0) | highBits) - (splits[at + 1] ?? 0)) & highBits) >>> 3)
			| (((((features[row + (splits[at + 2] ?? 0)] ?? 0) | highBits) - (splits[at + 3] ?? 0)) & highBits) >>> 4)
			| (((((features[row + (splits[at + 4] ?? 0)] ?? 0) | highBits) - (splits[at + 5] ?? 0)) & highBits) >>> 5)
			| (((((features[row + (splits[at + 6] ?? 0)] ?? 0) | highBits) - (splits[at + 7] ?? 0)) & highBits) >>> 6);
		const leaf = (tree * packedTreeLength) + depth;
		a += leaves[leaf + (answers & 15)] ?? 0;
		b += leaves[leaf + ((answers >>> laneWidth) & 15)] ?? 0;
		c += leaves[leaf + ((answers >>> (2 * laneWidth)) & 15)] ?? 0;
		d += leaves[leaf + (answers >>> (3 * laneWidth))] ?? 0;
	}

	sums[0] = a;
	sums[1] = b;
	sums[2] = c;
	sums[3] = d;
};

/* eslint-enable no-bitwise */
