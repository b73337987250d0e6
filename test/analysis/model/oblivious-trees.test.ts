import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
	maxFeature, scoreGroup, scoreRow, unpackModel,
} from '../../../source/analysis/model/oblivious-trees.js';
import {
	allocateRows, laneCount, loadGroup, maxColumnCount, maxGroupCount, maxTreeCount, sums,
} from '../../../source/analysis/model/tree-kernel.js';
import {
	columns, packTrees, sumLeaves, type Tree,
} from './pack-trees.js';

const columnCount = 90;

/** Trees that read the first `columnCount` columns; thresholds above `maxFeature` are always answered with no. */
const trees: fc.Arbitrary<Tree[]> = fc.array(fc.record({
	splits: fc.array(fc.tuple(fc.nat(columnCount - 1), fc.nat(255)), {minLength: 4, maxLength: 4}),
	leaves: fc.array(fc.integer({min: -32_000, max: 32_000}), {minLength: 16, maxLength: 16}),
}), {minLength: 1, maxLength: 3});

const row = fc.uint8Array({minLength: columnCount, maxLength: columnCount, max: maxFeature});

const tree = (column = 0): Tree => ({splits: [[column, 1], [0, 2], [0, 3], [0, 4]], leaves: Array.from({length: 16}, (_, leaf) => leaf)});

// All models share one store of trees, so the properties together unpack fewer trees than it holds.
const smallRun = {numRuns: 60};

describe('scoreRow', () => {
	it('agrees with a scorer that asks one question at a time', () => {
		fc.assert(fc.property(trees, row, (some, features) => {
			const model = unpackModel(packTrees(some, 0.5), columns);
			expect(scoreRow(model, features)).toBe(sumLeaves(some, features) * 0.5);
		}), smallRun);
	});
});

const block = allocateRows(columnCount);

describe('scoreGroup', () => {
	it('agrees with a scorer that asks one question at a time, in each lane of each group', () => {
		fc.assert(fc.property(trees, fc.array(row, {minLength: 1, maxLength: laneCount}), fc.nat(maxGroupCount - 1), (some, rows, group) => {
			const model = unpackModel(packTrees(some), columns);
			for (const [index, features] of rows.entries()) {
				block.rows[index]?.set(features);
			}

			loadGroup(group, block, model.columnCount);
			scoreGroup(model, group, 0, model.treeCount);
			expect([...sums].slice(0, rows.length)).toEqual(rows.map(features => sumLeaves(some, features)));
		}), smallRun);
	});

	it('sums the trees of a range only', () => {
		const some = [tree(), tree(), tree()];
		const model = unpackModel(packTrees(some), columns);
		const features = Uint8Array.from([3]);
		block.rows[0].set(features);
		loadGroup(0, block, model.columnCount);
		scoreGroup(model, 0, 1, 2);
		expect(sums[0]).toBe(sumLeaves(some.slice(1, 2), features));
	});
});

describe('unpackModel', () => {
	it('refuses weights that were trained with other columns', () => {
		expect(() => unpackModel(packTrees([tree()]), '0ther')).toThrow('The weights of scripts/train-test.mjs were trained with other feature columns: run it again with --new-columns.');
	});

	it('refuses weights that are cut short', () => {
		const packed = packTrees([tree()]);
		for (const length of [4, 20]) {
			expect(() => unpackModel({...packed, trees: packed.trees.slice(0, length)}, columns)).toThrow('The weights of scripts/train-test.mjs are damaged: run it again.');
		}
	});

	it('refuses a model that reads more columns than a group holds', () => {
		expect(unpackModel(packTrees([tree(maxColumnCount - 1)]), columns).columnCount).toBe(maxColumnCount);
		expect(() => unpackModel(packTrees([tree(maxColumnCount)]), columns)).toThrow('read 129 columns, more than 128: raise maxColumnCount.');
	});

	it('refuses more trees than the store of all models holds, and leaves the others as they are', () => {
		const first = unpackModel(packTrees([tree()]), columns);
		const many = packTrees(Array.from({length: maxTreeCount}, () => tree()));
		expect(() => unpackModel(many, columns)).toThrow(/have 1536 trees, and only \d+ are left for them: raise maxTreeCount\./v);
		const last = unpackModel(packTrees([tree()]), columns);
		const features = Uint8Array.from([3]);
		expect(scoreRow(first, features)).toBe(12);
		expect(scoreRow(last, features)).toBe(12);
	});

	it('gives a model without trees, which scores 0, for weights that are not trained yet', () => {
		const model = unpackModel({script: 'train-test', columns: '', trees: ''}, columns);
		expect(scoreRow(model, Uint8Array.from([3]))).toBe(0);
	});
});
