import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {findCredits, type Credits} from '../../../source/loading/metadata/byline-and-date.js';
import {parsePlain} from '../../../source/loading/prose/plain.js';
import {load} from '../../helpers/loading/load.js';

const below = (lines: string): Credits => findCredits(parsePlain(`Bell comes home\n\n${lines}\n\nA church bell has been left at the lychgate.\n`));

const nothing: Credits = {byline: null, publication: null, published: null};

describe('findCredits', () => {
	test.each([
		['By Alistair Thring\nThe Westcountry Courant, 19 November 2026', 'Alistair Thring', 'The Westcountry Courant', '2026-11-19'],
		['By Doreen Latham\nThe Pell Harbor Signal, Nov. 11, 2026', 'Doreen Latham', 'The Pell Harbor Signal', '2026-11-11'],
		['By Doreen Latham\n\nThe Pell Harbor Signal, Nov. 11, 2026', 'Doreen Latham', 'The Pell Harbor Signal', '2026-11-11'],
		['Morning Herald | 2026-11-11', null, 'Morning Herald', '2026-11-11'],
		['Published on 19 November 2026\nBy Ann Roe', 'Ann Roe', null, '2026-11-19'],
		['By Ann Roe', 'Ann Roe', null, null],
		['By Ann Roe | Business | 24 November 2026', 'Ann Roe', null, '2026-11-24'],
		['By Ann Roe · Business · 24 November 2026', 'Ann Roe', null, '2026-11-24'],
		['By Ann Roe | The Daily Post | 24 November 2026', 'Ann Roe', 'The Daily Post', '2026-11-24'],
		['By Ann Roe, Reuters, Nov 24, 2026', 'Ann Roe, Reuters', null, '2026-11-24'],
		['By Ann Roe, 24 November 2026', 'Ann Roe', null, '2026-11-24'],
		['BY ANN ROE AND BEN LOW', 'ANN ROE AND BEN LOW', null, null],
		['By Ann de la Roe, Ben O’Low and Cy Day-Lee', 'Ann de la Roe, Ben O’Low and Cy Day-Lee', null, null],
		['By J. R. Łukasz, Reuters', 'J. R. Łukasz, Reuters', null, null],
	])('finds the credits in %j', (lines, byline, publication, published) => {
		expect(below(lines)).toEqual({byline, publication, published});
	});

	test('does not take a place for the publication', () => {
		expect(below('By Ann Roe\nLisbon, 3 May 2026')).toEqual({byline: 'Ann Roe', publication: null, published: '2026-05-03'});
		expect(below('By Ann Roe\nThe Hague, 3 May 2026')).toEqual({byline: 'Ann Roe', publication: null, published: '2026-05-03'});
	});

	test.each([
		'By Monday Night',
		'By Monday, the rain had stopped.',
		'By One Vote',
		'By noon all was over',
		'By far the best',
		'19 November 2026',
		'By the river, 3 May 2026',
		'A church bell was found on 3 May 2026',
		`By ${'Ann '.repeat(40)}Roe`,
	])('finds no credits in %j', lines => {
		expect(below(lines)).toEqual(nothing);
	});

	test.each([
		'By Ann Roe | Business | 24 November 2026',
		'By Ann Roe, Reuters, Nov 24, 2026',
	])('separates credits from a headline directly above: %s', async line => {
		const {articles: [article]} = await load(['-'], `Bell comes home\n${line}\n\nA church bell has been left at the lychgate.\n`);
		expect(article).toMatchObject({title: 'Bell comes home', published: '2026-11-24'});
		expect(article?.byline).toMatch(/^Ann Roe/);
	});

	test('does not search without a headline, or further down', () => {
		expect(findCredits(parsePlain('It rained all day.\n\nBy Ann Roe\n'))).toEqual(nothing);
		expect(below('It rained.\n\nBy Ann Roe')).toEqual(nothing);
	});

	test('returns only text that is in the lines, for any input', () => {
		const piece = fc.oneof(fc.constantFrom('By ', 'By Ann Roe', '\n', ', ', ' | ', 'The Daily Post', '3 May 2026', ' and '), fc.string());
		fc.assert(fc.property(fc.array(piece), pieces => {
			const document = parsePlain(`Headline\n\n${pieces.join('')}\n\nText.`);
			const {byline, publication, published} = findCredits(document);
			expect(document.text).toContain(byline ?? '');
			expect(document.text).toContain(publication ?? '');
			expect(published ?? '2026-05-03').toMatch(/^\d{4}-\d{2}-\d{2}/);
		}));
	});

	test('completes the front matter, and leaves the text as it is', async () => {
		const text = 'Bell comes home\n\nBy Ann Roe\nThe Daily Post, 3 May 2026\n\nIt hung in the belfry.\n';
		const {articles: [plain]} = await load(['-'], text);
		expect(plain).toMatchObject({
			title: 'Bell comes home', byline: 'Ann Roe', publication: 'The Daily Post', published: '2026-05-03', text,
		});
		const {articles: [fronted]} = await load(['-'], `---\ntitle: Bell comes home\nauthor: Ben Low\n---\n${text}`);
		expect(fronted).toMatchObject({byline: 'Ben Low'});
	});
});
