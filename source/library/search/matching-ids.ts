import {type Database} from '../database/database.js';
import {type Query} from '../query/query.js';
import {articleSelection, type SqlContext} from '../sql/to-sql.js';

/** Returns the ids of the articles that match a query, in the order in which they were first read. */
export function matchingIds(database: Database, query: Query, context: SqlContext): readonly string[] {
	const {from, where, parameters, rowid} = articleSelection(query, context);
	return database.prepare(`SELECT article.id FROM ${from} WHERE ${where} ORDER BY ${rowid}`).all(...parameters).map(({id}) => String(id));
}
