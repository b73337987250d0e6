import {describe, expect, it} from 'vitest';
import {type Quote} from '../../../source/analysis/result/analysis.js';
import {countSure, isUnsure, withoutImprobable} from '../../../source/analysis/result/unsure.js';

const quote = (change: Partial<Quote>): Quote => ({
	start: 0, end: 1, text: 'x', kind: 'indirect', speaker: 'Ann Roe', speakerSpan: null, cue: null, verb: null, polarity: 'asserted', confidence: 1, evidence: null, role: null, roleSpan: null, ...change,
});

describe('isUnsure', () => {
	it('is true below the line', () => {
		expect([0.59, 0.6].map(confidence => isUnsure(quote({confidence}), 0.6))).toEqual([true, false]);
	});

	it('is false for words between marks without a speaker, which somebody said', () => {
		expect(isUnsure(quote({kind: 'direct', speaker: null, confidence: 0.1}), 0.6)).toBe(false);
		expect(isUnsure(quote({kind: 'direct', confidence: 0.1}), 0.6)).toBe(true);
	});
});

describe('withoutImprobable', () => {
	it('drops clauses that are more likely none, and no words between marks', () => {
		const quotes = [quote({confidence: 0.29}), quote({confidence: 0.3}), quote({confidence: 0.1, kind: 'direct'})];
		expect(withoutImprobable({quotes, entities: []}).quotes).toEqual(quotes.slice(1));
	});
});

describe('countSure', () => {
	it('counts the statements of at least 60 per cent', () => {
		expect(countSure({quotes: [quote({}), quote({confidence: 0.6}), quote({confidence: 0.5})], entities: []})).toBe(2);
	});
});
