import {type Model, rankedRowLength, scoreGroup} from './oblivious-trees.js';
import {
	allocateRows, laneCount, loadGroup, maxGroupCount, type RowBlock, sums,
} from './tree-kernel.js';

/** Rows whose score is further than this below the best are scored no further: their odds are below one in fifty. */
const maxScoreGap = 4;

/** Rows that are too far behind are dropped after so many trees, and whenever twice as many are done, up to the last number. */
const firstStage = 16;
const lastStage = 128;

/** The most rows of a ranking. */
export const maxRowCount = maxGroupCount * laneCount;

/** Ranks the candidates of one question by a model, each a row of features. Reuse it: it keeps its memory. */
export class Ranking {
	readonly rows: Uint8Array[] = [];
	/** The odds by row, relative to the best row, which has 1. */
	readonly odds = new Float64Array(maxRowCount);
	/** The sum of the odds. */
	sum = 0;
	length = 0;
	readonly #model: Model;
	readonly #blocks: RowBlock[] = [];

	constructor(model: Model) {
		if (model.columnCount > rankedRowLength) {
			throw new Error(`A model that ranks reads ${model.columnCount} columns, more than ${rankedRowLength}: raise rankedRowLength.`);
		}

		this.#model = model;
	}

	/** Returns copies of the rows in use, for training. */
	copy(): Uint8Array[] {
		return this.rows.slice(0, this.length).map(row => new Uint8Array(row));
	}

	clear(): void {
		this.length = 0;
	}

	/**
	 * Adds a row, a copy of the row `like` or a row of zeros.
	 *
	 * @throws An error if there are `maxRowCount` rows already.
	 */
	add(like?: Uint8Array): Uint8Array {
		const row = this.rows[this.length] ?? this.#addBlock();
		if (like === undefined) {
			row.fill(0);
		} else {
			row.set(like);
		}

		this.length++;
		return row;
	}

	/** Scores the rows and sets their odds. Rows far behind the best are dropped between stages. */
	run(): void {
		const {odds, length} = this;
		odds.fill(0, 0, length);
		const {treeCount, scale, columnCount} = this.#model;
		for (const [group, block] of this.#blocks.entries()) {
			if (group * laneCount < length) {
				loadGroup(group, block, columnCount);
			}
		}

		const margin = maxScoreGap / scale;
		let from = 0;
		let best = 0;
		for (let stage = firstStage; from < treeCount; stage *= 2) {
			const to = stage > lastStage ? treeCount : Math.min(stage, treeCount);
			best = this.#score(from, to, best - margin);
			from = to;
		}

		this.sum = 0;
		for (let index = 0; index < length; index++) {
			const value = Math.exp(((odds[index] ?? 0) - best) * scale);
			odds[index] = value;
			this.sum += value;
		}
	}

	/** Allocates a group of rows, which is kept, and returns the first. */
	#addBlock(): Uint8Array {
		if (this.length >= maxRowCount) {
			throw new Error(`A ranking has at most ${maxRowCount} rows: raise maxGroupCount.`);
		}

		const block = allocateRows(rankedRowLength);
		this.#blocks.push(block);
		this.rows.push(...block.rows);
		return block.rows[0];
	}

	/** Adds the leaves of the trees `from` to `to` to the rows with a sum of at least `minSum`; returns the highest sum. */
	#score(from: number, to: number, minSum: number): number {
		const {odds, length} = this;
		let best = Number.NEGATIVE_INFINITY;
		for (let first = 0; first < length; first += laneCount) {
			const end = Math.min(first + laneCount, length);
			if (this.#highest(first, end) < minSum) {
				continue;
			}

			scoreGroup(this.#model, first / laneCount, from, to);
			for (let index = first; index < end; index++) {
				const value = odds[index] ?? 0;
				const sum = value >= minSum ? value + (sums[index - first] ?? 0) : value;
				odds[index] = sum;
				best = Math.max(best, sum);
			}
		}

		return best;
	}

	/** Returns the highest sum of a group. */
	#highest(first: number, end: number): number {
		const {odds} = this;
		let highest = Number.NEGATIVE_INFINITY;
		for (let index = first; index < end; index++) {
			highest = Math.max(highest, odds[index] ?? 0);
		}

		return highest;
	}
}
