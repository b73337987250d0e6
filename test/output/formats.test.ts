import fs from 'node:fs';
import {Ajv2020, type AnySchema} from 'ajv/dist/2020.js';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {analyze} from '../../source/analysis/analyze.js';
import {recordFields} from '../../source/output/field-names.js';
import {type AnalyzedArticle} from '../../source/output/analyzed-article.js';
import {debate, ferries, shelf} from '../helpers/articles.js';
import {writeResults, writeLines} from '../helpers/output.js';
import {articles} from '../helpers/texts.js';

const schema: AnySchema = JSON.parse(fs.readFileSync(new URL('../../source/output/article.schema.json', import.meta.url), 'utf8'));

const problemsOf = (record: unknown): unknown => {
	const ajv = new Ajv2020({strict: true, allErrors: true});
	const validate = ajv.compile(schema);
	return validate(record) ? null : validate.errors;
};

const results: readonly AnalyzedArticle[] = [ferries(), debate(3), ...shelf(2)];

describe('json', () => {
	it.each([0, 1, 4])('is one array of %i articles', async count => {
		const parsed: unknown = JSON.parse(await writeResults('json', results.slice(0, count)));
		expect(parsed).toHaveLength(count);
	});

	it('is as the schema says, each article of it', async () => {
		const records: unknown[] = JSON.parse(await writeResults('json', results));
		for (const record of records) {
			expect(problemsOf(record)).toBeNull();
		}
	});

	it('is as the schema says for what the engine finds in any text', async () => {
		await fc.assert(fc.asyncProperty(articles, async article => {
			expect(problemsOf(JSON.parse(await writeResults('jsonl', [{article, analysis: analyze(article.text)}])))).toBeNull();
		}), {numRuns: 50});
	});

	it('is as the schema says for the sample articles', async () => {
		const folder = new URL('../../articles/', import.meta.url);
		const samples = fs.readdirSync(folder).map(name => {
			const text = fs.readFileSync(new URL(name, folder), 'utf8');
			return {article: {...ferries().article, text}, analysis: analyze(text)};
		});
		const records: unknown[] = JSON.parse(await writeResults('json', samples));
		expect(records.map(record => problemsOf(record))).toEqual(samples.map(() => null));
	});

	it('holds what was found, in offsets into the text', async () => {
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
		['something unknown', {mood: 'cheerful'}],
		['a kind that there is not', {quotes: [{...ferries().analysis.quotes[0], kind: 'shouted'}]}],
		['a negative offset', {quotes: [{...ferries().analysis.quotes[0], start: -1}]}],
	])('does not allow %s', async (_, change) => {
		expect(problemsOf({...await record(), ...change})).not.toBeNull();
	});
});

describe('jsonl', () => {
	it('is a line for each article, complete in itself', async () => {
		const written = await writeResults('jsonl', results);
		const lines = written.split('\n');
		expect(lines.at(-1)).toBe('');
		const records: unknown[] = JSON.parse(`[${lines.slice(0, -1).join(',')}]`);
		expect(records).toMatchObject(results.map(({article: {title}}) => ({title})));
	});

	it('is nothing for no articles', async () => {
		expect(await writeResults('jsonl', [])).toBe('');
	});
});

describe('fields', () => {
	it('are those of the schema', async () => {
		const record: unknown = JSON.parse(await writeResults('jsonl', [ferries()]));
		expect(Object.keys(record ?? {})).toEqual([...recordFields]);
	});

	it('may be chosen, in any order', async () => {
		const [line] = await writeLines('jsonl', [ferries()], {fields: ['title', 'id', 'byline']});
		expect(line).toBe('{"title":"Ferry routes in doubt","id":"id of Ferry routes in doubt","byline":null}');
	});

	it.each(['quotes', 'entities'] as const)('may be only the %s, with the id of their article', async only => {
		const [record]: unknown[] = JSON.parse(await writeResults('json', [ferries()], {only}));
		expect(record).toEqual({id: ferries().article.id, [only]: ferries().analysis[only]});
	});
});
