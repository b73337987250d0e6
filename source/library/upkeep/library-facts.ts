import {type Database} from '../database/database.js';

/** The numbers of a library. */
export type LibraryFacts = {
	readonly articles: number;
	/** Earlier versions of articles. */
	readonly versions: number;
	/** Articles whose quotes are not found yet. */
	readonly notAnalysed: number;
	readonly quotes: number;
	readonly speakers: number;
	readonly entities: number;
	readonly sources: number;
	/** When the first and the last article were read, in ISO 8601; `null` without articles. */
	readonly oldest: string | null;
	readonly newest: string | null;
};

/** Returns the numbers of a library. */
export function libraryFacts(database: Database): LibraryFacts {
	const articles = database.prepare(`
		SELECT count(*) FILTER (WHERE is_current = 1) AS articles, count(*) FILTER (WHERE is_current = 0) AS versions,
			count(*) FILTER (WHERE is_current = 1 AND quotes IS NULL) AS not_analysed, min(seen_at) AS oldest, max(seen_at) AS newest
		FROM article
	`).get();
	const count = (table: string): number => Number(database.prepare(`SELECT count(*) AS count FROM ${table}`).get()?.['count'] ?? 0);
	const timeOf = (column: string): string | null => {
		const time = new Date(typeof articles?.[column] === 'string' ? articles[column] : '');
		return Number.isNaN(time.getTime()) ? null : time.toISOString();
	};

	return {
		articles: Number(articles?.['articles'] ?? 0),
		versions: Number(articles?.['versions'] ?? 0),
		notAnalysed: Number(articles?.['not_analysed'] ?? 0),
		quotes: count('quote'),
		speakers: count('speaker'),
		entities: count('entity'),
		sources: count('source'),
		oldest: timeOf('oldest'),
		newest: timeOf('newest'),
	};
}
