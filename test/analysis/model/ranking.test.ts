import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {maxFeature, rankedRowLength, unpackModel} from '../../../source/analysis/model/oblivious-trees.js';
import {maxRowCount, Ranking} from '../../../source/analysis/model/ranking.js';
import {
	columns, packTrees, sumLeaves, type Tree,
} from './pack-trees.js';

/** Trees that together move a score by less than the gap at which rows are dropped. */
const smallTrees: readonly Tree[] = Array.from({length: 40}, (_, index) => ({
	splits: [[0, 10], [1, 20], [2, 30], [index % rankedRowLength, 40]],
	leaves: Array.from({length: 16}, (_, leaf) => ((leaf * 7919) % 9) - 4),
}));

const scale = 0.01;
const rowOf = fc.uint8Array({minLength: rankedRowLength, maxLength: rankedRowLength, max: maxFeature});

const rank = (ranking: Ranking, rows: readonly Uint8Array[]): void => {
	ranking.clear();
	for (const row of rows) {
		ranking.add(row);
	}

	ranking.run();
};

describe('Ranking', () => {
	it('gives each row the odds that a scorer of one question at a time gives it', () => {
		const trees = smallTrees;
		const ranking = new Ranking(unpackModel(packTrees(trees, scale), columns));
		fc.assert(fc.property(fc.array(rowOf, {minLength: 1, maxLength: maxRowCount}), rows => {
			rank(ranking, rows);
			const scores = rows.map(row => sumLeaves(trees, row) * scale);
			const best = Math.max(...scores);
			for (const [index, value] of scores.entries()) {
				expect(ranking.odds[index]).toBeCloseTo(Math.exp(value - best), 5);
			}

			expect(ranking.sum).toBeCloseTo(scores.reduce((sum, value) => sum + Math.exp(value - best), 0), 4);
		}));
	});

	it('finds the best row although it drops others between stages', () => {
		// Rows with a small first column fall behind by 10 with each of the first 17 trees.
		const trees = [...Array.from({length: 17}, (): Tree => ({splits: [[0, 10], [0, 10], [0, 10], [0, 10]], leaves: [...Array.from({length: 15}, () => 0), 1000]})), ...smallTrees];
		const ranking = new Ranking(unpackModel(packTrees(trees, scale), columns));
		fc.assert(fc.property(fc.array(rowOf, {minLength: 1, maxLength: maxRowCount}), rows => {
			rank(ranking, rows);
			const scores = rows.map(row => sumLeaves(trees, row));
			expect(scores[ranking.odds.indexOf(1)]).toBe(Math.max(...scores));
		}));
	});

	it('refuses more rows than it has room for', () => {
		const ranking = new Ranking(unpackModel(packTrees(smallTrees.slice(0, 1)), columns));
		for (let index = 0; index < maxRowCount; index++) {
			ranking.add();
		}

		expect(() => ranking.add()).toThrow('A ranking has at most 64 rows: raise maxGroupCount.');
	});

	it('refuses a model that reads more columns than its rows have', () => {
		const model = unpackModel(packTrees([{splits: [[rankedRowLength, 1], [0, 1], [0, 1], [0, 1]], leaves: Array.from({length: 16}, () => 0)}]), columns);
		expect(() => new Ranking(model)).toThrow('A model that ranks reads 81 columns, more than 80: raise rankedRowLength.');
	});
});
