const record = /\s*{\s*(?:"(?:[^"\\\n]|\\.)*"\s*:|})/y;
const list = /\s*\[\s*(?:{\s*(?:"(?:[^"\\\n]|\\.)*"\s*:|})|]\s*$)/y;

const startsWith = (pattern: RegExp, text: string, at = 0): boolean => {
	pattern.lastIndex = at;
	return pattern.test(text);
};

const isJson = (text: string): boolean => {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
};

/**
 * Whether a text is JSON with records, and of which kind: JSON Lines has a record a line. One line alone counts as such.
 * Prose that begins with a brace is neither.
 *
 * @param text its first kilobytes
 */
export const detectJson = (text: string): 'json' | 'jsonl' | undefined => {
	if (startsWith(list, text)) {
		return 'json';
	}

	if (!startsWith(record, text)) {
		return undefined;
	}

	const start = text.search(/\S/);
	const end = text.indexOf('\n', start);
	if (end === -1) {
		return 'jsonl';
	}

	const line = text.slice(start, end).trimEnd();
	// A damaged first line is no reason to take the lines below it for something else.
	return isJson(line) || (!/[[{,:]$/.test(line) && startsWith(record, text, end)) ? 'jsonl' : 'json';
};
