import {createHash} from 'node:crypto';
import {statSync} from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import {type Article} from '../article/article.js';
import {pruneFolder} from '../storage/prune-folder.js';
import {replaceFile} from '../storage/replace-file.js';
import {
	shelfBytes, shelfFrom, type Stamp, type StoredFile,
} from './shelf-file.js';
import {packAll, type PackedArticle} from './packed-article.js';
import {packedArticle, shelvedArticle} from './shelved-article.js';

/** How many quotes were found in an article; `undefined` where nobody has looked yet. */
type QuotesOf = (article: Article) => number | null | undefined;

/** Articles of files that were opened before. */
export type Shelf = {
	/** The articles of a file, if it has not changed; see `noted`. */
	readonly articlesOf: (file: string) => readonly Article[] | undefined;
	/** Notes what a file gave that is read from now on; what is returned is to be told the articles. */
	readonly reading: (file: string) => (articles: readonly Article[]) => void;
	/** What was known of an article when it was taken from the shelf. */
	readonly quotesOf: QuotesOf;
	/** Keeps all that was taken or noted and nothing else, if there is something new and enough of it. Never rejects. */
	readonly save: (quotesOf: QuotesOf) => Promise<void>;
};

type ShelfOptions = {
	/** Of all shelves together, in bytes; those that were written longest ago go first. */
	readonly maximumBytes?: number;
	/** Fewer articles are opened in no time. */
	readonly fewestArticles?: number;
};

const stampOf = (file: string): Stamp | undefined => {
	const stats = statSync(file, {throwIfNoEntry: false});
	return stats && {size: stats.size, time: stats.mtimeMs};
};

const readShelf = async (file: string, version: string): Promise<Map<string, StoredFile>> => {
	try {
		return shelfFrom(await fs.readFile(file), version);
	} catch {
		return new Map();
	}
};

/** Articles as they are packed, most of them already; without those that are too long for it. */
function packEach(articles: readonly Article[]): Map<Article, PackedArticle> {
	const packed = new Map<Article, PackedArticle>();
	const loose: Article[] = [];
	for (const article of articles) {
		const known = packedArticle(article);
		if (known) {
			packed.set(article, known);
		} else {
			loose.push(article);
		}
	}

	const rest = packAll(loose.map(article => ({kind: 'article', article})))[Symbol.iterator]();
	for (const article of loose) {
		const item = rest.next().value;
		if (item?.kind === 'packed') {
			packed.set(article, {head: item.head, body: item.body});
		}
	}

	return packed;
}

/**
 * Opens what is kept of `sources`, all of them together. Whatever the disk does, nothing is thrown.
 *
 * @param folder for shelves only; made when something is kept, for the user alone to read
 * @param sources what tells one shelf from another: absolute paths, and how they are read
 * @param version of the program
 */
export async function openShelf(folder: string, sources: readonly string[], version: string, {maximumBytes = 200 * 1024 * 1024, fewestArticles = 200}: ShelfOptions = {}): Promise<Shelf> {
	const file = path.join(folder, createHash('sha256').update(JSON.stringify(sources)).digest('hex'));
	const kept = await readShelf(file, version);
	const opened = new Map<string, Stamp & {readonly articles: readonly Article[]}>();
	const quotes = new WeakMap<Article, number | null>();
	let hasNews = false;

	return {
		articlesOf(path) {
			const known = kept.get(path);
			const stamp = known && stampOf(path);
			kept.delete(path);
			if (known?.size !== stamp?.size || known?.time !== stamp?.time || !known) {
				return undefined;
			}

			const articles = known.articles().map(({head, body, quotes: count}) => {
				const article = shelvedArticle(head, body);
				if (count === undefined) {
					// It will be counted now.
					hasNews = true;
				} else {
					quotes.set(article, count);
				}

				return article;
			});
			opened.set(path, {size: known.size, time: known.time, articles});
			return articles;
		},
		reading(path) {
			// Before it is read: what changes meanwhile has another time.
			const stamp = stampOf(path);
			return articles => {
				if (stamp && articles.length > 0) {
					hasNews = true;
					opened.set(path, {...stamp, articles});
				}
			};
		},
		quotesOf: article => quotes.get(article),
		async save(quotesOf) {
			const all = [...opened.values()].flatMap(({articles}) => articles);
			if (!hasNews || all.length < fewestArticles) {
				return;
			}

			hasNews = false;
			try {
				const packed = packEach(all);
				const files = [...opened].map(([path, {articles, ...stamp}]) => ({
					path,
					...stamp,
					articles: articles.flatMap(article => {
						const kept = packed.get(article);
						return kept ? [{...kept, quotes: quotesOf(article)}] : [];
					}),
				}));
				// All of a file, or nothing.
				const whole = files.filter(({path, articles}) => articles.length === opened.get(path)?.articles.length);
				const parts = shelfBytes(whole, version);
				const size = parts.reduce((sum, {length}) => sum + length, 0);
				if (size <= maximumBytes) {
					await fs.mkdir(folder, {recursive: true, mode: 0o700});
					await pruneFolder(folder, maximumBytes - size);
					await replaceFile(file, parts);
				}
			} catch {
				// A full or missing disk costs the copy, nothing else.
			}
		},
	};
}
