import {isJsonObject} from './json-values.js';

/** Fields that may hold the list of records, if the object is not a record itself. */
const listFields = ['articles', 'items', 'results', 'records', 'documents', 'docs', 'stories', 'news', 'entries', 'hits', 'response', 'result', 'data', '@graph'];

/** An object with one of these fields is a record. */
const articleFields = ['text', 'html', 'body', 'articleBody', 'headline'];

/** Records are not nested deeper than this: `{hits: {hits: […]}}`. */
const maxDepth = 3;

/** Returns the records in a value: the items of a list, or of the list in `{articles: […]}` and the like, else the value itself. */
export const findRecords = (value: unknown, depth = 0): readonly unknown[] => {
	if (Array.isArray(value)) {
		return value;
	}

	if (!isJsonObject(value) || depth >= maxDepth || articleFields.some(name => Object.hasOwn(value, name))) {
		return [value];
	}

	for (const name of listFields) {
		const inner = Object.hasOwn(value, name) ? value[name] : undefined;
		const records = Array.isArray(inner) || isJsonObject(inner) ? findRecords(inner, depth + 1) : [inner];
		if (records[0] !== inner) {
			return records;
		}
	}

	return [value];
};
