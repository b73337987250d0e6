import {describe, expect, it} from 'vitest';
import {parseDocument} from '../../../source/analysis/document/document.js';
import {
	boundaryWordNumber, openingWordNumber, verbForm, verbFormOf,
} from '../../../source/analysis/reported-speech/clause-words.js';
import {type Word} from '../../../source/analysis/lexicon/word.js';

const wordOf = (text: string): Word | undefined => parseDocument(text).tokens.words[0];

describe('boundaryWordNumber', () => {
	it('gives words of the same use the same number, and other words 0', () => {
		expect(boundaryWordNumber(wordOf('if'))).toBe(boundaryWordNumber(wordOf('unless')));
		expect(boundaryWordNumber(wordOf('if'))).not.toBe(boundaryWordNumber(wordOf('with')));
		expect(boundaryWordNumber(wordOf('ferry'))).toBe(0);
		expect(boundaryWordNumber(undefined)).toBe(0);
	});

	it('gives words at which clauses end more often higher numbers', () => {
		expect(boundaryWordNumber(wordOf('that'))).toBe(1);
		expect(boundaryWordNumber(wordOf('arguing'))).toBeGreaterThan(boundaryWordNumber(wordOf('when')));
	});
});

describe('openingWordNumber', () => {
	it('gives words that open clauses more often higher numbers, and other words 0', () => {
		expect(openingWordNumber(wordOf('that'))).toBeGreaterThan(openingWordNumber(wordOf('and')));
		expect(openingWordNumber(wordOf('ferry'))).toBe(0);
	});
});

describe('verbFormOf', () => {
	it.each([
		['waited', verbForm.past],
		['told', verbForm.past],
		['waiting', verbForm.participle],
		['waits', verbForm.present],
		['wait', verbForm.none],
	])('tells the form of "%s"', (text, form) => {
		expect(verbFormOf(wordOf(text))).toBe(form);
	});

	it('finds no verb beyond the text', () => {
		expect(verbFormOf(undefined)).toBe(verbForm.none);
	});
});
