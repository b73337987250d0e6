import {hash} from 'node:crypto';
import {type ArticleHead, type Body} from '../../packing/article-parts.js';
import {type Database} from '../database/database.js';
import {createIndexArticle} from '../database/index-article.js';
import {createRemoveAnalysis} from './remove-analysis.js';
import {type Fingerprint} from './fingerprint.js';

/** A source whose articles are kept. */
export type SourceToKeep = {
	/** An absolute path, a URL, or `-`. */
	readonly name: string;
	/** The file before it was read; `null` for a source that is no file. */
	readonly file: Fingerprint | null;
	/** The build of the program that has parsed it. */
	readonly reader: string;
	/** ISO 8601. */
	readonly at: string;
};

/** An article to keep. */
export type ArticleToKeep = {readonly head: ArticleHead; readonly body: Body};

const digest = (...parts: readonly string[]): string => hash('sha256', parts.join('\0'), 'hex').slice(0, 16);

/** Returns the digest of an article without its place: its versions differ in it. */
const versionOf = ({title, byline, publication, published, url, language, note}: ArticleHead, text: string): string =>
	digest(JSON.stringify([title, byline, publication, published, url, language, note]), text);

/** The storing of one source. Each call must run in a transaction; between them, others may read the library. */
export type PutSource = {
	/** Stores the next articles of the source. Returns their numbers. */
	readonly add: (articles: readonly ArticleToKeep[]) => number[];
	/**
	 * Records that all articles are stored. Without it, a file is read again next time.
	 *
	 * @param isWhole true if these are all articles of the source: others have left it
	 */
	readonly finish: (isWhole: boolean) => void;
};

type EntryBefore = {readonly article: number; readonly batch: number; readonly id: string};

/** Returns a function that begins to store a source. It must run in a transaction. */
export function createPutSource(database: Database): (source: SourceToKeep) => PutSource {
	const findSource = database.prepare('SELECT number, batch FROM source WHERE name = ?');
	const addSource = database.prepare('INSERT INTO source (name, read_at) VALUES (?, ?)');
	const updateSource = database.prepare('UPDATE source SET size = ?, modified_at = ?, changed_at = ?, reader = ?, read_at = ?, batch = ? WHERE number = ?');
	const findEntries = database.prepare('SELECT article, batch, id FROM entry JOIN article ON number = article WHERE source = ?');
	const putEntry = database.prepare(`INSERT INTO entry (source, article, batch, position, groups) VALUES (?, ?, ?, ?, ?)
		ON CONFLICT DO UPDATE SET batch = excluded.batch, position = excluded.position, groups = excluded.groups, is_gone = 0`);
	const removeEntry = database.prepare('DELETE FROM entry WHERE source = ? AND article = ?');
	const leave = database.prepare('UPDATE entry SET is_gone = 1 WHERE source = ? AND article = ?');
	const putArticle = createPutArticle(database);
	const retire = createRetire(database);

	return ({name, file, reader, at}) => {
		const found = findSource.get(name);
		const source = found ? Number(found['number']) : Number(addSource.run(name, at).lastInsertRowid);
		const batch = Number(found?.['batch'] ?? 0) + 1;
		const before = (found ? findEntries.all(source) : []).map((row): EntryBefore => ({article: Number(row['article']), batch: Number(row['batch']), id: String(row['id'])}));
		const batchOf = new Map(before.map(({id, batch: earlier}) => [id, earlier]));
		const numbers = new Set<number>();
		const ids = new Set<string>();
		let position = 0;
		return {
			add(articles) {
				return articles.map(({head, body}) => {
					const number = putArticle(head, body, at);
					// The items of a feed keep their batch, so that new ones come first. The articles of a file have the order of the file.
					putEntry.run(source, number, file ? batch : batchOf.get(head.id) ?? batch, position, JSON.stringify(head.groups));
					position++;
					numbers.add(number);
					ids.add(head.id);
					return number;
				});
			},
			finish(isWhole) {
				for (const {article, id} of before.filter(entry => !numbers.has(entry.article))) {
					// Another version of the article replaces it; so does another text in a file that has one.
					if (ids.has(id) || (file && before.length === 1 && numbers.size === 1)) {
						removeEntry.run(source, article);
						retire(article);
					} else if (isWhole) {
						leave.run(source, article);
					}
				}

				updateSource.run(file?.size ?? null, file?.modifiedAt ?? null, file?.changedAt ?? null, reader, at, batch, source);
			},
		};
	};
}

/** Returns a function that stores a version of an article, and makes it current. Returns its number. */
function createPutArticle(database: Database): (head: ArticleHead, body: Body, at: string) => number {
	const findVersion = database.prepare('SELECT number, is_current FROM article WHERE id = ? AND version = ?');
	const addArticle = database.prepare('INSERT INTO article (id, version, title, byline, publication, published, url, language, note, seen_at, length) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
	const addBody = database.prepare('INSERT INTO body (article, text, layout) VALUES (?, ?, ?)');
	const index = createIndexArticle(database);
	const restore = database.prepare('UPDATE article SET is_current = 1 WHERE number = ?');
	return (head, {text, blocks, styles}, at) => {
		const version = versionOf(head, text);
		const known = findVersion.get(head.id, version);
		if (known) {
			const number = Number(known['number']);
			if (known['is_current'] === 0) {
				restore.run(number);
				index(number, head, text);
			}

			return number;
		}

		const {id, title, byline, publication, published, url, language, note} = head;
		const number = Number(addArticle.run(id, version, title, byline, publication, published, url, language, note, at, text.length).lastInsertRowid);
		addBody.run(number, text, JSON.stringify({blocks, styles}));
		index(number, head, text);
		return number;
	};
}

/** Returns a function that takes an article out of the searches, unless a source still has it. Its text stays as an earlier version. */
function createRetire(database: Database): (article: number) => void {
	const isUsed = database.prepare('SELECT 1 AS one FROM entry WHERE article = ? LIMIT 1');
	const retireArticle = database.prepare('UPDATE article SET is_current = 0, quotes = NULL, engine = NULL WHERE number = ?');
	const removeText = database.prepare('DELETE FROM article_index WHERE rowid = ?');
	const remove = createRemoveAnalysis(database);
	return article => {
		if (isUsed.get(article) === undefined) {
			retireArticle.run(article);
			removeText.run(article);
			remove(article);
		}
	};
}
