import {describe, expect, it} from 'vitest';
import {within, type ExportedArticle} from '../../../source/output/export/exported-article.js';
import {writeExport} from '../../../source/output/export/write-export.js';
import {ferries} from '../../helpers/articles/articles.js';

const about = {title: 'Articles', today: '2026-11-30'};

/** An article with a corrected speaker, notes and highlights. */
function exported(): ExportedArticle {
	const {article, analysis} = ferries();
	const at = (words: string) => ({start: article.text.indexOf(words), end: article.text.indexOf(words) + words.length});
	return {
		article: {
			...article, byline: 'By Mara Lind', published: '2026-11-19', url: 'https://news.example/ferries',
		},
		analysis: {
			...analysis,
			quotes: analysis.quotes.map((quote, index) => index === 0
				? {
					...quote, speaker: 'Carl Dahl', corrected: true, originalSpeaker: 'Anna Berg',
				}
				: quote),
		},
		notes: [
			{note: 'Ask *him*.', words: 'The boats will sail on Monday', span: at('The boats will sail on Monday')},
			{note: 'Since when?', words: 'has lost money for years', span: at('has lost money for years')},
			{note: 'Old.', words: 'gone words', span: null},
		],
		highlights: [at('We were never asked'), at('The harbour was quiet.')],
	};
}

describe('writeExport', () => {
	it('writes Markdown with front matter, quotes by speaker, corrections, notes and highlights', () => {
		expect(writeExport('markdown', [exported()], about)).toBe(String.raw`---
title: "Ferry routes in doubt"
author: "Mara Lind"
outlet: "The Sound"
date: 2026-11-19
url: "https://news.example/ferries"
tags: [news, quotes]
---

# Ferry routes in doubt

## Anna Berg

- “Nobody will lose a job” ([in the text](<https://news.example/ferries#:~:text=Nobody%20will%20lose%20a%20job>))

## Carl Dahl

- “The boats will sail on Monday” ([in the text](<https://news.example/ferries#:~:text=The%20boats%20will%20sail%20on%20Monday>))
  - Corrected: the analysis says Anna Berg
  - Note: Ask \*him\*.
- ==“We were never asked”== ([in the text](<https://news.example/ferries#:~:text=We%20were%20never%20asked>))

## speaker unknown

- “Somebody has to pay” ([in the text](<https://news.example/ferries#:~:text=Somebody%20has%20to%20pay>))

## Highlights

> ==The harbour was quiet.==

## Notes

- “has lost money for years”: Since when?
- “gone words” (no longer in the text): Old.

Source: “Ferry routes in doubt”, The Sound, 19 November 2026 <https://news.example/ferries>
`);
	});

	it('writes several articles under one title', () => {
		const written = writeExport('markdown', [exported(), exported()], about);
		expect(written).toMatch(/^---\ntitle: "Articles"\ntags: \[news, quotes\]\n---\n\n# Articles\n\n## Ferry routes in doubt\n\n### Anna Berg/v);
	});

	it('writes JSON with the marks of the reader', () => {
		expect(JSON.parse(writeExport('json', [exported()], about))).toMatchObject([{
			quotes: [
				{
					speaker: 'Carl Dahl', corrected: true, originalSpeaker: 'Anna Berg', notes: ['Ask *him*.'], highlighted: false,
				},
				{highlighted: true, notes: []},
				{},
				{},
			],
			notes: [{note: 'Ask *him*.'}, {note: 'Since when?'}, {start: null, text: 'gone words'}],
			highlights: [{text: 'We were never asked'}, {text: 'The harbour was quiet.'}],
		}]);
	});

	it('writes CSV with columns for the marks, and rows for notes and highlights beside the quotes', () => {
		const lines = writeExport('csv', [exported()], about).trim().split('\n');
		expect(lines[0]).toMatch(/,corrected,originalSpeaker,note,highlighted$/v);
		expect(lines[1]).toMatch(/,Carl Dahl,person,direct,The boats will sail on Monday,.+,true,Anna Berg,Ask \*him\*\.,$/v);
		expect(lines.slice(5).map(line => line.split(',').slice(9, 11).join(' '))).toEqual(['note has lost money for years', 'note gone words', 'highlight The harbour was quiet.']);
	});

	it('writes what lies within selected lines', () => {
		const all = exported();
		const [, quote] = all.analysis.quotes;
		const part = within(all, quote ?? {start: 0, end: 0});
		expect(part.analysis.quotes.map(({text}) => text)).toEqual(['We were never asked']);
		expect(part.notes).toEqual([]);
		expect(part.highlights).toHaveLength(1);
	});
});
