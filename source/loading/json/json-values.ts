/** A JSON object. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isJsonObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What names and links nest; nobody goes deeper. */
const maxDepth = 4;

/** Of an object that stands for a name or link, what it is to be called. */
const nameFields = ['name', 'title', 'label', 'main', 'original', '@value', '#text', '$t', 'url', '@id', 'href', '$date', '$oid', '$numberLong'];

/** `separator` joins the values of a list. Empty for what is no text. */
export const valueText = (value: unknown, separator = ', ', depth = 0): string => {
	if (typeof value === 'string') {
		return value;
	}

	if (typeof value === 'number') {
		return String(value);
	}

	if (depth >= maxDepth) {
		return '';
	}

	if (Array.isArray(value)) {
		return value.map(item => valueText(item, separator, depth + 1)).filter(text => text !== '').join(separator);
	}

	if (isJsonObject(value)) {
		const name = nameFields.find(each => Object.hasOwn(value, each));
		return name === undefined ? '' : valueText(value[name], separator, depth + 1);
	}

	return '';
};

/** A key without case and separators: `datePublished`, `date_published` and `Date-Published` are one. */
const normalizeKey = (key: string): string => /^[a-z]+$/.test(key) ? key : key.toLowerCase().replaceAll(/[^a-z\d@]/g, '');

/** The fields of a record by their plain names; of two alike the first counts. Empty values are not there. */
export const fieldsByName = (fields: JsonObject): Map<string, unknown> => {
	const byName = new Map<string, unknown>();
	for (const [key, value] of Object.entries(fields)) {
		const name = normalizeKey(key);
		if (value !== null && value !== '' && !byName.has(name)) {
			byName.set(name, value);
		}
	}

	return byName;
};
