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
 * Detects JSON with records. JSON Lines has one record a line; a single line is JSON Lines. Prose that begins with a brace is
 * neither.
 *
 * @param text the first kilobytes
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
	// A damaged first line does not decide about the lines below it.
	return isJson(line) || (!/[[{,:]$/.test(line) && startsWith(record, text, end)) ? 'jsonl' : 'json';
};
