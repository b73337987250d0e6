// Gradient boosting of oblivious trees, which split all nodes of a level on the same feature and threshold: they are small,
// fast to evaluate and hard to overfit. Rows are Uint8Arrays of features from 0 to 63. Rows come in groups: of a group of
// several rows the model learns which is right (softmax loss); a group of one row is a yes-or-no question (logistic loss).
import {Buffer} from 'node:buffer';

/** Returns a generator of pseudo-random numbers from 0 to 1: a linear congruential one, so that training can be repeated. */
const random = seed => () => {
	seed = ((seed * 1_664_525) + 1_013_904_223) % 4_294_967_296;
	return seed / 4_294_967_296;
};

/** The largest feature: the engine packs features into six bits. */
const maxFeature = 63;

/** Trains a model on groups of rows, a tree at a time. */
class Trainer {
	model;
	#groups;
	#options;
	#next;
	#columns;
	#bins;
	#usable;
	#scores;
	#gradient;
	#hessian;
	#leafOf;
	#odds;
	#sums;

	constructor(groups, options) {
		const all = groups.flatMap(group => group.rows);
		this.model = {
			depth: options.depth, features: [], thresholds: [], leaves: [],
		};
		this.#groups = groups;
		this.#options = options;
		this.#next = random(options.seed);
		this.#columns = Array.from({length: all[0].length}, (_, feature) => Uint8Array.from(all, row => row[feature]));
		this.#bins = this.#columns.map(column => column.reduce((a, b) => Math.max(a, b), 0) + 1);
		const tooLarge = this.#bins.findIndex(count => count > maxFeature + 1);
		if (tooLarge !== -1) {
			throw new Error(`Column ${tooLarge} has features above ${maxFeature}.`);
		}

		this.#usable = this.#columns.map((_, feature) => feature).filter(feature => this.#bins[feature] > 1);
		this.#scores = new Float64Array(all.length);
		this.#gradient = new Float64Array(all.length);
		this.#hessian = new Float64Array(all.length);
		this.#leafOf = new Uint8Array(all.length);
		this.#odds = new Float64Array(groups.reduce((most, {rows}) => Math.max(most, rows.length), 0));
		// The sums of the gradients and of the hessians, by node and feature value.
		this.#sums = [0, 1].map(() => new Float64Array((2 ** options.depth) * (maxFeature + 1)));
	}

	/** Adds one tree to the model. */
	grow() {
		this.#findGradients();
		const rows = this.#sample();
		this.#leafOf.fill(0);
		for (let level = 0; level < this.#options.depth; level++) {
			this.#split(this.#bestSplit(rows, 2 ** level));
		}

		this.#fitLeaves(rows);
	}

	#findGradients() {
		let row = 0;
		for (const group of this.#groups) {
			if (group.rows.length === 1) {
				this.#findLogistic(group, row);
			} else {
				this.#findSoftmax(group, row);
			}

			row += group.rows.length;
		}
	}

	#findLogistic({right, weight = 1}, row) {
		const p = 1 / (1 + Math.exp(-this.#scores[row]));
		this.#gradient[row] = weight * (p - right[0]);
		this.#hessian[row] = weight * Math.max(p * (1 - p), 1e-6);
	}

	#findSoftmax({rows, right, weight = 1}, first) {
		const [scores, odds] = [this.#scores, this.#odds];
		const count = rows.length;
		let most = Number.NEGATIVE_INFINITY;
		for (let index = 0; index < count; index++) {
			most = Math.max(most, scores[first + index]);
		}

		let sum = 0;
		let good = 0;
		for (let index = 0; index < count; index++) {
			const value = Math.exp(scores[first + index] - most);
			odds[index] = value;
			sum += value;
			good += value * right[index];
		}

		for (let index = 0; index < count; index++) {
			const p = odds[index] / sum;
			this.#gradient[first + index] = weight * (p - (good > 0 ? odds[index] * right[index] / good : 0));
			this.#hessian[first + index] = weight * Math.max(p * (1 - p), 1e-6);
		}
	}

	#sample() {
		const sample = [];
		for (let row = 0; row < this.#scores.length; row++) {
			if (this.#next() < this.#options.rowShare) {
				sample.push(row);
			}
		}

		return Int32Array.from(sample);
	}

	/** Returns the split with the highest gain, the same for all nodes of a level. */
	#bestSplit(rows, leaves) {
		let best = {gain: -Infinity, feature: this.#usable[0], threshold: 0};
		for (const feature of this.#usable) {
			if (this.#next() > this.#options.featureShare) {
				continue;
			}

			for (const [threshold, gain] of this.#gains(rows, leaves, feature).entries()) {
				if (gain > best.gain) {
					best = {gain, feature, threshold};
				}
			}
		}

		return best;
	}

	/** Returns the gain of a split at each threshold of a feature. */
	#gains(rows, leaves, feature) {
		const size = this.#bins[feature];
		const [column, leafOf, gradient, hessian] = [this.#columns[feature], this.#leafOf, this.#gradient, this.#hessian];
		// Reused, because new arrays take as long as the sums.
		const [g, h] = this.#sums;
		g.fill(0, 0, leaves * size);
		h.fill(0, 0, leaves * size);
		for (const row of rows) {
			const cell = (leafOf[row] * size) + column[row];
			g[cell] += gradient[row];
			h[cell] += hessian[row];
		}

		const gains = new Float64Array(size - 1);
		for (let leaf = 0; leaf < leaves; leaf++) {
			this.#addGains(leaf * size, gains);
		}

		return gains;
	}

	/** Adds the gain of each threshold within one node, whose sums begin at `first`. */
	#addGains(first, gains) {
		const {lambda} = this.#options;
		const [g, h] = this.#sums;
		let totalG = 0;
		let totalH = 0;
		for (let bin = 0; bin <= gains.length; bin++) {
			totalG += g[first + bin];
			totalH += h[first + bin];
		}

		let left = 0;
		let leftH = 0;
		for (let bin = 0; bin < gains.length; bin++) {
			left += g[first + bin];
			leftH += h[first + bin];
			const right = totalG - left;
			gains[bin] += (left * left / (leftH + lambda)) + (right * right / (totalH - leftH + lambda));
		}
	}

	#split({feature, threshold}) {
		this.model.features.push(feature);
		this.model.thresholds.push(threshold);
		const column = this.#columns[feature];
		for (const [row, element] of column.entries()) {
			this.#leafOf[row] = (this.#leafOf[row] * 2) + (element > threshold ? 1 : 0);
		}
	}

	/** Sets the values of the leaves by a Newton step, and adds them to the scores of the rows. */
	#fitLeaves(rows) {
		const {depth, rate, lambda} = this.#options;
		const g = new Float64Array(2 ** depth);
		const h = new Float64Array(2 ** depth);
		for (const row of rows) {
			g[this.#leafOf[row]] += this.#gradient[row];
			h[this.#leafOf[row]] += this.#hessian[row];
		}

		const values = Array.from(g, (sum, leaf) => -rate * sum / (h[leaf] + lambda));
		this.model.leaves.push(...values);
		for (const [row, leaf] of this.#leafOf.entries()) {
			this.#scores[row] += values[leaf];
		}
	}
}

/**
 * Trains a model on groups of `{rows, right, weight?}`. The engine reads trees of depth 4 only.
 *
 * Options: the number of `trees`, their `depth`, the learning `rate`, the L2 regularization `lambda` of leaves, the shares of
 * rows and features that each tree sees, and the `seed`.
 */
export const train = (groups, options) => {
	const all = {
		trees: 200, depth: 4, rate: 0.1, lambda: 3, rowShare: 0.7, featureShare: 0.5, seed: 1, ...options,
	};
	const trainer = new Trainer(groups, all);
	for (let tree = 0; tree < all.trees; tree++) {
		trainer.grow();
	}

	return trainer.model;
};

/** Scores one row. */
export const evaluate = ({depth, features, thresholds, leaves}, row) => {
	let sum = 0;
	for (let tree = 0; tree * depth < features.length; tree++) {
		let leaf = 0;
		for (let level = 0; level < depth; level++) {
			const split = (tree * depth) + level;
			leaf = (leaf * 2) + (row[features[split]] > thresholds[split] ? 1 : 0);
		}

		sum += leaves[(tree * (2 ** depth)) + leaf];
	}

	return sum;
};

/** Packs a model as Base64: see `unpackModel` in source/analysis/model/oblivious-trees.ts. */
export const pack = ({depth, features, thresholds, leaves}) => {
	const count = features.length / depth;
	const width = 2 ** depth;
	const scale = leaves.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-6) / 32_000;
	const buffer = Buffer.alloc(7 + (count * 2 * (depth + width)));
	buffer.writeUInt8(depth, 0);
	buffer.writeUInt16LE(count, 1);
	buffer.writeFloatLE(scale, 3);
	let at = 7;
	for (let tree = 0; tree < count; tree++) {
		for (let level = 0; level < depth; level++) {
			buffer.writeUInt8(features[(tree * depth) + level], at++);
			buffer.writeUInt8(thresholds[(tree * depth) + level], at++);
		}

		for (let leaf = 0; leaf < width; leaf++, at += 2) {
			buffer.writeInt16LE(Math.round(leaves[(tree * width) + leaf] / scale), at);
		}
	}

	return buffer.toString('base64');
};

/** Splits articles into `count` folds for cross-validation. */
export const folds = (articles, count) => Array.from({length: count}, (_, fold) => ({
	learn: articles.filter((_, index) => index % count !== fold),
	judge: articles.filter((_, index) => index % count === fold),
}));
