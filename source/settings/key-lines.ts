/** A key of TOML: bare, or between quotation marks. */
const keyPart = String.raw`(?:"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[\w\-]+)`;
const dottedKey = String.raw`${keyPart}(?:[ \t]*\.[ \t]*${keyPart})*`;
const headerPattern = new RegExp(String.raw`^[ \t]*\[[ \t]*(?<key>${dottedKey})[ \t]*\]`, 'v');
const settingPattern = new RegExp(String.raw`^[ \t]*(?<key>${dottedKey})[ \t]*=`, 'v');
const partPattern = new RegExp(keyPart, 'gv');

/** Returns a part of a key without quotation marks and escapes. */
function unquote(part: string): string {
	if (part.startsWith('\'')) {
		return part.slice(1, -1);
	}

	// The escapes that JSON does not have are written for no key.
	return part.startsWith('"') ? part.slice(1, -1).replaceAll(/\\(?<character>["\\])/gv, '$<character>') : part;
}

const partsOf = (key: string): string[] => (key.match(partPattern) ?? []).map(part => unquote(part));

const separator = '\0';

/** Finds the line of a key, counted from 1, by the names of its tables and its own. */
export type FindLine = (path: readonly string[]) => number | null;

/**
 * Returns the finder of the lines of a TOML text, for messages: parsed values do not know their lines. It takes the nearest
 * enclosing table if the key is not on a line of its own.
 */
export function keyLines(text: string): FindLine {
	const lines = new Map<string, number>();
	let table: readonly string[] = [];
	for (const [index, line] of text.split('\n').entries()) {
		const header = headerPattern.exec(line)?.groups?.['key'];
		const key = settingPattern.exec(line)?.groups?.['key'];
		if (header !== undefined) {
			table = partsOf(header);
		}

		if (header !== undefined || key !== undefined) {
			const name = [...table, ...partsOf(key ?? '')].join(separator);
			lines.set(name, lines.get(name) ?? index + 1);
		}
	}

	return path => path
		.map((_, index) => lines.get(path.slice(0, path.length - index).join(separator)))
		.find(line => line !== undefined) ?? null;
}
