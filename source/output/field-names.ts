import {type FormatName, type PartName} from './format-names.js';

/** The fields of an article in JSON, in their order there. */
export const recordFields = ['id', 'source', 'title', 'byline', 'publication', 'published', 'url', 'language', 'text', 'quotes', 'entities'] as const;

/** The columns that say which article a row of a table is from. */
const articleColumns = ['id', 'title', 'byline', 'source', 'url', 'publication', 'published'] as const;

/** The columns of a table of quotes. */
export const quoteColumns = [...articleColumns, 'speaker', 'speakerType', 'kind', 'text', 'start', 'end', 'confidence', 'cue', 'pattern'] as const;

/** The columns of a table of entities. */
export const entityColumns = [...articleColumns, 'name', 'type', 'aliases', 'mentions', 'start', 'end'] as const;

export type RecordField = typeof recordFields[number];
export type QuoteColumn = typeof quoteColumns[number];
export type EntityColumn = typeof entityColumns[number];

/** What `--fields` may name in a format; `null` where there is nothing to choose. */
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
