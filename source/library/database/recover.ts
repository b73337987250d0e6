import {isDamage} from './damage.js';
import {
	inTransaction, openDatabase, type Database, type SqlRow, type SqlValue,
} from './database.js';
import {createIndexArticle} from './index-article.js';

/** The tables whose rows are copied, each with the column by which rows are read one by one. Quotes and entities are found again by analysis. */
const tables = [
	{name: 'source', key: 'number', columns: ['number', 'name', 'size', 'modified_at', 'changed_at', 'reader', 'read_at', 'batch']},
	{name: 'article', key: 'number', columns: ['number', 'id', 'version', 'is_current', 'title', 'byline', 'publication', 'published', 'url', 'language', 'note', 'seen_at', 'length']},
	{name: 'body', key: 'article', columns: ['article', 'text', 'layout']},
] as const;

const entryColumns = ['source', 'article', 'batch', 'position', 'groups', 'is_gone'] as const;

/** After a damaged row, so many numbers are tried one by one: those of a page. Then larger steps are tried. */
const singleSteps = 256;

/** Returns the first row whose number is `from` or more. */
type NextRow = (from: number) => SqlRow | undefined;

const damaged = Symbol('damaged');

/** Returns the result of a read; `damaged` if the place is damaged. */
function readOrDamaged<Result>(read: () => Result): Result | typeof damaged {
	try {
		return read();
	} catch (error) {
		if (isDamage(error)) {
			return damaged;
		}

		throw error;
	}
}

/** Returns the lowest number found from which rows can be read again; `null` if there are none. */
function endOfDamage(next: NextRow, start: number): number | null {
	const isReadable = (from: number): boolean => readOrDamaged(() => next(from)) !== damaged;
	for (let step = 1; step <= singleSteps; step++) {
		if (isReadable(start + step)) {
			return start + step;
		}
	}

	let low = start + singleSteps;
	let high = low + singleSteps;
	for (let step = singleSteps; !isReadable(high); step *= 2) {
		low = high;
		high += step;
		if (high > Number.MAX_SAFE_INTEGER) {
			return null;
		}
	}

	while (high - low > 1) {
		const middle = Math.floor((low + high) / 2);
		if (isReadable(middle)) {
			high = middle;
		} else {
			low = middle;
		}
	}

	return high;
}

/** Calls `onRow` with each row that can be read. After a damaged place it goes on with the next row that can be found. */
function eachReadable(next: NextRow, key: string, onRow: (row: SqlRow) => void): void {
	for (let from = 0; ;) {
		const start = from;
		const row = readOrDamaged(() => next(start));
		if (row === undefined) {
			return;
		}

		if (row === damaged) {
			const end = endOfDamage(next, from);
			if (end === null) {
				return;
			}

			from = end;
		} else {
			onRow(row);
			// A damaged page may hold numbers in any order.
			from = Math.max(from, Number(row[key])) + 1;
		}
	}
}

/** Copies what can be read of the tables with numbers. */
function copyTables(broken: Database, database: Database): void {
	for (const {name, key, columns} of tables) {
		const insert = database.prepare(`INSERT OR IGNORE INTO ${name} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`);
		const next = readOrDamaged(() => broken.prepare(`SELECT ${columns.join(', ')} FROM ${name} WHERE ${key} >= ? ORDER BY ${key} LIMIT 1`));
		if (next !== damaged) {
			eachReadable(from => next.get(from), key, row => {
				insert.run(...columns.map(column => row[column] ?? null));
			});
		}
	}
}

/** Copies the articles of each source, in its order. The index of the entries knows the sources of articles that are not found there. */
function copyEntries(broken: Database, database: Database): void {
	const insert = database.prepare(`INSERT OR IGNORE INTO entry (${entryColumns.join(', ')}) VALUES (${entryColumns.map(() => '?').join(', ')})`);
	const inSource = broken.prepare(`SELECT ${entryColumns.join(', ')} FROM entry WHERE source = ? AND article >= ? ORDER BY article LIMIT 1`);
	for (const {number} of database.prepare('SELECT number FROM source').all()) {
		eachReadable(from => inSource.get(number ?? null, from), 'article', row => {
			insert.run(...entryColumns.map(column => row[column] ?? null));
		});
	}

	const sourcesOf = broken.prepare('SELECT source FROM entry INDEXED BY entry_by_article WHERE article = ?');
	for (const {number} of database.prepare('SELECT number FROM article WHERE number NOT IN (SELECT article FROM entry)').all()) {
		const sources = readOrDamaged(() => sourcesOf.all(number ?? null));
		for (const {source} of sources === damaged ? [] : sources) {
			insert.run(source ?? null, number ?? null, 0, 0, '[]', 0);
		}
	}
}

const textOrNull = (value: SqlValue | undefined): string | null => typeof value === 'string' ? value : null;

/** Fills the full-text index of the articles. */
function indexArticles(database: Database): void {
	const index = createIndexArticle(database);
	const current = database.prepare('SELECT number, title, byline, publication, text FROM article JOIN body ON article = number WHERE is_current');
	for (const {number, title, byline, publication, text} of current.iterate()) {
		index(Number(number), {title: String(title), byline: textOrNull(byline), publication: textOrNull(publication)}, String(text));
	}
}

/**
 * Copies rows of a damaged library into a new one. Returns the number of articles whose text could be read.
 *
 * @throws the errors of writing, such as a full disk; damage is no error
 */
export async function recoverArticles(brokenFile: string, database: Database): Promise<number> {
	const broken = await openDatabase(brokenFile);
	try {
		// Rows come in the order of the tables, and some are missing, so references are checked at the end.
		database.exec('PRAGMA foreign_keys = 0');
		inTransaction(database, () => {
			copyTables(broken, database);
			readOrDamaged(() => {
				copyEntries(broken, database);
			});
			// A text without its article, or the other way round, is no article. Files are read again.
			database.exec(`
				DELETE FROM body WHERE article NOT IN (SELECT number FROM article);
				DELETE FROM article WHERE number NOT IN (SELECT article FROM body);
				DELETE FROM entry WHERE article NOT IN (SELECT number FROM article) OR source NOT IN (SELECT number FROM source);
				UPDATE source SET reader = NULL;
			`);
			indexArticles(database);
		});
		database.exec('PRAGMA foreign_keys = 1');
	} finally {
		broken.close();
	}

	return Number(database.prepare('SELECT count(*) AS count FROM article').get()?.['count'] ?? 0);
}
