import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {analyze} from '../../../source/analysis/analyze.js';
import {maxFeature} from '../../../source/analysis/model/oblivious-trees.js';
import {logOddsFeature} from '../../../source/analysis/quotes/confidence-features.js';

const confidenceIn = (text: string, words: string): number => analyze(text).quotes.find(quote => quote.text.includes(words))?.confidence ?? Number.NaN;

describe('the confidence of a quote', () => {
	test('is high if the speaker is named beside it', () => {
		expect(confidenceIn('“The bridge will open in May,” said Mayor Ines Aldana.', 'bridge')).toBeGreaterThan(0.9);
	});

	test('is lower if "she" may be one of two women', () => {
		const text = 'Ines Aldana met Ruth Okafor at the bridge on Monday. “It will open in May,” she said.';
		expect(confidenceIn(text, 'open in May')).toBeLessThan(0.9);
	});

	test('is the measured share of a pattern of another language', () => {
		expect(confidenceIn('„Die Brücke wird im Mai geöffnet“, sagte Karl Brenner.', 'Brücke')).toBe(0.6);
	});

	test('stays low for a clause that was not said', () => {
		expect(confidenceIn('Ines Aldana did not say whether the bridge would open in May.', 'bridge')).not.toBeGreaterThan(0.25);
	});
});

describe('logOddsFeature', () => {
	test('is a feature that grows with the probability', () => {
		fc.assert(fc.property(fc.double({min: 0, max: 1, noNaN: true}), fc.double({min: 0, max: 1, noNaN: true}), (a, b) => {
			const [less, more] = [logOddsFeature(Math.min(a, b)), logOddsFeature(Math.max(a, b))];
			expect(less).toBeGreaterThanOrEqual(0);
			expect(less).toBeLessThanOrEqual(more);
			expect(more).toBeLessThanOrEqual(maxFeature);
		}));
	});
});
