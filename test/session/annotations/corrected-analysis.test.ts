import {describe, expect, it} from 'vitest';
import {createAnchor} from '../../../source/session/annotations/anchor.js';
import {type Annotation} from '../../../source/session/annotations/annotation.js';
import {correctedAnalysis, indexOfSame} from '../../../source/session/annotations/corrected-analysis.js';
import {placeAnnotations} from '../../../source/session/annotations/place-annotations.js';
import {ferries} from '../../helpers/articles/articles.js';

const {article: {text}, analysis} = ferries();

/** Returns the correction of the quote with an index. */
const correction = (index: number, speaker: string | null): Annotation => {
	const quote = analysis.quotes[index];
	return {kind: 'speaker', speaker, anchor: createAnchor(text, quote ?? {start: 0, end: 0})};
};

describe('correctedAnalysis', () => {
	it('replaces the speaker of a quote and keeps the one of the analysis', () => {
		const {analysis: corrected, notSaid} = correctedAnalysis(analysis, placeAnnotations(text, [correction(0, 'Carl Dahl')]));
		expect(corrected.quotes.map(({speaker}) => speaker)).toEqual(['Carl Dahl', 'Carl Dahl', null, 'Anna Berg']);
		expect(corrected.quotes[0]).toMatchObject({
			corrected: true, originalSpeaker: 'Anna Berg', confidence: 1, speakerSpan: null,
		});
		expect(corrected.quotes[1]).toBe(analysis.quotes[1]);
		expect(notSaid).toEqual([]);
	});

	it('leaves out a quote that nobody said', () => {
		const {analysis: corrected, notSaid} = correctedAnalysis(analysis, placeAnnotations(text, [correction(2, null)]));
		expect(corrected.quotes).toEqual(analysis.quotes.filter((_, index) => index !== 2));
		expect(notSaid).toEqual([analysis.quotes[2]]);
	});

	it('follows a quote into a changed text', () => {
		const added = 'A new paragraph.\n\n';
		const moved = {...analysis, quotes: analysis.quotes.map(quote => ({...quote, start: quote.start + added.length, end: quote.end + added.length}))};
		const placed = placeAnnotations(added + text, [correction(1, 'Anna Berg')]);
		expect(correctedAnalysis(moved, placed).analysis.quotes[1]).toMatchObject({speaker: 'Anna Berg', corrected: true});
	});

	it('marks nothing where the analysis agrees with the reader, or has no such quote', () => {
		const placed = placeAnnotations(text, [correction(0, 'Anna Berg'), {kind: 'speaker', speaker: 'Nils Holm', anchor: createAnchor(text, {start: 0, end: 12})}]);
		expect(correctedAnalysis(analysis, placed).analysis).toEqual(analysis);
	});

	it('returns the same objects for the same arguments', () => {
		const placed = placeAnnotations(text, [correction(0, 'Carl Dahl')]);
		expect(correctedAnalysis(analysis, placed)).toBe(correctedAnalysis(analysis, placed));
		expect(correctedAnalysis(analysis, placeAnnotations(text, [])).analysis).toBe(analysis);
	});
});

describe('indexOfSame', () => {
	it('returns the span that shares the most, if it is the same statement', () => {
		const spans = [{start: 0, end: 10}, {start: 10, end: 40}, {start: 12, end: 40}];
		expect(indexOfSame(spans, {start: 12, end: 40})).toBe(2);
		expect(indexOfSame(spans, {start: 9, end: 38})).toBe(1);
		expect(indexOfSame(spans, {start: 8, end: 14})).toBe(-1);
	});
});
