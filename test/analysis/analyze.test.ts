import {describe, expect, test} from 'vitest';
import {analyze} from '../../source/analysis/analyze.js';
import {onlyQuote, said} from '../helpers/articles/said.js';

describe('analyze finds a direct quote with', () => {
	test.each([
		['the speaker after the quote', '"We will build it," said Maria Ostrander, the deputy mayor.', 'Maria Ostrander: We will build it,'],
		['the speaker before the cue', '"We will build it," Maria Ostrander said on Tuesday.', 'Maria Ostrander: We will build it,'],
		['the speaker before the quote', 'Maria Ostrander told reporters on Tuesday: "We will build it."', 'Maria Ostrander: We will build it.'],
		['curly marks', '“We will build it,” said Maria Ostrander.', 'Maria Ostrander: We will build it,'],
		['two single marks', '\'\'We will build it,\'\' said Maria Ostrander.', 'Maria Ostrander: We will build it,'],
		['British single marks, with an apostrophe inside', '‘I can’t believe it,’ said Tom Wickes, who runs the pub.', 'Tom Wickes: I can’t believe it,'],
		['marks inside marks', '"He said \'go home\' and I went," Maria Ostrander said.', 'Maria Ostrander: He said \'go home\' and I went,'],
	])('%s', (_, text, expected) => {
		expect(said(text)).toEqual([expected]);
	});

	test('analyze makes one quote in two parts of a quotation split by its cue', () => {
		const text = '“The budget,” Tamsin Vole said on Monday, “is a disaster.”';
		const quote = onlyQuote(text);
		expect(quote.text).toBe('The budget, […] is a disaster.');
		expect(quote.parts?.map(({start, end}) => text.slice(start, end))).toEqual(['The budget,', 'is a disaster.']);
		expect(quote).toMatchObject({kind: 'direct', speaker: 'Tamsin Vole', cue: {text: 'said'}});
	});

	test('analyze makes one quote of a quotation that continues in the next paragraph', () => {
		expect(said('Maria Ostrander said: “We will build it.\n\n“And we will build it soon.”')).toEqual(['Maria Ostrander: We will build it. And we will build it soon.']);
	});

	test('analyze keeps two speakers in one paragraph apart', () => {
		expect(said('"We deserved it," said Rosa Lindqvist. "They were poor," said Nils Berg.')).toEqual(['Rosa Lindqvist: We deserved it,', 'Nils Berg: They were poor,']);
	});
});

describe('analyze resolves', () => {
	test('"he" to the man named before', () => {
		expect(said('Tamsin Vole met Peter Hale on Monday. Mr. Hale was tired. “Never again,” he said.')).toContain('Peter Hale: Never again,');
	});

	test('"she" to the woman, although a man was named last', () => {
		expect(said('Mary Fenwick runs the shop that her brother John Fenwick built. “I never close,” she said.')).toContain('Mary Fenwick: I never close,');
	});

	test('a surname to the person named in full', () => {
		expect(said('Rosa Lindqvist scored twice on Sunday. "We deserved it," Lindqvist said.')).toEqual(['Rosa Lindqvist: We deserved it,']);
	});

	test('a shared surname to each of two people', () => {
		expect(said('Roy Marsh and his wife, Ellen Marsh, live in the valley. "I lost everything," Ellen Marsh said. "We both did," Roy Marsh said.')).toEqual([
			'Ellen Marsh: I lost everything,', 'Roy Marsh: We both did,',
		]);
	});

	test('a pronoun by a chain of mentions to the full name', () => {
		const text = 'Rosa Lindqvist scored twice. Lindqvist was happy. "We deserved it," she said.';
		expect(onlyQuote(text).evidence?.chain.map(({text: words}) => words)).toEqual(['she', 'Lindqvist', 'Rosa Lindqvist']);
	});

	test('a nominal to the person described by it', () => {
		expect(onlyQuote('The judge, Helen Mott, entered. “You may sit,” the judge said.').speaker).toBe('Helen Mott');
	});
});

describe('analyze', () => {
	test('makes a mixed quote of a clause partly in marks, with its passages as parts', () => {
		const text = 'Sue Tarn said the plan was “a joke”.';
		const quote = onlyQuote(text);
		expect(quote).toMatchObject({kind: 'mixed', speaker: 'Sue Tarn', text: 'the plan was “a joke”'});
		expect(quote.parts?.map(({start, end}) => text.slice(start, end))).toEqual(['a joke']);
	});

	test.each([
		['with that', 'Sue Tarn said that taxes would rise.', 'Sue Tarn: that taxes would rise'],
		['without that', 'Sue Tarn said taxes would rise next year.', 'Sue Tarn: taxes would rise next year'],
		['with the cue at the end', 'Taxes would rise next year, Sue Tarn said.', 'Sue Tarn: Taxes would rise next year'],
		['according to, in front', 'According to Sue Tarn, taxes would rise next year.', 'Sue Tarn: taxes would rise next year'],
		['a dateline', 'WASHINGTON (AP) — The council has suspended water prices, officials said.', 'officials: The council has suspended water prices'],
		['a dateline with a date', 'PORT OSTRAND, May 3 - The council has suspended water prices, officials said.', 'officials: The council has suspended water prices'],
		['according to, behind', 'Taxes would rise next year, according to Sue Tarn.', 'Sue Tarn: Taxes would rise next year'],
	])('finds indirect speech: %s', (_, text, expected) => {
		expect(said(text)).toEqual([expected]);
		expect(onlyQuote(text).kind).toBe('indirect');
	});

	test('leaves the words that describe a speaker out of the quote', () => {
		const text = 'According to Sue Tarn, the chair of Hollin Steel, “we expect the numbers to improve by spring.”';
		expect(onlyQuote(text)).toMatchObject({kind: 'direct', speaker: 'Sue Tarn', text: 'we expect the numbers to improve by spring.'});
	});
});

describe('analyze finds no quote in', () => {
	test('scare quotes', () => {
		expect(said('The so-called “miracle” drug has failed.')).toEqual([]);
	});

	test('an article without speech', () => {
		expect(said('The bridge is closed until Monday.\n\nBuses will run every ten minutes.')).toEqual([]);
	});

	test('an empty text', () => {
		expect(analyze('')).toEqual({quotes: [], entities: []});
	});
});

describe('analyze gives as evidence', () => {
	test.each([
		['subject-cue', '"We will build it," Maria Ostrander said.'],
		['cue-subject', '"We will build it," said Maria Ostrander.'],
		['according-to', 'Taxes would rise next year, according to Sue Tarn.'],
		['transcript', 'SMITH: I never saw the letter.\nJONES: Then who wrote it?\nSMITH: Ask the clerk.'],
	])('the pattern %s', (pattern, text) => {
		expect(analyze(text).quotes[0]?.evidence?.pattern).toBe(pattern);
	});

	test('a cue with the auxiliaries and adverbs before it', () => {
		expect(onlyQuote('Sue Tarn has repeatedly said that taxes would rise.').cue?.text).toBe('has repeatedly said');
	});
});
