import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {phraseFinder, phraseMatcher, splitWords} from '../../../source/library/query/words.js';
import {vocabulary} from '../../helpers/library/queries.js';

const places = (text: string, phrase: string, isPrefix = false): string[] =>
	Array.from(phraseFinder({text: phrase, isPrefix})(text), ({start, end}) => text.slice(start, end));

describe('splitWords', () => {
	it('cuts at blanks and signs, and folds case and diacritics', () => {
		expect(splitWords('José’s “Straße”, 10.5 %')).toEqual(['jose', 's', 'strasse', '10', '5']);
	});

	it('takes each character of a script without blanks as a word', () => {
		expect(splitWords('東京 abc北')).toEqual(['東', '京', 'abc', '北']);
		expect(splitWords('हिन्दी')).toEqual(['हिन्दी']);
	});
});

describe('phraseFinder', () => {
	it('finds whole words', () => {
		expect(places('A bell, bells and a doorbell. BELL!', 'bell')).toEqual(['bell', 'BELL']);
		expect(places('A bell, bells and a doorbell.', 'bell', true)).toEqual(['bell', 'bells']);
	});

	it('finds phrases across line breaks and signs', () => {
		expect(places('the stolen\nbell; stolen, bell. Stolen old bell', 'stolen bell')).toEqual(['stolen\nbell', 'stolen, bell']);
	});

	it('finds words with other marks, at their place in the text', () => {
		expect(places('Jos\u{E9} and Jose\u{301} met Jose in a Stra\u{DF}e', 'jose')).toEqual(['Jos\u{E9}', 'Jose\u{301}', 'Jose']);
		expect(places('Die große Straße', 'strasse')).toEqual(['Straße']);
		expect(places('昨日、東京都で地震', '東京')).toEqual(['東京']);
	});

	it('finds nothing if there are no letters or digits', () => {
		expect(places('a - b', '-')).toEqual([]);
	});

	it('finds the words that the text has, whatever way it looks for them', () => {
		const text = fc.array(fc.constantFrom(...vocabulary, 'a', '!', '\n'), {maxLength: 12}).map(words => words.join(' '));
		fc.assert(fc.property(text, fc.constantFrom(...vocabulary), fc.constantFrom(...vocabulary), fc.boolean(), (searched, first, second, isPrefix) => {
			const phrase = {text: `${first} ${second}`, isPrefix};
			// A letter of another script turns the fast search off.
			expect(phraseMatcher(phrase)(searched)).toBe(phraseMatcher(phrase)(`${searched} ß 字`));
		}));
	});
});
