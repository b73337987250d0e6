import fs from 'node:fs';
import {Ajv2020, type AnySchema} from 'ajv/dist/2020.js';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {analyze} from '../../source/analysis/analyze.js';
import {type formatNames} from '../../source/output/format-names.js';
import {formats} from '../../source/output/formats.js';
import {type Result} from '../../source/output/result.js';
import {debate, ferries, shelf} from '../helpers/articles.js';
import {articles} from '../helpers/texts.js';

const schema: AnySchema = JSON.parse(fs.readFileSync(new URL('../../source/output/article.schema.json', import.meta.url), 'utf8'));

const problemsOf = (record: unknown): unknown => {
	const ajv = new Ajv2020({strict: true, allErrors: true});
	const validate = ajv.compile(schema);
	return validate(record) ? null : validate.errors;
};

/** All that is written for some results, as batch mode does it. */
const write = (name: typeof formatNames[number], results: readonly Result[]): string => {
	const {start, separator, end, write} = formats[name];
	return start + results.map(result => write(result)).join(separator) + end;
};

const results: readonly Result[] = [ferries(), debate(3), ...shelf(2)];

describe('json', () => {
	it.each([0, 1, 4])('is one array of %i articles', count => {
		const parsed: unknown = JSON.parse(write('json', results.slice(0, count)));
		expect(parsed).toHaveLength(count);
	});

	it('is as the schema says, each article of it', () => {
		const records: unknown[] = JSON.parse(write('json', results));
		for (const record of records) {
			expect(problemsOf(record)).toBeNull();
		}
	});

	it('is as the schema says for what the engine finds in any text', () => {
		fc.assert(fc.property(articles, article => {
			expect(problemsOf(JSON.parse(formats.jsonl.write({article, analysis: analyze(article.text)})))).toBeNull();
		}), {numRuns: 50});
	});

	it('is as the schema says for the sample articles', () => {
		const folder = new URL('../../articles/', import.meta.url);
		for (const name of fs.readdirSync(folder)) {
			const text = fs.readFileSync(new URL(name, folder), 'utf8');
			const result = {article: {...ferries().article, text}, analysis: analyze(text)};
			expect(problemsOf(JSON.parse(formats.jsonl.write(result)))).toBeNull();
		}
	});

	it('holds what was found, in offsets into the text', () => {
		const [record]: unknown[] = JSON.parse(write('json', [ferries()]));
		const {article, analysis} = ferries();
		expect(record).toMatchObject({
			id: article.id, title: 'Ferry routes in doubt', publication: 'The Sound', byline: null, text: article.text, quotes: analysis.quotes, entities: analysis.entities,
		});
		expect(record).not.toHaveProperty('blocks');
		expect(record).not.toHaveProperty('styles');
	});
});

describe('the schema', () => {
	const record = (): Record<string, unknown> => {
		const parsed: Record<string, unknown> = JSON.parse(formats.jsonl.write(ferries()));
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
	])('does not allow %s', (_, change) => {
		expect(problemsOf({...record(), ...change})).not.toBeNull();
	});
});

describe('jsonl', () => {
	it('is a line for each article, complete in itself', () => {
		const lines = write('jsonl', results).split('\n');
		expect(lines.at(-1)).toBe('');
		const records: unknown[] = JSON.parse(`[${lines.slice(0, -1).join(',')}]`);
		expect(records).toMatchObject(results.map(({article: {title}}) => ({title})));
	});

	it('is nothing for no articles', () => {
		expect(write('jsonl', [])).toBe('');
	});
});
