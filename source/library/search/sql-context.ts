import {type Database} from '../database/database.js';
import {type SqlContext} from '../sql/to-sql.js';

/** Returns the strings of a list in JSON; none if it is something else. */
function stringsOf(json: string): readonly string[] {
	try {
		const values: unknown = JSON.parse(json);
		return Array.isArray(values) ? values.filter(value => typeof value === 'string') : [];
	} catch {
		// Another program has written it.
		return [];
	}
}

/** Creates the context of queries to a library: what its tables tell only in full. */
export const createSqlContext = (database: Database, now: Date): SqlContext => ({
	sources: () => database.prepare('SELECT number, name FROM source').all().map(({number, name}) => ({number: Number(number), name: String(name)})),
	groups: () => database.prepare('SELECT DISTINCT groups FROM entry').all().map(({groups}) => ({json: String(groups), names: stringsOf(String(groups))})),
	now,
});
