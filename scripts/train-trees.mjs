// Boosted trees that ask one question a level ("oblivious" trees): small, fast to evaluate, hard to overfit.
// Rows are Uint8Arrays of whole numbers. Rows come in groups: in a group of several rows the model learns which of
// them is right (softmax); a group of one row is a yes-or-no question (logistic).
import {Buffer} from 'node:buffer';

const random = seed => () => {
	seed = (seed * 1_664_525 + 1_013_904_223) % 4_294_967_296;
	return seed / 4_294_967_296;
};

const gradients = (groups, scores, gradient, hessian) => {
	let loss = 0;
	let row = 0;
	for (const {rows, right, weight = 1} of groups) {
		const count = rows.length;
		if (count === 1) {
			const p = 1 / (1 + Math.exp(-scores[row]));
			const y = right[0];
			gradient[row] = weight * (p - y);
			hessian[row] = weight * Math.max(p * (1 - p), 1e-6);
			loss -= weight * Math.log(Math.max(1e-9, y > 0.5 ? p : 1 - p));
		} else {
			let most = -Infinity;
			for (let index = 0; index < count; index++) {
				most = Math.max(most, scores[row + index]);
			}

			let sum = 0;
			let good = 0;
			for (let index = 0; index < count; index++) {
				const e = Math.exp(scores[row + index] - most);
				sum += e;
				good += e * right[index];
			}

			for (let index = 0; index < count; index++) {
				const e = Math.exp(scores[row + index] - most);
				const p = e / sum;
				gradient[row + index] = weight * (p - (good > 0 ? e * right[index] / good : 0));
				hessian[row + index] = weight * Math.max(p * (1 - p), 1e-6);
			}

			loss -= weight * Math.log(Math.max(1e-9, good / sum));
		}

		row += count;
	}

	return loss / groups.length;
};

/** Trains on groups of `{rows, right, weight?}` and returns the model. */
export const train = (groups, {trees = 200, depth = 5, rate = 0.1, lambda = 3, rowShare = 0.7, featureShare = 0.5, seed = 1, log} = {}) => {
	const next = random(seed);
	const all = groups.flatMap(group => group.rows);
	const count = all.length;
	const width = all[0].length;
	const columns = Array.from({length: width}, (_, feature) => Uint8Array.from(all, row => row[feature]));
	const bins = columns.map(column => column.reduce((a, b) => Math.max(a, b), 0) + 1);
	const scores = new Float64Array(count);
	const gradient = new Float64Array(count);
	const hessian = new Float64Array(count);
	const leafOf = new Uint8Array(count);
	const model = {
		depth, features: [], thresholds: [], leaves: [],
	};
	const usable = columns.map((_, feature) => feature).filter(feature => bins[feature] > 1);
	for (let tree = 0; tree < trees; tree++) {
		const loss = gradients(groups, scores, gradient, hessian);
		if (log && tree % 50 === 0) {
			console.log(`  tree ${tree}, loss ${loss.toFixed(4)}`);
		}

		const sample = [];
		for (let row = 0; row < count; row++) {
			if (next() < rowShare) {
				sample.push(row);
			}
		}

		const rows = Int32Array.from(sample);
		leafOf.fill(0);
		for (let level = 0; level < depth; level++) {
			const leaves = 2 ** level;
			let best = {gain: -Infinity, feature: usable[0], threshold: 0};
			for (const feature of usable) {
				if (next() > featureShare) {
					continue;
				}

				const size = bins[feature];
				const column = columns[feature];
				const g = new Float64Array(leaves * size);
				const h = new Float64Array(leaves * size);
				for (const row of rows) {
					const cell = leafOf[row] * size + column[row];
					g[cell] += gradient[row];
					h[cell] += hessian[row];
				}

				const gains = new Float64Array(size - 1);
				for (let leaf = 0; leaf < leaves; leaf++) {
					let totalG = 0;
					let totalH = 0;
					for (let bin = 0; bin < size; bin++) {
						totalG += g[leaf * size + bin];
						totalH += h[leaf * size + bin];
					}

					let leftG = 0;
					let leftH = 0;
					for (let bin = 0; bin < size - 1; bin++) {
						leftG += g[leaf * size + bin];
						leftH += h[leaf * size + bin];
						const rightG = totalG - leftG;
						const rightH = totalH - leftH;
						gains[bin] += leftG * leftG / (leftH + lambda) + rightG * rightG / (rightH + lambda);
					}
				}

				for (let bin = 0; bin < size - 1; bin++) {
					if (gains[bin] > best.gain) {
						best = {gain: gains[bin], feature, threshold: bin};
					}
				}
			}

			model.features.push(best.feature);
			model.thresholds.push(best.threshold);
			const column = columns[best.feature];
			for (let row = 0; row < count; row++) {
				leafOf[row] = leafOf[row] * 2 + (column[row] > best.threshold ? 1 : 0);
			}
		}

		const g = new Float64Array(2 ** depth);
		const h = new Float64Array(2 ** depth);
		for (const row of rows) {
			g[leafOf[row]] += gradient[row];
			h[leafOf[row]] += hessian[row];
		}

		const values = Array.from(g, (sum, leaf) => -rate * sum / (h[leaf] + lambda));
		model.leaves.push(...values);
		for (let row = 0; row < count; row++) {
			scores[row] += values[leafOf[row]];
		}
	}

	return model;
};

/** The score of one row. */
export const evaluate = ({depth, features, thresholds, leaves}, row) => {
	let sum = 0;
	for (let tree = 0; tree * depth < features.length; tree++) {
		let leaf = 0;
		for (let level = 0; level < depth; level++) {
			const question = tree * depth + level;
			leaf = leaf * 2 + (row[features[question]] > thresholds[question] ? 1 : 0);
		}

		sum += leaves[tree * 2 ** depth + leaf];
	}

	return sum;
};

/** Packs a model as text: see `unpack` in source/analysis/trees.ts. */
export const pack = ({depth, features, thresholds, leaves}) => {
	const count = features.length / depth;
	const width = 2 ** depth;
	const scale = leaves.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-6) / 32_000;
	const buffer = Buffer.alloc(7 + count * (depth * 2 + width * 2));
	buffer.writeUInt8(depth, 0);
	buffer.writeUInt16LE(count, 1);
	buffer.writeFloatLE(scale, 3);
	let at = 7;
	for (let tree = 0; tree < count; tree++) {
		for (let level = 0; level < depth; level++) {
			buffer.writeUInt8(features[tree * depth + level], at++);
			buffer.writeUInt8(thresholds[tree * depth + level], at++);
		}

		for (let leaf = 0; leaf < width; leaf++, at += 2) {
			buffer.writeInt16LE(Math.round(leaves[tree * width + leaf] / scale), at);
		}
	}

	return buffer.toString('base64');
};

/** Splits articles into `count` parts, so that each can be judged by what was learned from the others. */
export const folds = (articles, count) => Array.from({length: count}, (_, fold) => ({
	learn: articles.filter((_, index) => index % count !== fold),
	judge: articles.filter((_, index) => index % count === fold),
}));
