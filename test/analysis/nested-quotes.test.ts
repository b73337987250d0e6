import {expect, test} from 'vitest';
import {analyze} from '../../source/analysis/analyze.js';
import {onlyQuote, said} from '../helpers/said.js';

test('what is quoted inside single marks is the outer speaker’s', () => {
	const text = 'Anna Lund keeps the lock.\n\n‘Owen told me, “That’s never our boat,” and I said, “Go and find your glasses,”’ said Mrs Lund. ‘You could read her name from the bank.’';
	const quote = onlyQuote(text);
	expect(quote).toMatchObject({
		speaker: 'Anna Lund',
		kind: 'direct',
		text: 'Owen told me, “That’s never our boat,” and I said, “Go and find your glasses,” […] You could read her name from the bank.',
	});
	expect(quote.parts).toHaveLength(2);
});

test('what is quoted inside double marks is the outer speaker’s', () => {
	expect(said('“He said, ‘Go home,’ and I went,” said Anna Berg.')).toEqual(['Anna Berg: He said, ‘Go home,’ and I went,']);
});

test('a possessive ends no quotation in single marks', () => {
	expect(said('‘The dockers’ union said “no” and the farmers’ union too,’ said Anna Lund.')).toEqual(['Anna Lund: The dockers’ union said “no” and the farmers’ union too,']);
});

test('straight marks nest as curly ones do', () => {
	expect(said('\'They told me, "It is gone," and left,\' said Anna Lund.')).toEqual(['Anna Lund: They told me, "It is gone," and left,']);
});

test.each([
	'The ’90s were “loud,” said Anna Lund.',
	'The ’90s were ‘loud’, said Anna Lund. “They were,” she said.',
])('an apostrophe opens nothing: %s', text => {
	expect(analyze(text).quotes.some(quote => quote.text.includes('90s were “loud,” said'))).toBe(false);
});

test('a quotation that is not closed goes on in the next paragraph, with its speaker', () => {
	const begins = 'His wife read from a sheet.\n\n“I shall not talk about the cables,” Nora Falk said. “The experts did.';
	const quote = onlyQuote(begins + '\n\n“I shall talk about an hour. That is how long it takes.\n\n“My son would be ten now.”');
	expect(quote.speaker).toBe('Nora Falk');
	expect(quote.parts).toHaveLength(4);
});

test('a quotation in single marks goes on in the next paragraph', () => {
	const quote = onlyQuote('‘The mill is closed,’ says Leo Falk. ‘My father told me, “Never sell.” So I didn’t.\n\n‘Then the flood came and “everything” went.’');
	expect(quote.speaker).toBe('Leo Falk');
	expect(quote.parts).toHaveLength(3);
});

test('a quotation may begin with another', () => {
	expect(said('\'"Go home," he told me,\' said Anna Lund.')).toEqual(['Anna Lund: "Go home," he told me,']);
});

test('a short sentence after "she said" is the rest of the quotation', () => {
	expect(said('“I wept,” Leo Falk said. “Twice.” He left.')).toEqual(['Leo Falk: I wept, […] Twice.']);
});
