import {decodeBase64} from '../base/base64.js';

/**
 * A model: trees that ask the same four questions of every row, one a level: is a feature larger than a threshold? All
 * features are whole numbers from 0 to 63: four of them, each with a bit more for an answer, make one small number.
 */
export type Model = {
	/** The place of its first tree among those of all models. */
	readonly first: number;
	/** Trees. */
	readonly count: number;
	/** How many features it asks for: the largest number of one, and one more. */
	readonly width: number;
	/** What a sum of leaves is multiplied by to give log odds. */
	readonly scale: number;
};

/** Levels of a tree. Four, so that scoring needs no inner loop. */
const depth = 4;
/** Two bytes for each question and each leaf. */
const packedTree = depth + 16;
const numbersOfTree = 8;

/** The longest row of features of any model that ranks. */
export const rowLength = 80;

/** More trees than all models have together. */
const mostTrees = 1024;

// All models share arrays that are constants of this module. Where the bundle has them as constants too (see
// scripts/build.mjs), compiled code has their addresses in itself, where it would load those of arrays in objects for
// every single reading: 7 instead of 12 ns a tree.

/** By tree, four times the number of a feature and its threshold, the latter plus one and for each lane. */
const questions = new Int32Array(mostTrees * numbersOfTree);

/** By tree, its four packed questions and its sixteen leaves, whole numbers: they add up without rounding. */
const leaves = new Int16Array(mostTrees * packedTree);

let treesSoFar = 0;

/** The bits of a lane: six for a feature, one for an answer. */
const laneWidth = 7;

/** One in each of four lanes. */
const ones = (2 ** (3 * laneWidth)) + (2 ** (2 * laneWidth)) + (2 ** laneWidth) + 1;

/** No feature is as large: a higher threshold answers as this one does. */
const highest = 64;

/** How a packed model begins: the depth, the number of trees, the scale. */
const header = 7;

/** Unpacks a model as the training script writes it: depth, then for each tree its questions and leaves. */
export const unpack = (packed: string): Model => {
	const bytes = decodeBase64(packed);
	const view = new DataView(bytes.buffer, bytes.byteOffset, header);
	const count = view.getUint16(1, true);
	const scale = view.getFloat32(3, true);
	const first = treesSoFar;
	const trees = bytes.slice(header);
	// As they are packed: reading the leaves one by one took longer than all else at the start.
	leaves.set(new Int16Array(trees.buffer, 0, count * packedTree), first * packedTree);
	treesSoFar += count;
	let width = 0;
	for (let tree = 0; tree < count; tree++) {
		for (let number = 0; number < numbersOfTree; number += 2) {
			const from = (tree * packedTree * 2) + number;
			const question = ((first + tree) * numbersOfTree) + number;
			const feature = trees[from] ?? 0;
			questions[question] = feature;
			questions[question + 1] = Math.min((trees[from + 1] ?? 0) + 1, highest) * ones;
			width = Math.max(width, feature + 1);
		}
	}

	return {
		first, count, width, scale,
	};
};

/* eslint-disable no-bitwise -- Four rows share each number, seven bits for each, and the high bit of a difference answers a question without a branch, which no processor could predict. Scoring takes a third of what it takes row by row. All numbers stay small, or code that is not yet compiled would allocate each of them. */

const highBit = 64;
const highBits = highBit * ones;

/** The score that a model gives to a row of features, as log odds where it was trained on yes-or-no questions. */
export const score = ({first, count, scale}: Model, row: Uint8Array): number => {
	let sum = 0;
	for (let tree = first, at = first * numbersOfTree; tree < first + count; tree++, at += numbersOfTree) {
		const leaf = (((((row[questions[at] ?? 0] ?? 0) | highBit) - ((questions[at + 1] ?? 0) & 127)) & highBit) >>> 3)
			| (((((row[questions[at + 2] ?? 0] ?? 0) | highBit) - ((questions[at + 3] ?? 0) & 127)) & highBit) >>> 4)
			| (((((row[questions[at + 4] ?? 0] ?? 0) | highBit) - ((questions[at + 5] ?? 0) & 127)) & highBit) >>> 5)
			| (((((row[questions[at + 6] ?? 0] ?? 0) | highBit) - ((questions[at + 7] ?? 0) & 127)) & highBit) >>> 6);
		sum += leaves[(tree * packedTree) + depth + leaf] ?? 0;
	}

	return sum * scale;
};

/** How many rows are scored at a time. */
export const laneCount = 4;

/** More than any question has: see `Ranking`. */
export const mostGroups = 16;

/** No row of features is longer. */
const longestRow = 128;

const empty = new Uint8Array(longestRow);

/** By group of rows and feature, the numbers of all rows of the group. */
const features = new Int32Array(mostGroups * longestRow);

/** What was said last of each row of a group, to be multiplied by the model's scale. */
export const sums = new Int32Array(laneCount);

/** Makes up to four rows a group, of which `width` features are looked at. */
export const loadGroup = (group: number, rows: readonly Uint8Array[], width: number): void => {
	const [a, b, c, d] = [rows[0] ?? empty, rows[1] ?? empty, rows[2] ?? empty, rows[3] ?? empty];
	for (let index = 0, at = group * longestRow; index < width; index++, at++) {
		features[at] = (a[index] ?? 0) | ((b[index] ?? 0) << laneWidth) | ((c[index] ?? 0) << (2 * laneWidth)) | ((d[index] ?? 0) << (3 * laneWidth));
	}
};

/** Sums up in `sums` what the trees from `from` to `to` of a model say of each row of a group. */
export const scoreGroup = ({first}: Model, group: number, from: number, to: number): void => {
	const row = group * longestRow;
	let a = 0;
	let b = 0;
	let c = 0;
	let d = 0;
	for (let tree = first + from, at = tree * numbersOfTree; tree < first + to; tree++, at += numbersOfTree) {
		const answers = (((((features[row + (questions[at] ?? 0)] ?? 0) | highBits) - (questions[at + 1] ?? 0)) & highBits) >>> 3)
			| (((((features[row + (questions[at + 2] ?? 0)] ?? 0) | highBits) - (questions[at + 3] ?? 0)) & highBits) >>> 4)
			| (((((features[row + (questions[at + 4] ?? 0)] ?? 0) | highBits) - (questions[at + 5] ?? 0)) & highBits) >>> 5)
			| (((((features[row + (questions[at + 6] ?? 0)] ?? 0) | highBits) - (questions[at + 7] ?? 0)) & highBits) >>> 6);
		const leaf = (tree * packedTree) + depth;
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
