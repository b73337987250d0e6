import fs from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {type Article} from '../../../source/article/article.js';
import {foundArticles} from '../../../source/batch/library/found-articles.js';
import {type Database} from '../../../source/library/database/database.js';
import {parseQuery} from '../../../source/library/query/parse-query.js';
import {emptyQuery} from '../../../source/library/query/query.js';
import {queryContext} from '../../../source/library/search/query-context.js';
import {createArticleReader} from '../../../source/library/store/read-article.js';
import {type OutputOptions} from '../../../source/output/format-names.js';
import {load} from '../../helpers/loading/load.js';
import {keep} from '../../helpers/library/keep.js';
import {openTestLibrary} from '../../helpers/library/library.js';
import {root} from '../../helpers/system/pty.js';
import {story} from '../../helpers/articles/articles.js';

const noPool = (): never => {
	throw new Error('starts no threads for a few articles');
};

/** Returns what is written of the articles that match a query. */
async function written(database: Database, query: string, output: Partial<OutputOptions>): Promise<string[]> {
	const parts: string[] = [];
	for await (const each of foundArticles({
		database,
		readArticle: createArticleReader(database, name => name),
		query: parseQuery(query).query ?? emptyQuery,
		context: queryContext(database, new Date('2026-11-30T12:00:00Z')),
		output: {
			format: 'text', fields: null, only: null, ...output,
		},
		createPool: noPool,
		jobs: 1,
	})) {
		parts.push(each.kind === 'written' ? new TextDecoder().decode(each.bytes) : each.failure.message);
	}

	return parts;
}

const linesOf = (parts: readonly string[]): unknown[] => parts.flatMap(part => part.split('\n')).filter(line => line !== '').map((line): unknown => JSON.parse(line));

const paper = (id: string, text: string, about: Partial<Article> = {}): Article => ({...story(text).article, id, ...about});

async function smallLibrary(): Promise<Database> {
	const database = await openTestLibrary();
	keep(database, '/a.txt', [
		paper('a', 'The ferry\n\n“The ferry is late,” said Ada Bell. “I walk home,” said Ben Marsh.', {published: '2026-11-20'}),
		paper('b', 'The harbour\n\n“The harbour is full,” said Ada Bell.', {published: '2026-11-22'}),
		paper('c', 'The pier\n\nNothing is said here.', {published: '2026-11-21'}),
	]);
	return database;
}

describe('foundArticles', () => {
	it('writes the articles that match, the newest first', async () => {
		const database = await smallLibrary();
		expect(linesOf(await written(database, '', {format: 'jsonl', fields: ['id', 'published']}))).toEqual([
			{id: 'b', published: '2026-11-22'}, {id: 'c', published: '2026-11-21'}, {id: 'a', published: '2026-11-20'},
		]);
		expect(linesOf(await written(database, 'speaker:bell', {format: 'jsonl', fields: ['id']}))).toEqual([{id: 'b'}, {id: 'a'}]);
		expect(await written(database, 'nothing-there', {})).toEqual([]);
	});

	it.each([
		['from what is stored', ['speaker', 'text']],
		['by the engine', ['speaker', 'text', 'cue']],
	])('writes only the quotes that the query asks for, %s', async (_, fields) => {
		const database = await smallLibrary();
		const speakers = async (query: string): Promise<Array<string | undefined>> => {
			const parts = await written(database, query, {format: 'csv', fields});
			return parts.flatMap(part => part.trim().split('\n')).map(row => row.split(',')[0]);
		};

		expect(await speakers('speaker:marsh')).toEqual(['Ben Marsh']);
		expect(await speakers('says:ferry OR title:harbour')).toEqual(['Ada Bell']);
		expect(await speakers('ferry')).toEqual(['Ada Bell', 'Ben Marsh']);
	});

	it('writes all quotes of an article if the article is what is written', async () => {
		const database = await smallLibrary();
		expect(linesOf(await written(database, 'speaker:marsh', {format: 'jsonl', fields: ['quotes']}))).toMatchObject([{quotes: [{speaker: 'Ada Bell'}, {speaker: 'Ben Marsh'}]}]);
		expect(linesOf(await written(database, 'speaker:marsh', {format: 'jsonl', only: 'quotes'}))).toMatchObject([{id: 'a', quotes: [{speaker: 'Ben Marsh'}]}]);
		expect(await written(database, 'speaker:marsh', {format: 'text'})).toEqual([expect.stringContaining('Ada Bell')]);
	});

	it('leaves out what another program has damaged, and says so', async () => {
		const database = await smallLibrary();
		database.exec('UPDATE article SET title = \'x\' || char(27) WHERE id = \'b\'');
		database.exec('UPDATE body SET layout = \'?\' WHERE article = 3');
		expect(await written(database, '', {format: 'jsonl', fields: ['id']})).toEqual(['{"id":"a"}\n', 'library: 2 articles could not be read']);
	});

	it('analyses an article whose quotes are not stored, or damaged', async () => {
		const database = await smallLibrary();
		const before = await written(database, 'harbour', {format: 'text'});
		database.exec('UPDATE quote SET text = text || char(27)');
		expect(await written(database, 'harbour', {format: 'text'})).toEqual(before);
		database.exec('DELETE FROM quote; UPDATE article SET quotes = NULL');
		expect(await written(database, 'harbour', {format: 'text'})).toEqual(before);
	});
});

const whole = async (database: Database, output: Partial<OutputOptions>): Promise<string> => {
	const parts = await written(database, '', output);
	return parts.join('');
};

const samples = path.join(root, 'articles');

it.each(fs.readdirSync(samples).map(file => [file]))('%s is written from what is stored as by the engine', async file => {
	const {articles} = await load([path.join(samples, file)]);
	const outputs: ReadonlyArray<Partial<OutputOptions>> = [
		{format: 'text', only: 'quotes'}, {format: 'csv', fields: ['speaker', 'speakerType', 'kind', 'text', 'verb', 'start']},
	];
	const stored = await openTestLibrary();
	keep(stored, '/a.txt', articles);
	const empty = await openTestLibrary();
	keep(empty, '/a.txt', articles, {isAnalysed: false});
	for (const output of outputs) {
		// eslint-disable-next-line no-await-in-loop -- The messages name the output.
		expect(await whole(stored, output)).toBe(await whole(empty, output));
	}

	// People who are named equally often may be in another order.
	const [fromStore, byEngine] = await Promise.all([stored, empty].map(async database => whole(database, {format: 'markdown'})));
	expect(fromStore?.split('\n').toSorted()).toEqual(byEngine?.split('\n').toSorted());
});
