/** A JSON object. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isJsonObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Names and links are not nested deeper than this. */
const maxDepth = 4;

/** Fields that hold the text of an object that stands for a name or link. */
const nameFields = ['name', 'title', 'label', 'main', 'original', '@value', '#text', '$t', 'url', '@id', 'href', '$date', '$oid', '$numberLong'];

/** Converts a value to text. `separator` joins the values of a list. Empty for a value without text. */
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

/** Removes case and separators from a key: `datePublished`, `date_published` and `Date-Published` are equal. */
const normalizeKey = (key: string): string => /^[a-z]+$/.test(key) ? key : key.toLowerCase().replaceAll(/[^a-z\d@]/g, '');

/** Returns the fields of a record by their normalized names. The first of two equal names counts; empty values are left out. */
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
