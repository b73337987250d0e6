/** A string, or what Python writes for numbers that are none. */
const stringOrNotNumber = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\b(?:NaN|Infinity)\b/gs;

/** The value of some JSON; `NaN` and `Infinity`, which Python writes, are `null`. `undefined` for what is none. */
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

/** To find a mistake, JSON is parsed some twenty times. */
const maxSearchLength = 4_000_000;

/** Whether the beginning of some JSON may go on to be JSON. */
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

/** The number of the line where JSON breaks off, from 1; `undefined` for what is too large to be searched. */
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

/** The `id` of a record as written, where it is a number with more digits than numbers have. */
export const idAsWritten = (text: string, id: unknown): string | undefined => {
	if (typeof id !== 'number' || Number.isSafeInteger(id)) {
		return undefined;
	}

	const written = numberedId.exec(text)?.[1];
	return written !== undefined && Number(written) === id ? written : undefined;
};
