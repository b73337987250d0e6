import fs from 'node:fs';
import {Ajv2020, type AnySchema} from 'ajv/dist/2020.js';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {analyze} from '../../source/analysis/analyze.js';
import {recordFields} from '../../source/output/field-names.js';
import {type AnalyzedArticle} from '../../source/output/analyzed-article.js';
import {debate, ferries, shelf} from '../helpers/articles/articles.js';
import {writeResults, writeLines} from '../helpers/articles/output.js';
import {articles} from '../helpers/articles/texts.js';

const schema: AnySchema = JSON.parse(fs.readFileSync(new URL('../../source/output/article.schema.json', import.meta.url), 'utf8'));

const problemsOf = (record: unknown): unknown => {
	const ajv = new Ajv2020({strict: true, allErrors: true});
	const validate = ajv.compile(schema);
	return validate(record) ? null : validate.errors;
};

const results: readonly AnalyzedArticle[] = [ferries(), debate(3), ...shelf(2)];

describe('the JSON writer', () => {
	it.each([0, 1, 4])('writes one array of %i articles', async count => {
		const parsed: unknown = JSON.parse(await writeResults('json', results.slice(0, count)));
		expect(parsed).toHaveLength(count);
	});

	it('writes articles that match the schema', async () => {
		const records: unknown[] = JSON.parse(await writeResults('json', results));
		for (const record of records) {
			expect(problemsOf(record)).toBeNull();
		}
	});

	it('writes articles that match the schema for any text', async () => {
		await fc.assert(fc.asyncProperty(articles, async article => {
			expect(problemsOf(JSON.parse(await writeResults('jsonl', [{article, analysis: analyze(article.text)}])))).toBeNull();
		}), {numRuns: 50});
	});

	it('writes the sample articles as the schema describes', async () => {
		const folder = new URL('../../articles/', import.meta.url);
		const samples = fs.readdirSync(folder).map(name => {
			const text = fs.readFileSync(new URL(name, folder), 'utf8');
			return {article: {...ferries().article, text}, analysis: analyze(text)};
		});
		const records: unknown[] = JSON.parse(await writeResults('json', samples));
		expect(records.map(record => problemsOf(record))).toEqual(samples.map(() => null));
	});

	it('writes the analysis with offsets into the text', async () => {
		const [record]: unknown[] = JSON.parse(await writeResults('json', [ferries()]));
		const {article, analysis} = ferries();
		expect(record).toMatchObject({
			id: article.id, title: 'Ferry routes in doubt', publication: 'The Sound', byline: null, text: article.text, quotes: analysis.quotes, entities: analysis.entities,
		});
		expect(record).not.toHaveProperty('blocks');
		expect(record).not.toHaveProperty('styles');
	});
});

describe('the schema', () => {
	const record = async (): Promise<Record<string, unknown>> => {
		const parsed: Record<string, unknown> = JSON.parse(await writeResults('jsonl', [ferries()]));
		return parsed;
	};

	it.each([
		['an empty byline', {byline: ''}],
		['a date in words', {published: 'May 4, 2026'}],
		['an address of a file', {url: 'file:///etc/passwd'}],
		['a missing text', {text: undefined}],
		['an unknown property', {mood: 'cheerful'}],
		['an unknown kind', {quotes: [{...ferries().analysis.quotes[0], kind: 'shouted'}]}],
		['a negative offset', {quotes: [{...ferries().analysis.quotes[0], start: -1}]}],
	])('rejects %s', async (_, change) => {
		expect(problemsOf({...await record(), ...change})).not.toBeNull();
	});
});

describe('the JSON Lines writer', () => {
	it('writes one complete object on one line for each article', async () => {
		const written = await writeResults('jsonl', results);
		const lines = written.split('\n');
		expect(lines.at(-1)).toBe('');
		const records: unknown[] = JSON.parse(`[${lines.slice(0, -1).join(',')}]`);
		expect(records).toMatchObject(results.map(({article: {title}}) => ({title})));
	});

	it('writes nothing if there are no articles', async () => {
		expect(await writeResults('jsonl', [])).toBe('');
	});
});

describe('--fields', () => {
	it('offers the fields of the schema', async () => {
		const record: unknown = JSON.parse(await writeResults('jsonl', [ferries()]));
		expect(Object.keys(record ?? {})).toEqual([...recordFields]);
	});

	it('writes the chosen fields in the chosen order', async () => {
		const [line] = await writeLines('jsonl', [ferries()], {fields: ['title', 'id', 'byline']});
		expect(line).toBe('{"title":"Ferry routes in doubt","id":"id of Ferry routes in doubt","byline":null}');
	});

	it.each(['quotes', 'entities'] as const)('is replaced by --only %s, which writes them with the id of the article', async only => {
		const [record]: unknown[] = JSON.parse(await writeResults('json', [ferries()], {only}));
		expect(record).toEqual({id: ferries().article.id, [only]: ferries().analysis[only]});
	});
});
