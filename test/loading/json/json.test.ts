import {describe, expect, test} from 'vitest';
import {json} from '../../../source/loading/json/json.js';
import {parsedBy} from '../../helpers/loading/parsed.js';

const textsIn = async (value: unknown): Promise<string[]> => {
	const {articles} = await parsedBy(json, JSON.stringify(value, undefined, '\t'));
	return articles.map(({text}) => text);
};

const problemsIn = async (text: string): Promise<string[]> => {
	const {problems} = await parsedBy(json, text);
	return problems;
};

describe('json', () => {
	test.each([
		['a list', [{text: 'One.'}, {text: 'Two.'}]],
		['articles', {status: 'ok', totalResults: 2, articles: [{text: 'One.'}, {text: 'Two.'}]}],
		['items', {items: [{text: 'One.'}, {text: 'Two.'}]}],
		['results in a response', {response: {results: [{text: 'One.'}, {text: 'Two.'}]}}],
		['hits of a search engine', {hits: {hits: [{_id: 1, _source: {text: 'One.'}}, {_id: 2, _source: {text: 'Two.'}}]}}],
		['articles in data', {data: {articles: [{text: 'One.'}, {text: 'Two.'}]}}],
		['a graph', {'@context': 'https://schema.org', '@graph': [{'@type': 'NewsArticle', articleBody: 'One.'}, {'@type': 'NewsArticle', articleBody: 'Two.'}]}],
	])('reads %s', async (_, value) => {
		expect(await textsIn(value)).toEqual(['One.', 'Two.']);
	});

	test('reads one record', async () => {
		expect(await textsIn({text: 'One.', items: [{text: 'not this'}]})).toEqual(['One.']);
	});

	test('reads JSON Lines with the extension of JSON', async () => {
		const {articles, problems} = await parsedBy(json, '{"text":"One."}\n{"text":\n{"text":"Two."}\n');
		expect(articles.map(({text}) => text)).toEqual(['One.', 'Two.']);
		expect(problems).toEqual(['line 2: is not JSON']);
	});

	test('names the line of a syntax error, and the records without text', async () => {
		expect(await problemsIn('[\n{"text": "One."},\n{"text": oops}\n]')).toEqual(['line 3: is not JSON']);
		expect(await problemsIn('[\n{"text": "One."},\n')).toEqual(['line 2: is not JSON']);
		expect(await problemsIn('[{"text":"One."},{},7]')).toEqual(['record 2: has no text', 'record 3: is no record (a JSON object)']);
		expect(await problemsIn('{"a":1}')).toEqual(['has no text']);
	});
});
