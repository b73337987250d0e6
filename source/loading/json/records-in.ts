import {isFields} from './values.js';

/** Fields that hold the records, in an object that is none itself. */
const containers = ['articles', 'items', 'results', 'records', 'documents', 'docs', 'stories', 'news', 'entries', 'hits', 'response', 'result', 'data', '@graph'];

/** What an article has; an object with one of these is a record. */
const own = ['text', 'html', 'body', 'articleBody', 'headline'];

/** `{hits: {hits: […]}}` */
const deepest = 3;

/** The records in a value: those of a list, those in `{articles: […]}` and the like, else the value itself. */
export const recordsIn = (value: unknown, depth = 0): readonly unknown[] => {
	if (Array.isArray(value)) {
		return value;
	}

	if (!isFields(value) || depth >= deepest || own.some(name => Object.hasOwn(value, name))) {
		return [value];
	}

	for (const name of containers) {
		const inner = Object.hasOwn(value, name) ? value[name] : undefined;
		const records = Array.isArray(inner) || isFields(inner) ? recordsIn(inner, depth + 1) : [inner];
		if (records[0] !== inner) {
			return records;
		}
	}

	return [value];
};
