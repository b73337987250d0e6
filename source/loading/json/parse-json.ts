/** A string, or a value that Python writes and JSON does not allow. */
const stringOrNotNumber = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\b(?:NaN|Infinity)\b/gs;

/** Parses JSON; `NaN` and `Infinity`, which Python writes, become `null`. `undefined` if it is not JSON. */
export const parseJson = (text: string): unknown => {
	try {
		return JSON.parse(text);
	} catch {
		if (!/NaN|Infinity/.test(text)) {
			return undefined;
		}
	}

	try {
		return JSON.parse(text.replaceAll(stringOrNotNumber, found => found.startsWith('"') ? found : 'null'));
	} catch {
		return undefined;
	}
};

/** In code units. To find an error, the text is parsed about twenty times. */
const maxSearchLength = 4_000_000;

/** Tells whether a text may be the beginning of valid JSON, by the message of the parser. */
const isValidPrefix = (text: string): boolean => {
	try {
		JSON.parse(text);
		return true;
	} catch (error) {
		const message = error instanceof Error ? error.message : '';
		const position = /at position (\d+)/.exec(message)?.[1];
		return /end of JSON|Unterminated/.test(message) || Number(position ?? -1) >= text.length;
	}
};

/** Finds the line, from 1, with the first syntax error of JSON; `undefined` if the text is too long to search. */
export const findSyntaxErrorLine = (text: string): number | undefined => {
	if (text.length > maxSearchLength) {
		return undefined;
	}

	const lines = text.trimEnd().split('\n');
	let sound = 0;
	let broken = lines.length;
	while (broken - sound > 1) {
		const middle = Math.floor((sound + broken) / 2);
		if (isValidPrefix(lines.slice(0, middle).join('\n').trimEnd())) {
			sound = middle;
		} else {
			broken = middle;
		}
	}

	return broken;
};

const numberedId = /"id"\s*:\s*(\d{16,40})(?=\s*[,}])/;

/** Returns the `id` of a record as written, if it is a number with more digits than a double holds. */
export const idAsWritten = (text: string, id: unknown): string | undefined => {
	if (typeof id !== 'number' || Number.isSafeInteger(id)) {
		return undefined;
	}

	const written = numberedId.exec(text)?.[1];
	return written !== undefined && Number(written) === id ? written : undefined;
};
