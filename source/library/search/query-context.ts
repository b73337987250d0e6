import {type Database} from '../database/database.js';
import {type SqlContext} from '../sql/to-sql.js';

/** Returns the strings of a JSON array; none if it is something else. */
function stringsOf(json: string): readonly string[] {
	try {
		const values: unknown = JSON.parse(json);
		return Array.isArray(values) ? values.filter(value => typeof value === 'string') : [];
	} catch {
		// Written by another program.
		return [];
	}
}

/** Returns what a query asks of a library beside its tables. */
export const queryContext = (database: Database, now: Date): SqlContext => ({
	sources: () => database.prepare('SELECT number, name FROM source').all().map(({number, name}) => ({number: Number(number), name: String(name)})),
	groups: () => database.prepare('SELECT DISTINCT groups FROM entry').all().map(({groups}) => ({json: String(groups), names: stringsOf(String(groups))})),
	now,
});
