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

/** The number of the line where JSON breaks off, from 1; `undefined` where nothing tells. */
export const brokenLine = (text: string): number | undefined => {
	try {
		JSON.parse(text);
		return undefined;
	} catch (error) {
		const message = error instanceof Error ? error.message : '';
		const position = /at position (\d+)/.exec(message)?.[1];
		// It ends too early.
		const end = position === undefined ? (message.includes('end of JSON') ? text.length : undefined) : Number(position);
		return end === undefined ? undefined : text.slice(0, end).trimEnd().split('\n').length;
	}
};

const numberedId = /"id"\s*:\s*(\d{16,40})(?=\s*[,}])/;

/** The `id` of a record as written, where it is a number with more digits than numbers have. */
export const exactId = (text: string, id: unknown): string | undefined => {
	if (typeof id !== 'number' || Number.isSafeInteger(id)) {
		return undefined;
	}

	const written = numberedId.exec(text)?.[1];
	return written !== undefined && Number(written) === id ? written : undefined;
};
