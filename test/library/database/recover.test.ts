import fs from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {type Database} from '../../../source/library/database/database.js';
import {recoverArticles} from '../../../source/library/database/recover.js';
import {
	column, connect, feed, file as fileSource, integrity, kept, open, overwrite, put,
} from '../../helpers/library/kept.js';
import {temporaryFolder} from '../../helpers/system/folder.js';

const count = 200;

/** Makes a library, changes it, and closes it; then damages a page. Returns a copy, which no connection knows. */
async function damaged(change: (database: Database) => void, pageOf: (database: Database) => number | null): Promise<string> {
	const made = path.join(temporaryFolder(), 'library.db');
	const {database, close} = await open(made);
	put(database, feed(), Array.from({length: count}, (_, index) => kept(`Title ${index}`, `Words of ${index}. `.repeat(40))));
	change(database);
	const page = pageOf(database);
	close();
	const copy = path.join(temporaryFolder(), 'library.db');
	fs.copyFileSync(made, copy);
	if (page !== null) {
		overwrite(copy, (page - 1) * 4096, 4096);
	}

	return copy;
}

const rootOf = (name: string) => (database: Database): number => Number(column(database, 'SELECT rootpage FROM sqlite_schema WHERE name = ?', name)[0]);

async function recovered(broken: string): Promise<{readonly database: Database; readonly articles: number}> {
	const {database} = await open(path.join(temporaryFolder(), 'library.db'));
	return {database, articles: await recoverArticles(broken, database)};
}

describe('recoverArticles', () => {
	it('copies everything that is whole, with its numbers', async () => {
		const broken = await damaged(database => {
			put(database, fileSource(), [kept('One', 'A file.')]);
			put(database, fileSource(), [kept('One', 'A file that has changed.')]);
		}, () => null);
		const {database, articles} = await recovered(broken);
		const before = await connect(broken);
		expect(articles).toBe(count + 2);
		for (const sql of [
			'SELECT number || id || version || is_current FROM article',
			'SELECT article || text || layout FROM body',
			'SELECT source || article || batch || position || groups FROM entry',
		]) {
			expect(column(database, sql)).toEqual(column(before, sql));
		}

		const current = column(before, 'SELECT number FROM article WHERE is_current ORDER BY number');
		expect(column(database, 'SELECT rowid FROM article_index WHERE article_index MATCH \'words OR file\' ORDER BY rowid')).toEqual(current);
		// Files are read again, so that their quotes are found.
		expect(column(database, 'SELECT reader FROM source')).toEqual([null, null]);
		expect(integrity(database)).toBe('ok');
	});

	it.each(['quote', 'speaker', 'meta', 'article_index_data', 'sqlite_autoindex_article_1', 'entry_by_article'])('copies all articles if the first page of %s is damaged', async name => {
		const {database, articles} = await recovered(await damaged(() => undefined, rootOf(name)));
		expect(articles).toBe(count);
		expect(column(database, 'SELECT count(*) FROM entry')).toEqual([count]);
		expect(integrity(database)).toBe('ok');
	});

	it.each(['source', 'entry'])('copies the articles, though not their places, if the first page of %s is damaged', async name => {
		const {database, articles} = await recovered(await damaged(() => undefined, rootOf(name)));
		expect(articles).toBe(count);
		expect(column(database, 'PRAGMA foreign_key_check')).toEqual([]);
		expect(integrity(database)).toBe('ok');
	});

	it.each(['article', 'body'])('copies nothing if the first page of %s is damaged', async name => {
		const {database, articles} = await recovered(await damaged(() => undefined, rootOf(name)));
		expect(articles).toBe(0);
		expect(integrity(database)).toBe('ok');
	});

	it('goes on after a damaged page, over a large gap', async () => {
		// The pages of the texts follow each other.
		const broken = await damaged(database => {
			database.exec(`PRAGMA foreign_keys = 0;
				UPDATE article SET number = number + 9000000000 WHERE number > 150;
				UPDATE body SET article = article + 9000000000 WHERE article > 150;
				UPDATE entry SET article = article + 9000000000 WHERE article > 150;`);
		}, () => null);
		const content = fs.readFileSync(broken);
		const page = Math.floor(content.indexOf('Words of 147.') / 4096);
		overwrite(broken, page * 4096, 4096);
		const {database, articles} = await recovered(broken);
		expect(articles).toBeGreaterThan(180);
		expect(articles).toBeLessThan(count);
		expect(column(database, 'SELECT count(*) FROM article WHERE number > 9000000000')[0]).toBeGreaterThan(40);
		expect(column(database, 'PRAGMA foreign_key_check')).toEqual([]);
	});

	it('leaves out rows that no library holds', async () => {
		const broken = await damaged(database => {
			database.exec(`PRAGMA foreign_keys = 0;
				DELETE FROM body WHERE article = 3;
				DELETE FROM article WHERE number = 5;
				INSERT INTO entry VALUES (77, 1, 1, 1, '[]', 0);`);
		}, () => null);
		const {database, articles} = await recovered(broken);
		expect(articles).toBe(count - 2);
		expect(column(database, 'SELECT count(*) FROM body')).toEqual([count - 2]);
		expect(column(database, 'PRAGMA foreign_key_check')).toEqual([]);
	});

	it('passes the error of a disk that is full on, and changes nothing', async () => {
		const broken = await damaged(() => undefined, () => null);
		const {database} = await open(path.join(temporaryFolder(), 'library.db'));
		const full: Database = {
			...database,
			prepare(sql) {
				if (sql.includes('INTO body')) {
					throw Object.assign(new Error('database or disk is full'), {code: 'SQLITE_FULL'});
				}

				return database.prepare(sql);
			},
		};
		await expect(recoverArticles(broken, full)).rejects.toThrow('full');
		expect(column(database, 'SELECT count(*) FROM article')).toEqual([0]);
	});
});
