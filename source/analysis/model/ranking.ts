import {
	laneCount, loadGroup, type Model, mostGroups, rowLength, scoreGroup, sums,
} from './oblivious-trees.js';

/** A row that is so far behind the best has lost: its odds are below one in a hundred. */
const hopeless = 4;
const stages = [16, 32, 64, 128];

const mostRows = mostGroups * laneCount;

const empty = new Uint8Array(rowLength);

/** The rows of one group. */
const inGroup: Uint8Array[] = Array.from({length: laneCount}, () => empty);

/** The rows of one question, and what a model says of them. Meant to be used again and again: it keeps its memory. */
export class Ranking {
	readonly rows: Uint8Array[] = [];
	/** By row: the odds, of which the highest are 1. */
	readonly odds = new Float64Array(mostRows);
	/** The sum of the odds. */
	sum = 0;
	length = 0;
	readonly #model: Model;
	/** The rows that are scored, in groups. */
	readonly #places = new Int32Array(mostRows);
	#placed = 0;

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
		const {count, scale} = this.#model;
		const margin = hopeless / scale;
		this.#placed = 0;
		let from = 0;
		let best = 0;
		for (const stage of stages) {
			const to = Math.min(stage, count);
			best = this.#score(from, to, best - margin);
			from = to;
		}

		best = this.#score(from, count, best - margin);
		this.sum = 0;
		for (let index = 0; index < length; index++) {
			const value = Math.exp(((odds[index] ?? 0) - best) * scale);
			odds[index] = value;
			this.sum += value;
		}
	}

	/** Adds what some trees say of the rows that have at least the score `least`; returns the highest score. */
	#score(from: number, to: number, least: number): number {
		const {odds, length} = this;
		const places = this.#places;
		this.#place(least);
		for (let first = 0; first < this.#placed; first += laneCount) {
			scoreGroup(this.#model, first / laneCount, from, to);
			for (let lane = 0; lane < laneCount && first + lane < this.#placed; lane++) {
				const index = places[first + lane] ?? 0;
				const value = odds[index] ?? 0;
				odds[index] = value >= least ? value + (sums[lane] ?? 0) : value;
			}
		}

		let best = Number.NEGATIVE_INFINITY;
		for (let index = 0; index < length; index++) {
			best = Math.max(best, odds[index] ?? 0);
		}

		return best;
	}

	/** Places the rows that have not lost in groups; those that are in groups stay there where no group fewer would do. */
	#place(least: number): void {
		const {rows, odds, length} = this;
		const places = this.#places;
		let left = 0;
		for (let index = 0; index < length; index++) {
			left += (odds[index] ?? 0) >= least ? 1 : 0;
		}

		let placed = 0;
		for (let place = 0; place < this.#placed; place++) {
			placed += (odds[places[place] ?? 0] ?? 0) >= least ? 1 : 0;
		}

		if (placed === left && Math.ceil(left / laneCount) === Math.ceil(this.#placed / laneCount)) {
			return;
		}

		let count = 0;
		for (let index = 0; index < length; index++) {
			if ((odds[index] ?? 0) >= least) {
				places[count] = index;
				inGroup[count % laneCount] = rows[index] ?? empty;
				count++;
				if (count % laneCount === 0 || count === left) {
					loadGroup(Math.floor((count - 1) / laneCount), inGroup, this.#model.width);
				}
			}
		}

		this.#placed = count;
	}
}
