import {type Database} from '../database/database.js';
import {type Query} from '../query/query.js';
import {articleSelection, quoteSelection, type SqlContext} from '../sql/to-sql.js';

/** The time of an article, for the order: a month or a year is its first day. A year by itself would be a Julian day for SQLite. */
const time = `coalesce(
	unixepoch(CASE WHEN length(article.published) >= 10 THEN article.published ELSE substr(article.published || '-01-01', 1, 10) END),
	unixepoch(article.seen_at),
	0
)`;

/** Returns the numbers of the articles that match a query, the newest first. */
export function findArticles(database: Database, query: Query, context: SqlContext): readonly number[] {
	const {from, where, parameters, rowid} = articleSelection(query, context);
	return database
		.prepare(`SELECT ${rowid} AS number FROM ${from} WHERE ${where} ORDER BY ${time} DESC, ${rowid} DESC`)
		.all(...parameters)
		.map(({number}) => Number(number));
}

/** Returns the numbers of the quotes that a query asks for, by the number of their article; of all quotes if it has no condition on quotes. */
export function findQuotes(database: Database, query: Query, context: SqlContext): ReadonlyMap<number, ReadonlySet<number>> {
	const {from, where, parameters, rowid} = quoteSelection(query, context);
	const found = new Map<number, Set<number>>();
	for (const {number, article} of database.prepare(`SELECT ${rowid} AS number, quote.article AS article FROM ${from} WHERE ${where}`).all(...parameters)) {
		const quotes = found.get(Number(article)) ?? new Set();
		found.set(Number(article), quotes.add(Number(number)));
	}

	return found;
}
