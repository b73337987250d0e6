import {describe, expect, test} from 'vitest';
import {analyze} from '../../source/analysis/analyze.js';
import {cutSections, maxSectionLength} from '../../source/analysis/long-texts.js';
import {flaws} from '../helpers/articles/said.js';

describe('cutSections', () => {
	test('leaves an article whole', () => {
		expect(cutSections('A short text.')).toEqual([{start: 0, end: 13}]);
	});

	test.each([
		['after a line', `${'word '.repeat(30)}\n`, '\n'],
		['after a sentence if there are no lines', `${'word '.repeat(30)}end. `, '. '],
		['after a word if there are no sentences', 'word ', ' '],
		['anywhere in a single word', 'x', 'x'],
	])('cuts %s', (_, piece, end) => {
		const text = piece.repeat(Math.ceil(3 * maxSectionLength / piece.length));
		const sections = cutSections(text);
		expect(sections.map(section => text.slice(section.start, section.end)).join('')).toBe(text);
		for (const section of sections.slice(0, -1)) {
			expect(section.end - section.start).toBeLessThanOrEqual(maxSectionLength);
			expect(text.slice(0, section.end).endsWith(end)).toBe(true);
		}
	});
});

describe('the analysis of a text of many sections', () => {
	const filler = 'The road to the valley was closed on Monday.\n'.repeat(6000);
	const text = `Rosa Lindqvist scored twice. "We deserved it," Lindqvist said.\n${filler}"They were poor," Lindqvist said.\n`;
	const analysis = analyze(text);

	test('has right offsets in each section', () => {
		expect(flaws(text, analysis)).toEqual([]);
	});

	test('uses the full name from the first section in later ones', () => {
		expect(analysis.quotes.map(({speaker}) => speaker)).toEqual(['Rosa Lindqvist', 'Rosa Lindqvist']);
		expect(analysis.entities.filter(({type}) => type === 'person').map(({name}) => name)).toEqual(['Rosa Lindqvist']);
	});
});
