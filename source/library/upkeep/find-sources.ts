import {type Database} from '../database/database.js';

/** A source of a library. */
export type FoundSource = {readonly number: number; readonly name: string};

const toSource = ({number, name}: Readonly<Record<string, unknown>>): FoundSource => ({number: Number(number), name: String(name)});

/** Returns the source of this name, or those in the folder of this name. */
export const sourcesAt = (database: Database, place: string): readonly FoundSource[] => {
	const folder = place.endsWith('/') ? place : `${place}/`;
	return database
		// The character after “/” ends the names that begin with the folder.
		.prepare('SELECT number, name FROM source WHERE name = ? OR (name >= ? AND name < ?) ORDER BY name')
		.all(place, folder, `${folder.slice(0, -1)}0`)
		.map(row => toSource(row));
};

/** Returns the titles of feeds, each with its sources: the innermost group of an article is its feed. */
export function feedTitles(database: Database): ReadonlyMap<string, readonly FoundSource[]> {
	const rows = database.prepare(`
		SELECT DISTINCT source.number, source.name, groups ->> '$[#-1]' AS title
		FROM entry JOIN source ON source.number = entry.source WHERE groups <> '[]' AND json_valid(groups) ORDER BY source.name
	`).all();
	const titles = new Map<string, FoundSource[]>();
	for (const row of rows) {
		if (typeof row['title'] === 'string') {
			titles.set(row['title'], [...titles.get(row['title']) ?? [], toSource(row)]);
		}
	}

	return titles;
}

/** Returns the names of all sources. */
export const sourceNames = (database: Database): readonly string[] => database.prepare('SELECT name FROM source ORDER BY name').all().map(({name}) => String(name));
