import fs from 'node:fs';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {jsonl} from '../../../source/loading/json/jsonl.js';
import {openFormat} from '../../../source/output/formats.js';
import {sanitizeText} from '../../../source/text/sanitize.js';
import {parsedBy} from '../../helpers/loading/parsed.js';
import {expectSound} from '../../helpers/loading/structure.js';

const corpus = new URL('../../../../shared/corpus/dev.jsonl', import.meta.url).pathname;

describe('jsonl', () => {
	test('yields one article for each line, and a problem with its number for each invalid line', async () => {
		const {articles, problems} = await parsedBy(jsonl, [
			'{"text":"Talks resume on Monday."}', '', '{"text":', '  ', '[1]', '{"id":4}', '"text"', '{"title":"Short"}',
		].join('\n'), {firstLine: 10});
		expect(articles.map(({text}) => text)).toEqual(['Talks resume on Monday.', 'Short']);
		expect(problems).toEqual(['line 12: is not JSON', 'line 14: is no record (a JSON object)', 'line 15: has no text', 'line 16: is no record (a JSON object)']);
	});

	test('keeps identity and text as given', async () => {
		await fc.assert(fc.asyncProperty(
			fc.stringMatching(/^[\w\-:]{1,40}$/),
			fc.string({unit: fc.constantFrom('a', 'Ж', '“', ' ', '\n', '.', '漢', '😀')}).filter(text => /\S/.test(text)),
			fc.option(fc.constantFrom('A title', 'a'), {nil: undefined}),
			async (id, text, title) => {
				const {articles: [article]} = await parsedBy(jsonl, JSON.stringify({id, title, text}));
				expect(article).toMatchObject({id, text});
			},
		));
	});

	test.each([
		['{"id":7,"text":"a"}', '7'],
		['{"id":12345678901234567890,"text":"a"}', '12345678901234567890'],
		['{"_id":{"$oid":"507f1f77"},"text":"a"}', '507f1f77'],
	])('gives %s the identity %s', async (line, id) => {
		const {articles: [article]} = await parsedBy(jsonl, line);
		expect(article?.id).toBe(id);
	});

	test('reads several records on one line', async () => {
		const {articles} = await parsedBy(jsonl, '{"articles":[{"text":"One."},{"text":"Two."}]}\n[{"text":"Three."}]');
		expect(articles.map(({text}) => text)).toEqual(['One.', 'Two.', 'Three.']);
	});

	test('accepts the NaN and Infinity of Python', async () => {
		const {articles: [article]} = await parsedBy(jsonl, String.raw`{"text":"NaN \"NaN\" Infinity","author":NaN,"score":-Infinity}`);
		expect(article).toMatchObject({text: 'NaN "NaN" Infinity', byline: null});
	});

	test('yields an article or a problem for any JSON', async () => {
		const values = fc.letrec(tie => ({
			value: fc.oneof(fc.string(), fc.double(), fc.constant(null), fc.boolean(), fc.array(tie('value'), {maxLength: 3}), tie('record')),
			record: fc.dictionary(fc.constantFrom('text', 'title', 'html', 'author', 'name', 'date', 'url', 'articles', 'data', 'id', '__proto__', 'constructor'), tie('value'), {maxKeys: 5}),
		}));
		await fc.assert(fc.asyncProperty(values.value ?? fc.constant(null), async value => {
			const {articles} = await parsedBy(jsonl, JSON.stringify(value));
			for (const article of articles) {
				expectSound(article);
			}
		}));
	});

	test.each([
		['a prototype', '{"__proto__":{"text":"polluted","title":"x"},"text":"Mine."}'],
		['names of methods', '{"text":"Mine.","toString":1,"hasOwnProperty":2,"constructor":{"name":"c"}}'],
		['deep nesting', `{"text":"Mine.","author":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
		['nested names', `{"text":"Mine.","author":${'{"name":'.repeat(10_000)}"x"${'}'.repeat(10_000)}}`],
		['a number beyond all', '{"text":"Mine.","date":1e999,"id":null}'],
		['half a surrogate pair', String.raw`{"text":"Mine.","title":"\ud800"}`],
	])('is safe from %s', async (_, line) => {
		const {articles, problems} = await parsedBy(jsonl, line);
		expect(problems).toEqual([]);
		expect(articles.map(({text}) => text)).toEqual(['Mine.']);
		expect(Object.prototype).not.toHaveProperty('text');
	});

	test('reads the output of the program with the same identity and text', async () => {
		const given = [
			{
				title: 'Talks resume', text: 'Talks resume\n\n“We are ready,” she said.', published: '2024', publication: null, url: 'https://example.com/a', author: 'Jane Roe',
			},
			{text: 'A single line.'},
			{headline: 'Only a headline'},
			{
				title: 'A page', html: '<p>One.</p><p>Two “three” four.</p>', source: 'The Paper', lang: 'en',
			},
		];
		const {articles} = await parsedBy(jsonl, given.map(each => JSON.stringify(each)).join('\n'));
		expect(articles).toHaveLength(4);
		const format = await openFormat({format: 'jsonl', fields: null, only: null});
		const written = articles.map(article => format.write({article, analysis: {quotes: [], entities: []}})).join('');
		const again = await parsedBy(jsonl, written);
		const kept = articles.map(({id, text, title, byline, publication, published, url, language}) => ({
			id, text, title, byline, publication, published, url, language,
		}));
		expect(again.articles).toMatchObject(kept);
	});

	test.skipIf(!fs.existsSync(corpus))('reads annotated articles (skipped where ../shared is absent)', async () => {
		const lines = fs.readFileSync(corpus, 'utf8').trim().split('\n');
		const {articles, problems} = await parsedBy(jsonl, lines.join('\n'));
		expect(problems).toEqual([]);
		for (const [index, line] of lines.entries()) {
			// eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- The shape of the corpus.
			const {id, text, publisher} = JSON.parse(line) as {id: string; text: string; publisher: string};
			// A few contain control characters.
			expect(articles[index]).toMatchObject({id, text: sanitizeText(text), publication: publisher});
		}
	});
});
