/** The condition on `source.name` for the source of a name and, if it is a folder, for all files in it. It takes the values of `placeValues`. */
export const isAtPlace = '(name = ? OR (name >= ? AND name < ?))';

/** Returns the values of `isAtPlace` for the name of a source or folder. */
export function placeValues(place: string): [string, string, string] {
	const folder = place.endsWith('/') ? place : `${place}/`;
	// The character after “/” ends the names that begin with the folder.
	return [place, folder, `${folder.slice(0, -1)}0`];
}
