import fs from 'node:fs';
import {onTestFinished} from 'vitest';
import {openDatabase, inTransaction, type Database} from '../../../source/library/database/database.js';
import {openLibrary, type OpenLibrary} from '../../../source/library/database/open-library.js';
import {createPutSource, type ArticleToKeep, type SourceToKeep} from '../../../source/library/store/put-source.js';

/** Opens a library that is closed when the test ends. */
export async function open(file: string, isDamaged = false): Promise<OpenLibrary> {
	const library = await openLibrary(file, isDamaged);
	onTestFinished(() => {
		try {
			library.close();
		} catch {
			// The test has closed it.
		}
	});
	return library;
}

/** Opens a connection that is closed when the test ends. */
export async function connect(file: string): Promise<Database> {
	const database = await openDatabase(file, 100);
	onTestFinished(() => {
		database.close();
	});
	return database;
}

/** Makes an article to keep with this title and text. */
export const kept = (title: string, text = `${title} is the text.`, about: Partial<ArticleToKeep['head']> = {}): ArticleToKeep => ({
	head: {
		id: `id of ${title}`, source: '/a.txt', title, byline: null, publication: null, published: null, url: null, language: 'en', groups: [], note: null, ...about,
	},
	body: {
		text, blocks: [{
			kind: 'paragraph', level: 1, start: 0, end: text.length,
		}], styles: [],
	},
});

export const at = '2026-11-20T12:00:00.000Z';

export const feed = (name = 'https://a.example/feed'): SourceToKeep => ({
	name, file: null, reader: 'build', at,
});

export const file = (name = '/a.txt', modifiedAt = 1): SourceToKeep => ({
	name, file: {size: 10, modifiedAt, changedAt: modifiedAt}, reader: 'build', at,
});

/** Keeps a source with its articles. Returns their numbers. */
export const put = (database: Database, source: SourceToKeep, articles: readonly ArticleToKeep[], isWhole = true): number[] => inTransaction(database, () => {
	const {add, finish} = createPutSource(database)(source);
	const numbers = add(articles);
	finish(isWhole);
	return numbers;
});

/** Returns the values of one column. */
export const column = (database: Database, sql: string, ...values: ReadonlyArray<string | number>): unknown[] =>
	database.prepare(sql).all(...values).map(row => Object.values(row)[0]);

/** Returns a fault of the content of a library, or `ok`. */
export const integrity = (database: Database): unknown => column(database, 'PRAGMA integrity_check(1)')[0];

/** Overwrites bytes of a file. */
export function overwrite(name: string, from: number, length: number, value = 0xFF): void {
	const content = fs.readFileSync(name);
	content.fill(value, from, from + length);
	fs.writeFileSync(name, content);
}
