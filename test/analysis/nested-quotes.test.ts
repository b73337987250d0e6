import {expect, test} from 'vitest';
import {analyze} from '../../source/analysis/analyze.js';
import {onlyQuote, said} from '../helpers/articles/said.js';

test('a quotation between double marks inside single marks belongs to the outer speaker', () => {
	const text = 'Anna Lund keeps the lock.\n\n‘Owen told me, “That’s never our boat,” and I said, “Go and find your glasses,”’ said Mrs Lund. ‘You could read her name from the bank.’';
	const quote = onlyQuote(text);
	expect(quote).toMatchObject({
		speaker: 'Anna Lund',
		kind: 'direct',
		text: 'Owen told me, “That’s never our boat,” and I said, “Go and find your glasses,” […] You could read her name from the bank.',
	});
	expect(quote.parts).toHaveLength(2);
});

test('a quotation between single marks inside double marks belongs to the outer speaker', () => {
	expect(said('“He said, ‘Go home,’ and I went,” said Anna Berg.')).toEqual(['Anna Berg: He said, ‘Go home,’ and I went,']);
});

test('a possessive does not end a quotation in single marks', () => {
	expect(said('‘The dockers’ union said “no” and the farmers’ union too,’ said Anna Lund.')).toEqual(['Anna Lund: The dockers’ union said “no” and the farmers’ union too,']);
});

test('straight marks nest like curly marks', () => {
	expect(said('\'They told me, "It is gone," and left,\' said Anna Lund.')).toEqual(['Anna Lund: They told me, "It is gone," and left,']);
});

test.each([
	'The ’90s were “loud,” said Anna Lund.',
	'The ’90s were ‘loud’, said Anna Lund. “They were,” she said.',
])('an apostrophe does not open a quotation: %s', text => {
	expect(analyze(text).quotes.some(quote => quote.text.includes('90s were “loud,” said'))).toBe(false);
});

test('an unclosed quotation continues in the next paragraph with the same speaker', () => {
	const beginning = 'His wife read from a sheet.\n\n“I shall not talk about the cables,” Nora Falk said. “The experts did.';
	const quote = onlyQuote(beginning + '\n\n“I shall talk about an hour. That is how long it takes.\n\n“My son would be ten now.”');
	expect(quote.speaker).toBe('Nora Falk');
	expect(quote.parts).toHaveLength(4);
});

test('an unclosed quotation in single marks continues in the next paragraph', () => {
	const quote = onlyQuote('‘The mill is closed,’ says Leo Falk. ‘My father told me, “Never sell.” So I didn’t.\n\n‘Then the flood came and “everything” went.’');
	expect(quote.speaker).toBe('Leo Falk');
	expect(quote.parts).toHaveLength(3);
});

test('a quotation can begin with an inner quotation', () => {
	expect(said('\'"Go home," he told me,\' said Anna Lund.')).toEqual(['Anna Lund: "Go home," he told me,']);
});

test('a short quotation after "she said" continues the quotation before it', () => {
	expect(said('“I wept,” Leo Falk said. “Twice.” He left.')).toEqual(['Leo Falk: I wept, […] Twice.']);
});
