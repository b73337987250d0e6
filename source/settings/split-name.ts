/** Returns the table of a setting and its name there; an empty table for a setting that stands above all tables. */
export function splitName(name: string): {readonly table: string; readonly key: string} {
	const dot = name.indexOf('.');
	return {table: name.slice(0, Math.max(0, dot)), key: name.slice(dot + 1)};
}
