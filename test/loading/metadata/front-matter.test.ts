import {describe, expect, test} from 'vitest';
import {findFrontMatter, parseFrontMatter, type FrontMatter} from '../../../source/loading/metadata/front-matter.js';

const nothing: FrontMatter = {
	id: null, title: null, byline: null, publication: null, published: null, url: null, language: null,
};

describe('findFrontMatter', () => {
	test('returns the text between the lines', () => {
		const text = '---\ntitle: Talks\nauthor:\n  - Jane Roe\n# note\n---\nText';
		const block = findFrontMatter(text);
		expect(block?.yaml).toBe('title: Talks\nauthor:\n  - Jane Roe\n# note\n');
		expect(text.slice(block?.end)).toBe('Text');
	});

	test('accepts a block at the end of the text', () => {
		expect(findFrontMatter('---\ntitle: Talks\n---')?.end).toBe(20);
	});

	test('rejects a huge block', () => {
		expect(findFrontMatter(`---\ntitle: ${'x'.repeat(100_000)}\n---\n`)).toBeUndefined();
	});

	test.each([
		['a thematic break', '---\n\nText\n\n---\n'],
		['prose between two thematic breaks', '---\nHe said: no.\nThat was all he said\n---\n'],
		['unknown keys', '---\nfoo: bar\n---\n'],
		['a block without end', '---\ntitle: Talks\n\nText'],
		['another text', 'title: Talks\n'],
	])('rejects %s', (_, text) => {
		expect(findFrontMatter(text)).toBeUndefined();
	});
});

describe('parseFrontMatter', () => {
	test('reads the usual names of each field', async () => {
		const expected: FrontMatter = {
			id: null, title: 'Talks: resumed', byline: 'Jane Roe', publication: 'The Example', published: '2024-05-03', url: 'https://news.example/a', language: 'en-GB',
		};
		expect(await parseFrontMatter('title: "Talks: resumed"\nauthor: Jane Roe\npublication: The Example\ndate: 2024-05-03\nurl: https://news.example/a\nlang: en_GB')).toEqual(expected);
		expect(await parseFrontMatter('Title: "Talks: resumed"\nby: By Jane Roe\nsource: The Example\npublished: May 3, 2024\nlink: https://news.example/a\nlanguage: en-gb')).toEqual(expected);
		expect(await parseFrontMatter('title: "Talks: resumed"\nbyline: Jane Roe\npublisher: {name: The Example}\ndate: "2024-05-03"\ncanonical: https://news.example/a\nlang: en-GB')).toEqual(expected);
	});

	test('keeps numbers as written and joins lists of names', async () => {
		expect(await parseFrontMatter('title: 1.10\nauthor: [Jane Roe, Al Bo]')).toEqual({...nothing, title: '1.10', byline: 'Jane Roe, Al Bo'});
	});

	test.each([
		['an empty value', 'title:'],
		['a null', 'title: ~'],
		['an impossible date', 'date: 2024-02-31'],
		['an address that is not of the web', 'url: javascript:alert(1)'],
		['an invalid language', 'lang: English'],
	])('returns null for %s', async (_, yaml) => {
		expect(await parseFrontMatter(yaml)).toEqual(nothing);
	});

	test('sanitises values', async () => {
		expect(await parseFrontMatter(String.raw`title: "a\e]0;PWNED\a\nb"`)).toEqual({...nothing, title: 'a b'});
	});

	test('uses the first of two equal keys', async () => {
		expect(await parseFrontMatter('title: one\ntitle: two')).toEqual({...nothing, title: 'one'});
	});

	test('does not expand aliases', async () => {
		expect(await parseFrontMatter('a: &a [x, x]\nb: &b [*a, *a]\ntitle: *b')).toEqual(nothing);
	});

	test('returns undefined for YAML that is nested too deeply', async () => {
		expect(await parseFrontMatter(`title: ${'['.repeat(15_000)}`)).toBeUndefined();
	});

	test.each([
		['broken', 'title: "open'],
		['a list', '- title'],
	])('returns undefined for YAML that is %s', async (_, yaml) => {
		expect(await parseFrontMatter(yaml)).toBeUndefined();
	});
});
