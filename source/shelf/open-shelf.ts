import {createHash} from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import {type Article} from '../article/article.js';
import {readFile} from '../loading/bytes/read-bytes.js';
import {pruneFolder} from '../storage/prune-folder.js';
import {replaceFile} from '../storage/replace-file.js';
import {shelfBytes, shelfFrom, type StoredFile} from './shelf-file.js';
import {canBeKept, packEach} from './pack-each.js';
import {shelvedArticle} from './shelved-article.js';
import {isSameStamp, type Stamp} from './stamp.js';

/** How many quotes were found in an article; `undefined` where nobody has looked yet. */
type QuotesOf = (article: Article) => number | null | undefined;

/** Articles of files that were opened before. */
export type Shelf = {
	/**
	 * The articles of a file that has this stamp now, if it had that when it was last read.
	 *
	 * @param source what the file is called now
	 */
	readonly articlesOf: (file: string, stamp: Stamp, source: string) => readonly Article[] | undefined;
	/**
	 * Notes what a file gave that had this stamp before it was read. If it had that the time before, the numbers of their
	 * quotes are known too.
	 */
	readonly note: (file: string, stamp: Stamp, articles: readonly Article[]) => void;
	/** What was known of an article when it was taken from the shelf, or when its file was read again. */
	readonly quotesOf: QuotesOf;
	/**
	 * Keeps all that was taken or noted, if there is something new and enough of it; and nothing else, unless not all has
	 * been asked for yet. Never rejects.
	 */
	readonly save: (quotesOf: QuotesOf, isAll?: boolean) => Promise<void>;
};

type ShelfOptions = {
	/**
	 * Of all shelves together, in bytes; those that were written longest ago go first.
	 *
	 * @default 209715200 (200 MiB)
	 */
	readonly maximumBytes?: number;
	/**
	 * Fewer articles are opened in no time.
	 *
	 * @default 200
	 */
	readonly fewestArticles?: number;
};

const readShelf = async (file: string, version: string, maximumBytes: number): Promise<Map<string, StoredFile>> => {
	try {
		const read = await readFile(file, maximumBytes);
		return 'bytes' in read ? shelfFrom(read.bytes, version) : new Map();
	} catch {
		return new Map();
	}
};

/** What is kept of a file; `undefined` where it is not what this program has written. */
const articlesIn = ({articles}: StoredFile): ReturnType<StoredFile['articles']> | undefined => {
	try {
		return articles();
	} catch {
		return undefined;
	}
};

/**
 * Opens what is kept of `sources`, all of them together. Whatever the disk does, nothing is thrown.
 *
 * @param folder for shelves only; made when something is kept, for the user alone to read
 * @param sources what tells one shelf from another: what was named, from where, and how it is read
 * @param version of the program
 */
export async function openShelf(folder: string, sources: readonly string[], version: string, {maximumBytes = 200 * 1024 * 1024, fewestArticles = 200}: ShelfOptions = {}): Promise<Shelf> {
	const file = path.join(folder, createHash('sha256').update(JSON.stringify(sources)).digest('hex'));
	const kept = await readShelf(file, version, maximumBytes);
	const opened = new Map<string, Stamp & {readonly articles: readonly Article[]}>();
	const quotes = new WeakMap<Article, number | null>();
	let hasNews = false;

	let saving = Promise.resolve();

	const write = async (quotesOf: QuotesOf, isAll: boolean): Promise<void> => {
		if (!hasNews) {
			return;
		}

		hasNews = false;
		const all = [...opened.values()].flatMap(({articles}) => articles);
		// What is broken is to be read anew.
		const rest = (isAll ? [] : [...kept]).flatMap(([name, stored]) => {
			const articles = articlesIn(stored) ?? [];
			return articles.length > 0 ? [{path: name, ...stored, articles}] : [];
		});
		if (rest.reduce((sum, {articles}) => sum + articles.length, all.length) < fewestArticles) {
			return;
		}

		try {
			const packed = packEach(all);
			const files = [...opened].map(([name, {articles, ...stamp}]) => ({
				path: name,
				...stamp,
				articles: articles.flatMap(article => {
					const entry = packed.get(article);
					return entry ? [{...entry, quotes: quotesOf(article)}] : [];
				}),
			}));
			const parts = await shelfBytes([...files, ...rest], version);
			const size = parts.reduce((sum, {length}) => sum + length, 0);
			if (size <= maximumBytes) {
				await fs.mkdir(folder, {recursive: true, mode: 0o700});
				await pruneFolder(folder, maximumBytes - size, file);
				await replaceFile(file, parts);
			}
		} catch {
			// A full or missing disk costs the copy, nothing else.
		}
	};

	/** What is kept of a file that has not changed; what is kept of another is of no more use. */
	const take = (path: string, stamp: Stamp): ReturnType<typeof articlesIn> => {
		const known = kept.get(path);
		kept.delete(path);
		return known && isSameStamp(known, stamp) ? articlesIn(known) : undefined;
	};

	return {
		articlesOf(path, stamp, source) {
			const before = opened.get(path);
			if (before && isSameStamp(before, stamp)) {
				return before.articles;
			}

			const stored = take(path, stamp);
			if (!stored) {
				return undefined;
			}

			const articles = stored.map(({head, body, quotes: count}) => {
				const article = shelvedArticle(head.source === source ? head : {...head, source}, body);
				if (count === undefined) {
					// It will be counted now.
					hasNews = true;
				} else {
					quotes.set(article, count);
				}

				return article;
			});
			opened.set(path, {...stamp, articles});
			return articles;
		},
		note(path, stamp, articles) {
			if (articles.length === 0 || !articles.every(article => canBeKept(article))) {
				return;
			}

			const stored = take(path, stamp);
			for (const [index, article] of articles.entries()) {
				const before = stored?.[index];
				if (before?.quotes === undefined || before.head.id !== article.id) {
					hasNews = true;
				} else {
					quotes.set(article, before.quotes);
				}
			}

			opened.set(path, {...stamp, articles});
		},
		quotesOf: article => quotes.get(article),
		async save(quotesOf, isAll = true) {
			// Whoever leaves while it is being written waits for it.
			saving = saving.then(async () => write(quotesOf, isAll));
			return saving;
		},
	};
}
