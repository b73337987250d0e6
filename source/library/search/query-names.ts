import {type Database} from '../database/database.js';
import {type QueryCandidates} from '../query/complete-query.js';
import {sanitizeLine} from '../../text/sanitize.js';
import {queryContext} from './query-context.js';

/** More names are no help to complete a word. */
const maxNames = 20_000;

/** Returns the names in a library that complete a query: those of speakers, outlets, folders and feeds. */
export function queryNames(database: Database): QueryCandidates {
	const namesOf = (sql: string): readonly string[] => database.prepare(`${sql} LIMIT ${maxNames}`).all().map(({name}) => sanitizeLine(String(name)));
	const speakers = namesOf('SELECT name FROM speaker ORDER BY number DESC');
	const entities = namesOf('SELECT name FROM entity ORDER BY number DESC');
	const groups = queryContext(database, new Date(0)).groups().flatMap(({names}) => names.map(name => sanitizeLine(name)));
	return {
		speaker: speakers,
		about: entities,
		publication: namesOf('SELECT DISTINCT publication AS name FROM article WHERE publication IS NOT NULL ORDER BY publication'),
		folder: [...new Set(groups)],
	};
}
