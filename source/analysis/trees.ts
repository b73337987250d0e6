import {bytesOf} from './base64.js';

/**
 * A model: trees that ask the same four questions of every row, one a level: is a feature larger than a threshold? All
 * features are whole numbers from 0 to 63: four of them, each with a bit more for an answer, make one small number.
 */
export type Model = {
	/** Trees. */
	readonly count: number;
	/** How many features it asks for: the largest number of one, and one more. */
	readonly width: number;
	/** By tree, four times the number of a feature and its threshold, the latter plus one and for each lane. */
	readonly questions: Int32Array;
	/** By tree, its four packed questions and its sixteen leaves, whole numbers: they add up without rounding, and faster. */
	readonly leaves: Int16Array;
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
	const bytes = bytesOf(packed);
	const view = new DataView(bytes.buffer, bytes.byteOffset, header);
	const count = view.getUint16(1, true);
	const scale = view.getFloat32(3, true);
	// The leaves stay as they are packed: reading them one by one took longer than all else at the start.
	const trees = bytes.slice(header);
	const leaves = new Int16Array(trees.buffer, 0, count * packedTree);
	const questions = new Int32Array(count * numbersOfTree);
	let width = 0;
	for (let tree = 0; tree < count; tree++) {
		for (let number = 0; number < numbersOfTree; number += 2) {
			const from = (tree * packedTree * 2) + number;
			const feature = trees[from] ?? 0;
			questions[(tree * numbersOfTree) + number] = feature;
			questions[(tree * numbersOfTree) + number + 1] = Math.min((trees[from + 1] ?? 0) + 1, highest) * ones;
			width = Math.max(width, feature + 1);
		}
	}

	return {
		count, width, questions, leaves, scale,
	};
};

/* eslint-disable no-bitwise -- Four rows share each number, seven bits for each, and the high bit of a difference answers a question without a branch, which no processor could predict. Scoring takes a third of what it takes row by row. All numbers stay small, or code that is not yet compiled would allocate each of them. */

const highBit = 64;
const highBits = highBit * ones;

/** The score that a model gives to a row of features, as log odds where it was trained on yes-or-no questions. */
export const score = ({
	count, questions, leaves, scale,
}: Model, row: Uint8Array): number => {
	let sum = 0;
	for (let tree = 0, at = 0; tree < count; tree++, at += numbersOfTree) {
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

const empty = new Uint8Array(128);

/** Rows of features side by side, scored together. Meant to be used again and again: it keeps its memory. */
export class Lanes {
	/** What was said last of each row, to be multiplied by the model's scale. */
	readonly sums = new Int32Array(laneCount);
	/** By feature, the numbers of all rows. */
	readonly #features: Int32Array;

	constructor(longest = rowLength) {
		this.#features = new Int32Array(longest);
	}

	/** Takes in four rows, of which `width` features are looked at. */
	load(rows: readonly Uint8Array[], width: number): void {
		const features = this.#features;
		const [a, b, c, d] = [rows[0] ?? empty, rows[1] ?? empty, rows[2] ?? empty, rows[3] ?? empty];
		for (let index = 0; index < width; index++) {
			features[index] = (a[index] ?? 0) | ((b[index] ?? 0) << laneWidth) | ((c[index] ?? 0) << (2 * laneWidth)) | ((d[index] ?? 0) << (3 * laneWidth));
		}
	}

	/** Sums up what the trees from `from` to `to` say of each row. */
	score({questions, leaves}: Model, from: number, to: number): void {
		const features = this.#features;
		let a = 0;
		let b = 0;
		let c = 0;
		let d = 0;
		for (let tree = from, at = from * numbersOfTree; tree < to; tree++, at += numbersOfTree) {
			const answers = (((((features[questions[at] ?? 0] ?? 0) | highBits) - (questions[at + 1] ?? 0)) & highBits) >>> 3)
				| (((((features[questions[at + 2] ?? 0] ?? 0) | highBits) - (questions[at + 3] ?? 0)) & highBits) >>> 4)
				| (((((features[questions[at + 4] ?? 0] ?? 0) | highBits) - (questions[at + 5] ?? 0)) & highBits) >>> 5)
				| (((((features[questions[at + 6] ?? 0] ?? 0) | highBits) - (questions[at + 7] ?? 0)) & highBits) >>> 6);
			const leaf = (tree * packedTree) + depth;
			a += leaves[leaf + (answers & 15)] ?? 0;
			b += leaves[leaf + ((answers >>> laneWidth) & 15)] ?? 0;
			c += leaves[leaf + ((answers >>> (2 * laneWidth)) & 15)] ?? 0;
			d += leaves[leaf + (answers >>> (3 * laneWidth))] ?? 0;
		}

		this.sums[0] = a;
		this.sums[1] = b;
		this.sums[2] = c;
		this.sums[3] = d;
	}
}

/* eslint-enable no-bitwise */
