const place = String.raw`\p{Lu}[\p{Lu}\p{M}.'’\/ \-]*\p{Lu}\.?`;
const agency = String.raw`\((?<agency>[^\(\)\n]{2,40})\)`;
const dash = String.raw`(?:\s+(?:--?|[–—])\s+|\s*—\s*|\s+(?:--?|[–—])$)`;

/** A dateline: a place in capitals, or any place with an agency in parentheses, then perhaps a region and a date, and a dash. */
const pattern = new RegExp(
	String.raw`^(?:${place}(?:,[^–—\(\)\n]{1,60}?)?(?:\s*${agency})?|\p{Lu}[\p{L}\p{M}.,'’ \-]{1,60}?\s*${agency.replace('agency', 'wire')})${dash}(?=[\p{Lu}\p{N}"'“‘«„\[]|$)`,
	'v',
);

/** A line that is only a place. */
const placeOnly = new RegExp(String.raw`^${place}(?:,(?:\s[\p{Lu}\p{N}][\p{L}\p{N}]*[.,]?){1,5})?$`, 'v');

/** Returns the dateline at the start of a text, with its dash: `LISBON — `, `WASHINGTON (AP) — `. Empty if there is none. */
const datelineOf = (text: string): string => pattern.exec(text)?.[0] ?? '';

/** Tells whether a line is only a dateline, or begins with a dateline with an agency. A headline has no agency. */
export const isDateline = (line: string): boolean => {
	// Compiling the pattern takes a millisecond; few lines need it.
	const found = /[-–—]/.test(line) ? pattern.exec(line) : null;
	return found !== null && (found[0].length === line.length || (found.groups?.['agency'] ?? found.groups?.['wire']) !== undefined);
};

/** Removes the dateline at the start of `text`. Empty if nothing else is left. */
export const withoutDateline = (text: string): string => placeOnly.test(text) ? '' : text.slice(datelineOf(text).length);
