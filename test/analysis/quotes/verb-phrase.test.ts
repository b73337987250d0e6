import {describe, expect, it} from 'vitest';
import {analyze} from '../../../source/analysis/analyze.js';
import {verbPhraseOf} from '../../../source/analysis/quotes/verb-phrase.js';

describe('verbPhraseOf', () => {
	it('keeps an inversion that turns the verb', () => {
		const text = 'Nor did the minister say that the bridge was closed.';
		expect(verbPhraseOf(text, {
			start: text.indexOf('that'), end: text.length - 1, cue: {start: 21, end: 24, text: 'say'}, speakerSpan: {start: 8, end: 20},
		})).toBe('nor did say');
	});

	it.each(['went so far as to say', 'stopped short of saying', 'did not at first say', 'would never, ever say', 'declined to say', 'denied saying', 'can’t say', 'without\nsaying'])('keeps “%s” whole', words => {
		const text = `The man ${words} that the bridge was closed.`;
		const end = text.indexOf(' that');
		const start = text.lastIndexOf('say', end);
		expect(verbPhraseOf(text, {
			start: end + 1, end: text.length - 1, cue: {start, end, text: text.slice(start, end)}, speakerSpan: {start: 4, end: 7},
		})).toBe(words.replace('\n', ' '));
	});

	it.each([
		['Describing the visit as having gone “very well”, Ada Roe also said that the bridge must be built.', 'very well', 'describing'],
		['Ada Roe responded by stressing the need for a new bridge in the talks.', 'the need', 'responded by stressing'],
		['Its chief negotiator, Ada Roe, described the opening figure of $30 as “a bridge with no river under it.”', 'figure', 'described'],
	])('is the verb that reports the words: %s', (text, words, verb) => {
		expect(analyze(text).quotes.find(quote => quote.text.includes(words))).toMatchObject({speaker: 'Ada Roe', verb});
	});

	it('is null without a cue', () => {
		expect(verbPhraseOf('“Go.”', {
			start: 1, end: 4, cue: null, speakerSpan: null,
		})).toBeNull();
	});
});

describe('polarityOf', () => {
	it.each([
		['said', 'asserted', 'The mayor Ann Roe said that the bridge was closed.\n'],
		['denied', 'denied', 'The mayor Ann Roe denied that the bridge was closed.\n'],
		['asked', 'asked', 'The mayor Ann Roe asked whether the bridge was closed.\n'],
		['asked', 'asserted', 'The mayor Ann Roe asked to close the bridge.\n'],
		['asked', 'asked', '“Is it closed?” asked Ann Roe.\n'],
		['said', 'asked', '“Is it closed?” said Ann Roe.\n'],
		['did not say', 'denied', 'The mayor Ann Roe did not say that the bridge was closed.\n'],
		['denied', 'denied', 'The mayor Ann Roe denied “closing the only bridge in the town”.\n'],
		['denied', 'asserted', '“We have closed nothing at all,” Ann Roe denied.\n'],
	])('reads “%s” as %s', (verb, polarity, text) => {
		const [quote] = analyze(text).quotes;
		expect([quote?.verb, quote?.polarity]).toEqual([verb, polarity]);
	});
});
