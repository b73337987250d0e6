import {type FormatName, type PartName} from './format-names.js';

/** The fields of an article in JSON, in the order of the output. */
export const recordFields = ['id', 'source', 'title', 'byline', 'publication', 'published', 'url', 'language', 'text', 'quotes', 'entities'] as const;

/** The columns that identify the article of a row. */
const articleColumns = ['id', 'title', 'byline', 'source', 'url', 'publication', 'published'] as const;

/** The columns of a table of quotes. */
export const quoteColumns = [...articleColumns, 'speaker', 'speakerType', 'kind', 'text', 'start', 'end', 'confidence', 'cue', 'verb', 'polarity', 'pattern'] as const;

/** The columns of a table of entities. */
export const entityColumns = [...articleColumns, 'name', 'type', 'aliases', 'mentions', 'start', 'end'] as const;

export type RecordField = typeof recordFields[number];
export type QuoteColumn = typeof quoteColumns[number];
export type EntityColumn = typeof entityColumns[number];

/** Returns the names that `--fields` accepts for a format; `null` if the format has no fields. */
export function fieldNames(format: FormatName, only: PartName | null): readonly string[] | null {
	switch (format) {
		case 'json':
		case 'jsonl': {
			return recordFields;
		}

		case 'csv': {
			return only === 'entities' ? entityColumns : quoteColumns;
		}

		case 'text':
		case 'markdown': {
			return null;
		}
	}
}
