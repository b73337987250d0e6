import {describe, expect, it} from 'vitest';
import {speakerColumn, speakerColumnHash} from '../../../source/analysis/attribution/speaker-columns.js';
import {spokenColumn, spokenColumnHash} from '../../../source/analysis/attribution/spoken-columns.js';
import {pronounColumn, pronounColumnHash} from '../../../source/analysis/coreference/pronoun-columns.js';
import {hashColumns} from '../../../source/analysis/model/hash-columns.js';
import {rankedRowLength} from '../../../source/analysis/model/oblivious-trees.js';
import {nameColumn, nameColumnHash} from '../../../source/analysis/names/name-columns.js';
import {context} from '../../../source/analysis/names/name-contexts.js';
import {confidenceColumn, confidenceColumnHash} from '../../../source/analysis/quotes/confidence-columns.js';
import {anchorColumn, anchorColumnHash} from '../../../source/analysis/reported-speech/anchor-columns.js';
import {boundColumn, boundColumnHash} from '../../../source/analysis/reported-speech/bound-columns.js';
import {bounds} from '../../../source/analysis/weights/bounds.js';
import {confidence} from '../../../source/analysis/weights/confidence.js';
import {coreference} from '../../../source/analysis/weights/coreference.js';
import {gate} from '../../../source/analysis/weights/gate.js';
import {anchors} from '../../../source/analysis/weights/anchors.js';
import {speakers} from '../../../source/analysis/weights/speakers.js';
import {spoken} from '../../../source/analysis/weights/spoken.js';
import {types} from '../../../source/analysis/weights/types.js';

const models = [
	{
		name: 'names', tables: [nameColumn, context], hash: nameColumnHash, weights: [types],
	},
	{
		name: 'pronouns', tables: [pronounColumn], hash: pronounColumnHash, weights: [coreference],
	},
	{
		name: 'speakers', tables: [speakerColumn], hash: speakerColumnHash, weights: [speakers],
	},
	{
		name: 'spoken passages', tables: [spokenColumn], hash: spokenColumnHash, weights: [spoken],
	},
	{
		name: 'anchors', tables: [anchorColumn], hash: anchorColumnHash, weights: [anchors, gate],
	},
	{
		name: 'bounds', tables: [boundColumn], hash: boundColumnHash, weights: [bounds],
	},
	{
		name: 'confidence', tables: [confidenceColumn], hash: confidenceColumnHash, weights: [confidence],
	},
];

describe.each(models)('feature columns of $name', ({tables, hash, weights}) => {
	it('have the hash that stands beside their table', () => {
		expect(hashColumns(...tables)).toBe(hash);
	});

	it('are those that the weights were trained with', () => {
		expect(weights.map(({columns}) => columns)).toEqual(weights.map(() => hash));
	});

	it('have a number each, which no other column has', () => {
		for (const table of tables) {
			const numbers = Object.values(table);
			expect(new Set(numbers).size).toBe(numbers.length);
		}
	});
});

describe('feature columns of models that rank', () => {
	it.each([['pronouns', pronounColumn], ['speakers', speakerColumn], ['anchors', anchorColumn], ['bounds', boundColumn]])('fit into a row: %s', (_, table) => {
		expect(Math.max(...Object.values<number>(table))).toBeLessThan(rankedRowLength);
	});
});

describe('hashColumns', () => {
	it('changes if two columns change places, or one its name', () => {
		const hash = hashColumns({length: 0, rank: 1});
		expect(hashColumns({rank: 1, length: 0})).toBe(hash);
		expect(hashColumns({length: 1, rank: 0})).not.toBe(hash);
		expect(hashColumns({size: 0, rank: 1})).not.toBe(hash);
	});
});
