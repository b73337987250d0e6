import {describe, expect, it} from 'vitest';
import {type AnalyzedArticle} from '../../source/output/analyzed-article.js';
import {textFormat} from '../../source/output/text.js';
import {displayWidth} from '../../source/text/width.js';
import {
	articleOf, debate, ferries, oneBlock, shelf, story,
} from '../helpers/articles/articles.js';
import {writeResults} from '../helpers/articles/output.js';

const nothing = {quotes: [], entities: []};

const toText = (result: AnalyzedArticle): string => textFormat({only: null}).write(result);

describe('the text writer', () => {
	it('begins with the title and a line of credits', () => {
		const {article, analysis} = ferries();
		const text = toText({
			article: {
				...article, byline: 'Eva Falk', published: '2026-05-04T17:18:00+01:00', url: 'https://example.org/1',
			}, analysis,
		});
		expect(text.split('\n').slice(0, 4)).toEqual(['Ferry routes in doubt', 'By Eva Falk · The Sound · 4 May 2026, 17:18 · https://example.org/1 · story.txt', '', '“The boats will sail on Monday,” Anna Berg said in Oslo.']);
		expect(text.match(/Ferry routes in doubt/gv)).toHaveLength(1);
	});

	it('writes the title above a text that does not begin with it', () => {
		const text = toText({article: {...oneBlock('Only this.'), title: 'A title'}, analysis: nothing});
		expect(text).toBe('A title\nstory.txt\n\nOnly this.\n');
	});

	it('writes each quote with speaker, kind and confidence', () => {
		const text = toText(ferries());
		expect(text).toContain([
			'WHO SAID WHAT',
			'Anna Berg (direct, 90% sure)\n  “The boats will sail on Monday”',
			'Carl Dahl (direct, 90% sure)\n  “We were never asked”',
			'speaker unknown (direct, 90% sure)\n  “Somebody has to pay”\n\n',
		].join('\n\n'));
	});

	it('keeps quotation marks only around words that had them', () => {
		const {article, analysis} = ferries();
		const text = toText({article, analysis: {entities: [], quotes: analysis.quotes.map(quote => ({...quote, kind: 'indirect' as const}))}});
		expect(text).toContain('Carl Dahl (indirect, 90% sure)\n  said We were never asked\n');
	});

	it('puts a verb of denial before the words', () => {
		const {article, analysis} = ferries();
		const quotes = analysis.quotes.map(quote => ({
			...quote, kind: 'indirect' as const, verb: 'denied', polarity: 'denied' as const,
		}));
		expect(toText({article, analysis: {entities: [], quotes}})).toContain('Carl Dahl (indirect, 90% sure)\n  denied We were never asked\n');
	});

	it('leaves out indirect quotes with a low confidence, which JSON contains', async () => {
		const {article, analysis} = ferries();
		const confidences = [0.39, 0.4, 0.59, 0.9];
		const doubted = {article, analysis: {entities: [], quotes: analysis.quotes.map((quote, index) => ({...quote, kind: 'indirect' as const, confidence: confidences[index] ?? 1}))}};
		const text = toText(doubted);
		const statements = 'Carl Dahl (indirect, 40% sure)\n  said We were never asked\n\nAnna Berg (indirect, 90% sure)\n  said Nobody will lose a job\n';
		expect(text.slice(text.indexOf('WHO SAID WHAT'))).toBe(`WHO SAID WHAT\n\n${statements}`);
		expect(JSON.parse(await writeResults('jsonl', [doubted]))).toMatchObject({quotes: confidences.map(confidence => ({confidence}))});
	});

	it('does not name standard input as the source', () => {
		expect(toText(story('Quiet\n\nNobody spoke.', {source: '-'}))).toBe('Quiet\n\nNobody spoke.\n');
	});

	it('lists the entities', () => {
		expect(toText(ferries())).toContain('WHO AND WHAT IT IS ABOUT\n\nPeople: Anna Berg (2), Carl Dahl (2)\nOrganizations: Fjord Line (1)\nPlaces: Oslo (2)\n');
	});

	it('leaves out the headings of empty sections', () => {
		expect(toText(story('Quiet\n\nNobody spoke.'))).toBe('Quiet\nstory.txt\n\nNobody spoke.\n');
	});

	it('wraps at 72 columns and writes all of a long article', () => {
		const long = debate(400);
		const text = toText({article: long.article, analysis: nothing});
		expect(Math.max(...text.split('\n').map(line => displayWidth(line)))).toBeLessThanOrEqual(72);
		expect(text.replace('\nstory.txt\n', '\n').replaceAll(/\s+/gv, ' ').trim()).toBe(long.article.text.replaceAll(/\s+/gv, ' '));
	});

	it('keeps the bars of block quotes and writes no blanks at line ends', () => {
		const article = articleOf([['heading', 'Notes'], ['block-quote', 'Never.'], ['code', 'a\n\n\tb']]);
		expect(toText({article: {...article, title: 'Notes'}, analysis: nothing})).toBe('Notes\nstory.txt\n\n▎ Never.\n\n  a\n\n      b\n');
	});
});

describe('the text writer, for several articles', () => {
	it('writes a rule between two articles', async () => {
		expect(await writeResults('text', shelf(2))).toMatch(/place 1\.\n\n─{72}\n\nStory 2/v);
	});
});

describe('the text writer with --only', () => {
	it.each([
		['quotes', /^Ferry routes in doubt\nThe Sound · story\.txt\n\nWHO SAID WHAT\n\n(?!.*WHO AND WHAT)/sv],
		['entities', /^Ferry routes in doubt\nThe Sound · story\.txt\n\nWHO AND WHAT IT IS ABOUT\n\nPeople/v],
	] as const)('writes the title, the credits and the %s', async (only, expected) => {
		expect(await writeResults('text', [ferries()], {only})).toMatch(expected);
	});
});
