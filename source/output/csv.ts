import {stringify} from 'csv-stringify/sync';
import {type Article} from '../article/article.js';
import {fieldNames, type EntityColumn, type QuoteColumn} from './field-names.js';
import {type OutputOptions} from './format-names.js';
import {type FormatWriter} from './format-writer.js';
import {type AnalyzedArticle} from './analyzed-article.js';

type Cell = string | number | null;

/** Returns the cells that identify the article of a row, by column. */
export const articleCells = ({id, title, byline, source, url, publication, published}: Article) => ({
	id, title, byline, source, url, publication, published,
});

/** Returns the cells of each quote, by column. */
export const quoteCells = ({article, analysis}: AnalyzedArticle): Array<Record<QuoteColumn, Cell>> => {
	const types = new Map(analysis.entities.map(({name, type}) => [name, type]));
	return analysis.quotes.map(quote => ({
		...articleCells(article),
		speaker: quote.speaker,
		speakerType: quote.speaker === null ? null : types.get(quote.speaker) ?? null,
		kind: quote.kind,
		text: quote.text,
		start: quote.start,
		end: quote.end,
		confidence: quote.confidence,
		cue: quote.cue?.text ?? null,
		verb: quote.verb,
		polarity: quote.polarity,
		pattern: quote.evidence?.pattern ?? null,
	}));
};

const entityRows = ({article, analysis}: AnalyzedArticle): Array<Record<EntityColumn, Cell>> => analysis.entities.map(({name, type, aliases, mentions}) => ({
	...articleCells(article),
	name,
	type,
	aliases: aliases.join('; '),
	mentions: mentions.length,
	start: mentions[0]?.start ?? null,
	end: mentions[0]?.end ?? null,
}));

/**
 * Writes rows of a table. A spreadsheet takes a cell that begins with `=`, `+`, `-`, `@`, a tab or a carriage return for a
 * formula, so such cells begin with an apostrophe; except a lone `-`, which is standard input.
 */
export const writeTable = (columns: string[], rows: ReadonlyArray<Readonly<Record<string, Cell>>>): string => stringify([...rows], {
	columns, escape_formulas: true, cast: {string: value => value === '-' ? {value, escape_formulas: false} : value},
});

/** Creates the writer of CSV: a row for each quote, or for each entity. */
export function csvFormat({fields, only}: Omit<OutputOptions, 'format'>): FormatWriter {
	const columns = [...fields ?? fieldNames('csv', only) ?? []];
	return {
		start: stringify([columns]),
		separator: '',
		end: '',
		write: result => writeTable(columns, only === 'entities' ? entityRows(result) : quoteCells(result)),
	};
}
