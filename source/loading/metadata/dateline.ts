const place = String.raw`\p{Lu}[\p{Lu}\p{M}.'’\/ \-]*\p{Lu}\.?`;
const agency = String.raw`\((?<agency>[^\(\)\n]{2,40})\)`;
const dash = String.raw`(?:\s+(?:--?|[–—])\s+|\s*—\s*|\s+(?:--?|[–—])$)`;

/** Where the story is from: a place in capitals, or any with its agency, then perhaps a region and a date, and a dash. */
const pattern = new RegExp(
	String.raw`^(?:${place}(?:,[^–—\(\)\n]{1,60}?)?(?:\s*${agency})?|\p{Lu}[\p{L}\p{M}.,'’ \-]{1,60}?\s*${agency.replace('agency', 'wire')})${dash}(?=[\p{Lu}\p{N}"'“‘«„\[]|$)`,
	'v',
);

/** A place on a line of its own. */
const placeOnly = new RegExp(String.raw`^${place}(?:,(?:\s[\p{Lu}\p{N}][\p{L}\p{N}]*[.,]?){1,5})?$`, 'v');

/** The dateline that a text begins with, its dash included: `LISBON — `, `WASHINGTON (AP) — `. Empty where there is none. */
const datelineOf = (text: string): string => pattern.exec(text)?.[0] ?? '';

/** Whether a line is a dateline with nothing else, or with an agency, which no headline has. */
export const isDateline = (line: string): boolean => {
	// The pattern takes a millisecond to be compiled.
	const found = /[-–—]/.test(line) ? pattern.exec(line) : null;
	return found !== null && (found[0].length === line.length || (found.groups?.['agency'] ?? found.groups?.['wire']) !== undefined);
};

/** `text` from the sentence behind its dateline. Empty where there is nothing else. */
export const withoutDateline = (text: string): string => placeOnly.test(text) ? '' : text.slice(datelineOf(text).length);
