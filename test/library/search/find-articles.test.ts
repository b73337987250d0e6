import {
	onTestFinished, describe, expect, it,
} from 'vitest';
import {type Article} from '../../../source/article/article.js';
import {inMemory, openDatabase, type Database} from '../../../source/library/database/database.js';
import {schema} from '../../../source/library/database/schema.js';
import {parseQuery} from '../../../source/library/query/parse-query.js';
import {emptyQuery} from '../../../source/library/query/query.js';
import {findArticles} from '../../../source/library/search/find-articles.js';
import {queryContext} from '../../../source/library/search/query-context.js';
import {createPutSource} from '../../../source/library/store/put-source.js';
import {story} from '../../helpers/articles/articles.js';

async function libraryOf(...articles: ReadonlyArray<Partial<Article>>): Promise<Database> {
	const database = await openDatabase(inMemory);
	onTestFinished(() => {
		database.close();
	});
	database.exec(schema);
	const putSource = createPutSource(database);
	for (const [index, about] of articles.entries()) {
		const {article: {text, blocks, styles, ...head}} = story('Words.');
		const {add, finish} = putSource({
			name: about.source ?? `/file-${index}.txt`, file: null, reader: '', at: '2026-11-20T12:00:00.000Z',
		});
		add([{
			head: {
				...head, id: String(index), title: `Title ${index}`, ...about,
			}, body: {text, blocks, styles},
		}]);
		finish(true);
	}

	return database;
}

/** Returns the indexes of the articles that match a query, in order. */
const found = (database: Database, text: string): number[] =>
	findArticles(database, parseQuery(text).query ?? emptyQuery, queryContext(database, new Date('2026-11-30T12:00:00Z'))).map(number => number - 1);

describe('findArticles', () => {
	it('returns the newest first: by date, in any time zone, else by when it was seen', async () => {
		const database = await libraryOf(
			{published: '2026-11-29T00:30:00+02:00'},
			{published: '2026'},
			{published: '2026-11-28T23:00:00Z'},
			{},
			{published: '2026-11'},
			{published: '2026-11-21'},
		);
		expect(found(database, '')).toEqual([2, 0, 5, 3, 4, 1]);
	});

	it('finds by words, sources and folders', async () => {
		const database = await libraryOf(
			{title: 'The bell'},
			{source: '/news/paper.txt'},
			{groups: ['World', 'The Paper']},
		);
		expect(found(database, 'bell')).toEqual([0]);
		expect(found(database, 'source:news')).toEqual([1]);
		expect(found(database, 'folder:world')).toEqual([2]);
		expect(found(database, '-bell')).toEqual([2, 1]);
	});

	it('takes groups that another program has broken for none', async () => {
		const database = await libraryOf({groups: ['World']}, {groups: ['News']});
		database.exec('UPDATE entry SET groups = \'[\' WHERE article = 2');
		expect(found(database, 'folder:world')).toEqual([0]);
	});
});
