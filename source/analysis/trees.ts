import {unit} from './unit.js';

/**
 * A model: trees that ask the same four questions of every row, one a level: is a feature larger than a threshold? All
 * features are whole numbers from 0 to 127, which leaves a bit of each byte free for the answer.
 */
export type Model = {
	/** Trees. */
	readonly count: number;
	/** How many features it asks for: the largest number of one, and one more. */
	readonly width: number;
	/** By tree, four times the number of a feature and its threshold, the latter plus one and in each of four bytes. */
	readonly questions: Int32Array;
	/** By tree, sixteen. */
	readonly leaves: Float32Array;
};

/** Levels of a tree. Four, so that scoring needs no inner loop. */
const depth = 4;
const leavesOfTree = 16;
const numbersOfTree = 8;

/** The longest row of features of any model that ranks. */
export const rowLength = 80;

/** The same byte four times. */
const everyByte = 0x01_01_01_01;

/** No feature is larger than 127: a higher threshold answers as this one does. */
const highest = 128;

/** Unpacks a model as the training script writes it: depth, then for each tree its questions and leaves. */
export const unpack = (packed: string): Model => {
	// eslint-disable-next-line no-restricted-globals -- Node 20 and browsers have no other decoder that needs no import.
	const binary = atob(packed.replaceAll('\n', ''));
	const bytes = new Uint8Array(binary.length);
	for (let index = 0; index < bytes.length; index++) {
		bytes[index] = unit(binary, index);
	}

	const view = new DataView(bytes.buffer);
	const count = view.getUint16(1, true);
	const scale = view.getFloat32(3, true);
	const questions = new Int32Array(count * numbersOfTree);
	const leaves = new Float32Array(count * leavesOfTree);
	let width = 0;
	let at = 7;
	for (let tree = 0; tree < count; tree++) {
		for (let level = 0; level < depth; level++) {
			const question = (tree * numbersOfTree) + (2 * level);
			const feature = bytes[at++] ?? 0;
			questions[question] = feature;
			questions[question + 1] = Math.imul(Math.min((bytes[at++] ?? 0) + 1, highest), everyByte);
			width = Math.max(width, feature + 1);
		}

		for (let leaf = 0; leaf < leavesOfTree; leaf++, at += 2) {
			leaves[(tree * leavesOfTree) + leaf] = view.getInt16(at, true) * scale;
		}
	}

	return {
		count, width, questions, leaves,
	};
};

/* eslint-disable no-bitwise -- Four rows share each number, a byte for each, and the high bit of a difference answers a question without a branch, which no processor could predict. Scoring takes a third of what it takes row by row. */

const highBits = 0x80_80_80_80 | 0; // eslint-disable-line unicorn/prefer-math-trunc -- Made a signed number, as all here are.

/** The score that a model gives to a row of features, as log odds where it was trained on yes-or-no questions. */
export const score = ({count, questions, leaves}: Model, row: Uint8Array): number => {
	let sum = 0;
	for (let tree = 0, at = 0; tree < count; tree++, at += numbersOfTree) {
		const leaf = (((((row[questions[at] ?? 0] ?? 0) | highBits) - (questions[at + 1] ?? 0)) & 0x80) >>> 4)
			| (((((row[questions[at + 2] ?? 0] ?? 0) | highBits) - (questions[at + 3] ?? 0)) & 0x80) >>> 5)
			| (((((row[questions[at + 4] ?? 0] ?? 0) | highBits) - (questions[at + 5] ?? 0)) & 0x80) >>> 6)
			| (((((row[questions[at + 6] ?? 0] ?? 0) | highBits) - (questions[at + 7] ?? 0)) & 0x80) >>> 7);
		sum += leaves[(tree * leavesOfTree) + leaf] ?? 0;
	}

	return sum;
};

/** How many rows are scored at a time. */
export const laneCount = 4;

const empty = new Uint8Array(128);

/** Rows of features side by side, scored together. Meant to be used again and again: it keeps its memory. */
export class Lanes {
	/** What was said last of each row. */
	readonly sums = new Float64Array(laneCount);
	/** By feature, the numbers of all rows, a byte for each. */
	readonly #features: Int32Array;

	constructor(longest = rowLength) {
		this.#features = new Int32Array(longest);
	}

	/** Takes in four rows, of which `width` features are looked at. */
	load(rows: readonly Uint8Array[], width: number): void {
		const features = this.#features;
		const [a, b, c, d] = [rows[0] ?? empty, rows[1] ?? empty, rows[2] ?? empty, rows[3] ?? empty];
		for (let index = 0; index < width; index++) {
			features[index] = (a[index] ?? 0) | ((b[index] ?? 0) << 8) | ((c[index] ?? 0) << 16) | ((d[index] ?? 0) << 24);
		}
	}

	/** Sums up what the trees from `from` to `to` say of each row. */
	score({questions, leaves}: Model, from: number, to: number): void {
		const features = this.#features;
		let [a, b, c, d] = [0, 0, 0, 0];
		for (let tree = from, at = from * numbersOfTree; tree < to; tree++, at += numbersOfTree) {
			const answers = (((((features[questions[at] ?? 0] ?? 0) | highBits) - (questions[at + 1] ?? 0)) & highBits) >>> 4)
				| (((((features[questions[at + 2] ?? 0] ?? 0) | highBits) - (questions[at + 3] ?? 0)) & highBits) >>> 5)
				| (((((features[questions[at + 4] ?? 0] ?? 0) | highBits) - (questions[at + 5] ?? 0)) & highBits) >>> 6)
				| (((((features[questions[at + 6] ?? 0] ?? 0) | highBits) - (questions[at + 7] ?? 0)) & highBits) >>> 7);
			const leaf = tree * leavesOfTree;
			a += leaves[leaf + (answers & 15)] ?? 0;
			b += leaves[leaf + ((answers >>> 8) & 15)] ?? 0;
			c += leaves[leaf + ((answers >>> 16) & 15)] ?? 0;
			d += leaves[leaf + (answers >>> 24)] ?? 0;
		}

		this.sums[0] = a;
		this.sums[1] = b;
		this.sums[2] = c;
		this.sums[3] = d;
	}
}

/* eslint-enable no-bitwise */
