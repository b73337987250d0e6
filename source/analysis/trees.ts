import {unit} from './unit.js';

/** A model: trees that ask the same question on each of their levels, all features being whole numbers from 0 to 255. */
export type Model = {
	/** Trees. */
	readonly count: number;
	/** By tree, four of each: is the feature larger than the threshold? */
	readonly features: Uint8Array;
	readonly thresholds: Uint8Array;
	/** By tree, sixteen. */
	readonly leaves: Float32Array;
};

/** Levels of a tree. Four, so that scoring needs no inner loop. */
const depth = 4;
const width = 16;

/** The longest row of features of any model. */
export const rowLength = 80;

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
	const features = new Uint8Array(count * depth);
	const thresholds = new Uint8Array(count * depth);
	const leaves = new Float32Array(count * width);
	let at = 7;
	for (let tree = 0; tree < count; tree++) {
		for (let level = 0; level < depth; level++) {
			features[(tree * depth) + level] = bytes[at++] ?? 0;
			thresholds[(tree * depth) + level] = bytes[at++] ?? 0;
		}

		for (let leaf = 0; leaf < width; leaf++, at += 2) {
			leaves[(tree * width) + leaf] = view.getInt16(at, true) * scale;
		}
	}

	return {
		count, features, thresholds, leaves,
	};
};

/* eslint-disable no-bitwise -- The sign bit of a difference answers a question without a branch, which no processor could predict. */

/** What the trees from `from` to `to` say of a row of features. */
const sumOf = ({features, thresholds, leaves}: Model, row: Uint8Array, from: number, to: number): number => {
	let sum = 0;
	for (let tree = from, at = from * depth; tree < to; tree++, at += depth) {
		const leaf = ((((thresholds[at] ?? 0) - (row[features[at] ?? 0] ?? 0)) >>> 31) << 3)
			| ((((thresholds[at + 1] ?? 0) - (row[features[at + 1] ?? 0] ?? 0)) >>> 31) << 2)
			| ((((thresholds[at + 2] ?? 0) - (row[features[at + 2] ?? 0] ?? 0)) >>> 31) << 1)
			| (((thresholds[at + 3] ?? 0) - (row[features[at + 3] ?? 0] ?? 0)) >>> 31);
		sum += leaves[(tree * width) + leaf] ?? 0;
	}

	return sum;
};

/* eslint-enable no-bitwise */

/** The score that a model gives to a row of features, as log odds where it was trained on yes-or-no questions. */
export const score = (model: Model, row: Uint8Array): number => sumOf(model, row, 0, model.count);

/** A row that is so far behind the best has lost: its odds are below one in a hundred. */
const hopeless = 4;
const stages = [16, 32, 64, 128];

/** More rows than any question has. */
const mostRows = 64;

/** The rows of one question, and what a model says of them. Meant to be used again and again: it keeps its memory. */
export class Ranking {
	readonly rows: Uint8Array[] = [];
	/** By row: the odds, of which the highest are 1. */
	readonly odds = new Float64Array(mostRows);
	/** The sum of the odds. */
	sum = 0;
	length = 0;
	readonly #model: Model;

	constructor(model: Model) {
		this.#model = model;
	}

	/** The rows that are in use, copied: for training. */
	copy(): Uint8Array[] {
		return this.rows.slice(0, this.length).map(row => new Uint8Array(row));
	}

	clear(): void {
		this.length = 0;
	}

	/** A further row, like the row `like` or empty. */
	add(like?: Uint8Array): Uint8Array {
		let row = this.rows[this.length];
		if (row === undefined) {
			row = new Uint8Array(rowLength);
			this.rows.push(row);
		}

		if (like === undefined) {
			row.fill(0);
		} else {
			row.set(like);
		}

		this.length++;
		return row;
	}

	/** Scores the rows, a part of the trees at a time: rows that have lost are scored no further. */
	run(): void {
		const {odds, length} = this;
		odds.fill(0, 0, length);
		let from = 0;
		let best = 0;
		for (const stage of [...stages, this.#model.count]) {
			const to = Math.min(stage, this.#model.count);
			best = this.#score(from, to, best - hopeless);
			from = to;
		}

		this.sum = 0;
		for (let index = 0; index < length; index++) {
			const value = Math.exp((odds[index] ?? 0) - best);
			odds[index] = value;
			this.sum += value;
		}
	}

	/** Adds what some trees say of the rows that have at least the score `least`; returns the highest score. */
	#score(from: number, to: number, least: number): number {
		const {rows, odds, length} = this;
		let best = Number.NEGATIVE_INFINITY;
		for (let index = 0; index < length; index++) {
			const row = rows[index];
			let value = odds[index] ?? 0;
			if (row !== undefined && value >= least) {
				value += sumOf(this.#model, row, from, to);
				odds[index] = value;
			}

			best = Math.max(best, value);
		}

		return best;
	}
}
