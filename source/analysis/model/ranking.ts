import {
	laneCount, loadGroup, maxGroupCount, type Model, rankedRowLength, scoreGroup, sums,
} from './oblivious-trees.js';

/** Rows whose score is further than this below the best are scored no further: their odds are below one in fifty. */
const maxScoreGap = 4;

/** The numbers of trees after which rows are dropped that are too far behind. */
const stages = [16, 32, 64, 128];

/** The most rows of a ranking. */
export const maxRowCount = maxGroupCount * laneCount;

const emptyRow = new Uint8Array(rankedRowLength);

/** The rows of one group. */
const groupRows: Uint8Array[] = Array.from({length: laneCount}, () => emptyRow);

/** Ranks the candidates of one question by a model, each a row of features. Reuse it: it keeps its memory. */
export class Ranking {
	readonly rows: Uint8Array[] = [];
	/** The odds by row, relative to the best row, which has 1. */
	readonly odds = new Float64Array(maxRowCount);
	/** The sum of the odds. */
	sum = 0;
	length = 0;
	readonly #model: Model;
	/** The rows that are still scored, in groups. */
	readonly #lanes = new Int32Array(maxRowCount);
	#usedLaneCount = 0;

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
		let row = this.rows[this.length];
		if (row === undefined) {
			// Rows are kept, so this check is made once for each number of rows.
			if (this.length >= maxRowCount) {
				throw new Error(`A ranking has at most ${maxRowCount} rows: raise maxGroupCount.`);
			}

			row = new Uint8Array(rankedRowLength);
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

	/** Scores the rows and sets their odds. Rows far behind the best are dropped between stages. */
	run(): void {
		const {odds, length} = this;
		odds.fill(0, 0, length);
		const {treeCount, scale} = this.#model;
		const margin = maxScoreGap / scale;
		this.#usedLaneCount = 0;
		let from = 0;
		let best = 0;
		for (const stage of stages) {
			const to = Math.min(stage, treeCount);
			best = this.#score(from, to, best - margin);
			from = to;
		}

		best = this.#score(from, treeCount, best - margin);
		this.sum = 0;
		for (let index = 0; index < length; index++) {
			const value = Math.exp(((odds[index] ?? 0) - best) * scale);
			odds[index] = value;
			this.sum += value;
		}
	}

	/** Adds the leaves of the trees `from` to `to` to the rows with a sum of at least `minSum`; returns the highest sum. */
	#score(from: number, to: number, minSum: number): number {
		const {odds, length} = this;
		const lanes = this.#lanes;
		this.#fillLanes(minSum);
		for (let first = 0; first < this.#usedLaneCount; first += laneCount) {
			scoreGroup(this.#model, first / laneCount, from, to);
			for (let lane = 0; lane < laneCount && first + lane < this.#usedLaneCount; lane++) {
				const index = lanes[first + lane] ?? 0;
				const value = odds[index] ?? 0;
				odds[index] = value >= minSum ? value + (sums[lane] ?? 0) : value;
			}
		}

		let best = Number.NEGATIVE_INFINITY;
		for (let index = 0; index < length; index++) {
			best = Math.max(best, odds[index] ?? 0);
		}

		return best;
	}

	/** Puts the rows with a sum of at least `minSum` into groups. Groups stay as they are unless that saves one. */
	#fillLanes(minSum: number): void {
		const {rows, odds, length} = this;
		const lanes = this.#lanes;
		let kept = 0;
		for (let index = 0; index < length; index++) {
			kept += (odds[index] ?? 0) >= minSum ? 1 : 0;
		}

		let keptInLanes = 0;
		for (let lane = 0; lane < this.#usedLaneCount; lane++) {
			keptInLanes += (odds[lanes[lane] ?? 0] ?? 0) >= minSum ? 1 : 0;
		}

		if (keptInLanes === kept && Math.ceil(kept / laneCount) === Math.ceil(this.#usedLaneCount / laneCount)) {
			return;
		}

		let count = 0;
		for (let index = 0; index < length; index++) {
			if ((odds[index] ?? 0) >= minSum) {
				lanes[count] = index;
				groupRows[count % laneCount] = rows[index] ?? emptyRow;
				count++;
				if (count % laneCount === 0 || count === kept) {
					loadGroup(Math.floor((count - 1) / laneCount), groupRows, this.#model.columnCount);
				}
			}
		}

		this.#usedLaneCount = count;
	}
}
