import {expect, test} from 'vitest';
import {analyze} from '../../source/analysis/analyze.js';
import {onlyQuote, said} from '../helpers/said.js';

test('what is quoted inside single marks is the outer speaker’s', () => {
	const text = 'Anna Marsh keeps the lock.\n\n‘Owen told me, “That’s never our boat,” and I said, “Go and find your glasses,”’ said Mrs Marsh. ‘You could read her name from the bank.’';
	const quote = onlyQuote(text);
	expect(quote).toMatchObject({
		speaker: 'Anna Marsh',
		kind: 'direct',
		text: 'Owen told me, “That’s never our boat,” and I said, “Go and find your glasses,” […] You could read her name from the bank.',
	});
	expect(quote.parts).toHaveLength(2);
});

test('what is quoted inside double marks is the outer speaker’s', () => {
	expect(said('“He said, ‘Go home,’ and I went,” said Anna Berg.')).toEqual(['Anna Berg: He said, ‘Go home,’ and I went,']);
});

test('a possessive ends no quotation in single marks', () => {
	expect(said('‘The dockers’ union said “no” and the farmers’ union too,’ said Anna Marsh.')).toEqual(['Anna Marsh: The dockers’ union said “no” and the farmers’ union too,']);
});

test('straight marks nest as curly ones do', () => {
	expect(said('\'They told me, "It is gone," and left,\' said Anna Marsh.')).toEqual(['Anna Marsh: They told me, "It is gone," and left,']);
});

test.each([
	'The ’90s were “loud,” said Anna Marsh.',
	'The ’90s were ‘loud’, said Anna Marsh. “They were,” she said.',
])('an apostrophe opens nothing: %s', text => {
	expect(analyze(text).quotes.some(quote => quote.text.includes('90s were “loud,” said'))).toBe(false);
});
