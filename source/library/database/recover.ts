import {logError} from '../../debug/log-error.js';
import {
	inTransaction, openDatabase, type Database, type SqlRow, type SqlValue,
} from './database.js';
import {createIndexArticle} from './index-article.js';

/** The tables whose rows are copied, each with the columns by which rows are read one by one. Quotes and entities are found again by analysis. */
const tables = [
	{name: 'source', key: 'number', columns: ['number', 'name', 'size', 'modified_at', 'changed_at', 'reader', 'read_at', 'batch']},
	{name: 'article', key: 'number', columns: ['number', 'id', 'version', 'is_current', 'title', 'byline', 'publication', 'published', 'url', 'language', 'note', 'seen_at', 'length']},
	{name: 'body', key: 'article', columns: ['article', 'text', 'layout']},
] as const;

/** Calls `use` with each row of a table that can be read. After a damaged page it goes on with the next row that can be found. */
function eachReadable(broken: Database, table: string, key: string, columns: readonly string[], use: (row: SqlRow) => void): void {
	const next = broken.prepare(`SELECT ${columns.join(', ')} FROM ${table} WHERE ${key} > ? ORDER BY ${key} LIMIT 1`);
	const last = Number(readOr(() => broken.prepare(`SELECT max(${key}) AS last FROM ${table}`).get()?.['last'], 0) ?? 0);
	for (let after = 0; after < last;) {
		const from = after;
		const row = readOr(() => next.get(from), null);
		if (row === undefined) {
			return;
		}

		if (row) {
			use(row);
		}

		after = row ? Number(row[key]) : after + 1;
	}
}

const textOrNull = (value: SqlValue | undefined): string | null => typeof value === 'string' ? value : null;

/** Returns the result of a read, or `fallback` if the place is damaged. */
function readOr<Result, Fallback>(read: () => Result, fallback: Fallback): Result | Fallback {
	try {
		return read();
	} catch {
		// A damaged place: that is why the file is read row by row.
		return fallback;
	}
}

/** Copies rows of a damaged library into a new one. Returns the number of articles whose text could be read. Never rejects. */
export async function recoverArticles(brokenFile: string, database: Database): Promise<number> {
	let broken: Database | undefined;
	try {
		broken = await openDatabase(brokenFile);
		const source = broken;
		inTransaction(database, () => {
			for (const {name, key, columns} of tables) {
				const insert = database.prepare(`INSERT OR IGNORE INTO ${name} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`);
				readOr(() => {
					eachReadable(source, name, key, columns, row => {
						insert.run(...columns.map(column => row[column] ?? null));
					});
				}, undefined);
			}

			readOr(() => {
				const insert = database.prepare('INSERT OR IGNORE INTO entry (source, article, batch, position, groups, is_gone) VALUES (?, ?, ?, ?, ?, ?)');
				for (const row of source.prepare('SELECT source, article, batch, position, groups, is_gone FROM entry').iterate()) {
					insert.run(...['source', 'article', 'batch', 'position', 'groups', 'is_gone'].map(column => row[column] ?? null));
				}
			}, undefined);
			// A text without its article, or the other way round, is no article.
			database.exec(`
				DELETE FROM body WHERE article NOT IN (SELECT number FROM article);
				DELETE FROM article WHERE number NOT IN (SELECT article FROM body);
				DELETE FROM entry WHERE article NOT IN (SELECT number FROM article) OR source NOT IN (SELECT number FROM source);
				UPDATE source SET reader = NULL;
			`);
			const index = createIndexArticle(database);
			const current = database.prepare('SELECT number, title, byline, publication, text FROM article JOIN body ON article = number WHERE is_current');
			for (const {number, title, byline, publication, text} of current.iterate()) {
				index(Number(number), {title: String(title), byline: textOrNull(byline), publication: textOrNull(publication)}, String(text));
			}
		});
	} catch (error) {
		logError(`recover ${brokenFile}`, error);
	} finally {
		broken?.close();
	}

	return Number(database.prepare('SELECT count(*) AS count FROM article').get()?.['count'] ?? 0);
}
