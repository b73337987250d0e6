import {inTransaction, type Database, type SqlRow} from '../database/database.js';
import {createRemoveArticle} from '../store/remove-article.js';

/** What was removed with some sources. */
export type Forgotten = {readonly articles: number; readonly quotes: number};

/** The articles that are removed in one transaction. */
const articlesPerStep = 50;

/**
 * Removes sources with their articles, except for those that another source has. Earlier versions go with their article; those of
 * which nothing tells where they are from go too. It yields after each step, between which others may use the library.
 */
export function * forgetSources(database: Database, sources: readonly number[]): Generator<void, Forgotten> {
	const removeArticle = createRemoveArticle(database);
	const own = database.prepare(`
		SELECT article FROM entry WHERE source = ? AND NOT EXISTS (SELECT 1 FROM entry AS other WHERE other.article = entry.article AND other.source <> entry.source)
		LIMIT ${articlesPerStep}
	`);
	const orphans = database.prepare(`
		SELECT number AS article FROM article WHERE is_current = 0 AND NOT EXISTS (SELECT 1 FROM entry WHERE entry.article = article.number)
		AND NOT EXISTS (SELECT 1 FROM article AS other WHERE other.id = article.id AND other.is_current = 1) LIMIT ${articlesPerStep}
	`);
	const quotesOf = database.prepare('SELECT count(*) AS count FROM quote WHERE article = ?');
	let articles = 0;
	let quotes = 0;
	const removeSome = (find: () => readonly SqlRow[]): number => inTransaction(database, () => {
		const found = find().map(({article}) => Number(article));
		for (const article of found) {
			quotes += Number(quotesOf.get(article)?.['count'] ?? 0);
			removeArticle(article);
		}

		return found.length;
	});

	for (const source of sources) {
		for (let count = -1; count !== 0;) {
			count = removeSome(() => own.all(source));
			articles += count;
			yield;
		}

		inTransaction(database, () => {
			database.prepare('DELETE FROM entry WHERE source = ?').run(source);
			database.prepare('DELETE FROM source WHERE number = ?').run(source);
		});
	}

	for (let count = -1; count !== 0;) {
		count = removeSome(() => orphans.all());
		yield;
	}

	return {articles, quotes};
}
