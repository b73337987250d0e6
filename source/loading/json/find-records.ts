import {isJsonObject} from './json-values.js';

/** Fields that hold the records, in an object that is none itself. */
const listFields = ['articles', 'items', 'results', 'records', 'documents', 'docs', 'stories', 'news', 'entries', 'hits', 'response', 'result', 'data', '@graph'];

/** What an article has; an object with one of these is a record. */
const articleFields = ['text', 'html', 'body', 'articleBody', 'headline'];

/** `{hits: {hits: […]}}` */
const maxDepth = 3;

/** The records in a value: those of a list, those in `{articles: […]}` and the like, else the value itself. */
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
