import {onTestFinished} from 'vitest';
import {type Article} from '../../../source/article/article.js';
import {inMemory, openDatabase, type Database} from '../../../source/library/database/database.js';
import {indexedNames, indexedText} from '../../../source/library/database/indexed-text.js';
import {markTable, schema} from '../../../source/library/database/schema.js';
import {quoteNumber} from '../../../source/library/sql/quote-number.js';
import {type Mark} from '../../../source/library/query/query.js';
import {type QuoteFacts} from '../../../source/library/query/quote-facts.js';
import {story} from '../articles/articles.js';

/** An article with all facts that a query may ask for. */
export type Known = {
	readonly article: Article;
	readonly seenAt: string;
	readonly marks: ReadonlySet<Mark>;
	readonly names: readonly string[];
	readonly quotes: readonly QuoteFacts[];
};

/** Makes an article with facts. */
export const known = (facts: Partial<Article>, others: Partial<Omit<Known, 'article'>> = {}): Known => ({
	article: {...story('Text.').article, title: 'Title', ...facts},
	seenAt: '2026-11-30T12:00:00.000Z', marks: new Set(['unread']), names: [], quotes: [], ...others,
});

/** Makes a quote with facts. */
export const said = (speaker: string | null, text: string, facts: Partial<QuoteFacts> = {}): QuoteFacts => ({
	speaker, text, kind: 'direct', confidence: 0.9, names: [], ...facts,
});

/** Opens a library in memory that is closed when the test ends. */
export async function openTestLibrary(): Promise<Database> {
	const database = await openDatabase(inMemory);
	onTestFinished(() => {
		database.close();
	});
	database.exec(schema);
	database.exec(markTable);
	return database;
}

/** Fills a library with articles only; their numbers are their indexes plus one. Quotes are numbered through. */
export function fillLibrary(database: Database, all: readonly Known[]): void {
	for (const table of ['entry', 'body', 'quote', 'speaker', 'source', 'article', 'temp.mark', 'article_index', 'name_index', 'quote_index']) {
		database.exec(`DELETE FROM ${table}`);
	}

	for (const [index, {article, seenAt, marks, names, quotes}] of all.entries()) {
		const number = index + 1;
		const {title, byline, publication, published, source, groups} = article;
		database.prepare('INSERT INTO article (number, id, version, title, byline, publication, published, seen_at, length) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)')
			.run(number, String(number), '', title, byline, publication, published, seenAt);
		database.prepare('INSERT OR IGNORE INTO source (name, read_at) VALUES (?, ?)').run(source, seenAt);
		database.prepare('INSERT INTO entry (source, article, batch, position, groups) SELECT number, ?, 0, 0, ? FROM source WHERE name = ?').run(number, JSON.stringify(groups), source);
		database.prepare('INSERT INTO temp.mark VALUES (?, ?, ?, ?, ?)')
			.run(String(number), ...(['read', 'starred', 'corrected', 'noted'] as const).map(mark => Number(marks.has(mark))));
		database.prepare('INSERT INTO body (article, text, layout) VALUES (?, ?, \'\')').run(number, article.text);
		database.prepare('INSERT INTO article_index (rowid, title, byline, publication, text) VALUES (?, ?, ?, ?, ?)')
			.run(number, ...[title, byline ?? '', publication ?? '', article.text].map(field => indexedText(field)));
		database.prepare('INSERT INTO name_index (rowid, names) VALUES (?, ?)').run(number, indexedNames(names));
		for (const [position, quote] of quotes.entries()) {
			if (quote.speaker !== null) {
				database.prepare('INSERT OR IGNORE INTO speaker (name) VALUES (?)').run(quote.speaker);
			}

			const key = quoteNumber(number, position);
			database.prepare(`
				INSERT INTO quote (number, article, start, end, text, kind, polarity, speaker, confidence)
				VALUES (?, ?, ?, ?, ?, ?, 'asserted', (SELECT number FROM speaker WHERE name = ?), ?)
			`)
				.run(key, number, Math.max(0, article.text.indexOf(quote.text)), article.text.indexOf(quote.text) + quote.text.length, quote.text, quote.kind, quote.speaker, quote.confidence);
			database.prepare('INSERT INTO quote_index (rowid, speaker, text, names) VALUES (?, ?, ?, ?)')
				.run(key, indexedText(quote.speaker ?? ''), indexedText(quote.text), indexedNames(quote.names));
		}
	}
}

