import {groupBy} from '../../article/group-by.js';
import {type Database} from '../database/database.js';
import {isAtPlace, placeValues} from '../store/place.js';

/** A source of a library. */
export type FoundSource = {readonly number: number; readonly name: string};

const toSource = ({number, name}: Readonly<Record<string, unknown>>): FoundSource => ({number: Number(number), name: String(name)});

/** Returns the source of this name, or those in the folder of this name. */
export const sourcesAt = (database: Database, place: string): readonly FoundSource[] => database
	.prepare(`SELECT number, name FROM source WHERE ${isAtPlace} ORDER BY name`)
	.all(...placeValues(place))
	.map(row => toSource(row));

/** Returns the titles of feeds, each with its sources: the innermost group of an article is its feed. */
export function feedTitles(database: Database): ReadonlyMap<string, readonly FoundSource[]> {
	const rows = database.prepare(`
		SELECT DISTINCT source.number, source.name, groups ->> '$[#-1]' AS title
		FROM entry JOIN source ON source.number = entry.source WHERE groups <> '[]' AND json_valid(groups) ORDER BY source.name
	`).all();
	const titled = rows.flatMap(row => typeof row['title'] === 'string' ? [{title: row['title'], source: toSource(row)}] : []);
	return new Map([...groupBy(titled, ({title}) => title)].map(([title, found]) => [title, found.map(({source}) => source)]));
}

/** Returns the names of all sources. */
export const sourceNames = (database: Database): readonly string[] => database.prepare('SELECT name FROM source ORDER BY name').all().map(({name}) => String(name));
