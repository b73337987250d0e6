import {decodeBase64} from '../base/base64.js';
import {
	depth, maxColumnCount, maxTreeCount, scoreTrees, treeBytes, treeLength,
} from './tree-kernel.js';

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

/** The largest feature. The weights store thresholds up to 255, but whoever reads a row may rely on six bits. */
export const maxFeature = 63;

/** The length of a row of features of a model that ranks candidates. */
export const rankedRowLength = 80;

/** The leaves of a tree as numbers; they begin after its splits. */
const leaves = new Int16Array(treeBytes.buffer, treeBytes.byteOffset, treeBytes.length / 2);

let usedTreeCount = 0;

/** The bytes before the trees: the depth, the number of trees, the scale. */
const headerLength = 7;

/** Throws an error if a packed model cannot be read or does not fit. */
const checkTrees = (script: string, bytes: Uint8Array, treeCount: number): void => {
	if (bytes[0] !== depth || bytes.length !== headerLength + (treeCount * treeLength)) {
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
	let columnCount = 0;
	for (let tree = headerLength; tree < bytes.length; tree += treeLength) {
		for (let split = tree; split < tree + (depth * 2); split += 2) {
			columnCount = Math.max(columnCount, (bytes[split] ?? 0) + 1);
		}
	}

	if (columnCount > maxColumnCount) {
		throw new Error(`The weights of scripts/${script}.mjs read ${columnCount} columns, more than ${maxColumnCount}: raise maxColumnCount.`);
	}

	// Packed trees are copied as they are: reading leaf by leaf took longer than everything else at the start.
	treeBytes.set(bytes.subarray(headerLength), firstTree * treeLength);
	usedTreeCount += treeCount;
	return {
		firstTree, treeCount, columnCount, scale: view.getFloat32(3, true),
	};
};

/**
 * Scores one row.
 *
 * @returns The log odds if the model was trained on yes-or-no questions, else a score to compare with those of other rows.
 */
export const scoreRow = ({firstTree, treeCount, scale}: Model, row: Uint8Array): number => {
	let sum = 0;
	for (let at = firstTree * treeLength; at < (firstTree + treeCount) * treeLength; at += treeLength) {
		/* eslint-disable no-bitwise -- The sign of a difference is the answer of a split, without a branch that no processor could predict. */
		const leaf = ((((treeBytes[at + 1] ?? 0) - (row[treeBytes[at] ?? 0] ?? 0)) >>> 28) & 8)
			| ((((treeBytes[at + 3] ?? 0) - (row[treeBytes[at + 2] ?? 0] ?? 0)) >>> 28) & 4)
			| ((((treeBytes[at + 5] ?? 0) - (row[treeBytes[at + 4] ?? 0] ?? 0)) >>> 28) & 2)
			| (((treeBytes[at + 7] ?? 0) - (row[treeBytes[at + 6] ?? 0] ?? 0)) >>> 31);
		/* eslint-enable no-bitwise */
		sum += leaves[(at / 2) + depth + leaf] ?? 0;
	}

	return sum * scale;
};

/** Sums the leaves of the trees `from` to `to`, exclusive, of a model for each row of a group, into `sums`. */
export const scoreGroup = ({firstTree}: Model, group: number, from: number, to: number): void => {
	scoreTrees(group, firstTree + from, firstTree + to);
};
