import {createHash} from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import {type Article} from '../article/article.js';
import {logError} from '../debug/log-error.js';
import {readFile} from '../loading/bytes/read-bytes.js';
import {pruneFolder} from '../storage/prune-folder.js';
import {replaceFile, type FileSystem} from '../storage/replace-file.js';
import {serializeShelf, parseShelf, type StoredFile} from './shelf-file.js';
import {canBeShelved, packArticles} from './pack-articles.js';
import {shelvedArticle} from './shelved-article.js';
import {isSameFingerprint, type FileFingerprint} from './file-fingerprint.js';

/** How many quotes were found in an article; `undefined` where nobody has looked yet. */
type QuoteCountOf = (article: Article) => number | null | undefined;

/** Articles of files that were opened before. */
export type Shelf = {
	/**
	 * The articles of a file that has this fingerprint now, if it had that when it was last read.
	 *
	 * @param source what the file is called now
	 */
	readonly articlesOf: (file: string, fingerprint: FileFingerprint, source: string) => readonly Article[] | undefined;
	/**
	 * Notes what a file gave that had this fingerprint before it was read. If it had that the time before, the numbers of their
	 * quotes are known too.
	 */
	readonly put: (file: string, fingerprint: FileFingerprint, articles: readonly Article[]) => void;
	/** What was known of an article when it was taken from the shelf, or when its file was read again. */
	readonly quoteCountOf: QuoteCountOf;
	/**
	 * Keeps all that was taken or noted, if there is something new and enough of it; and nothing else, unless not all has
	 * been asked for yet. Never rejects. After a failed write, the next call tries again.
	 *
	 * @returns false if it could not be written
	 */
	readonly save: (quoteCountOf: QuoteCountOf, isAll?: boolean) => Promise<boolean>;
};

type ShelfOptions = {
	/**
	 * Of all shelves together, in bytes; those that were written longest ago go first.
	 *
	 * @default 209715200 (200 MiB)
	 */
	readonly maxBytes?: number;
	/**
	 * Fewer articles are opened in no time.
	 *
	 * @default 200
	 */
	readonly minArticleCount?: number;
	/** Writes the shelf. */
	readonly fileSystem?: FileSystem;
};

const readShelf = async (file: string, version: string, maxBytes: number): Promise<Map<string, StoredFile>> => {
	try {
		const read = await readFile(file, maxBytes);
		return 'bytes' in read ? parseShelf(read.bytes, version) : new Map();
	} catch (error) {
		logError(`read ${file}`, error);
		return new Map();
	}
};

/** What is kept of a file; `undefined` where it is not what this program has written. */
const articlesIn = ({articles}: StoredFile): ReturnType<StoredFile['articles']> | undefined => {
	try {
		return articles();
	} catch (error) {
		logError('read articles from the cache', error);
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
export async function openShelf(folder: string, sources: readonly string[], version: string, options: ShelfOptions = {}): Promise<Shelf> {
	const {maxBytes = 200 * 1024 * 1024, minArticleCount = 200, fileSystem} = options;
	const file = path.join(folder, createHash('sha256').update(JSON.stringify(sources)).digest('hex'));
	const kept = await readShelf(file, version, maxBytes);
	const opened = new Map<string, FileFingerprint & {readonly articles: readonly Article[]}>();
	const quotes = new WeakMap<Article, number | null>();
	let isDirty = false;

	let saving = Promise.resolve(true);

	const write = async (quoteCountOf: QuoteCountOf, isAll: boolean): Promise<boolean> => {
		if (!isDirty) {
			return true;
		}

		isDirty = false;
		const all = [...opened.values()].flatMap(({articles}) => articles);
		// Damaged files are read again next time.
		const rest = (isAll ? [] : [...kept]).flatMap(([name, stored]) => {
			const articles = articlesIn(stored) ?? [];
			return articles.length > 0 ? [{path: name, ...stored, articles}] : [];
		});
		if (rest.reduce((sum, {articles}) => sum + articles.length, all.length) < minArticleCount) {
			return true;
		}

		try {
			const packed = packArticles(all);
			const files = [...opened].map(([name, {articles, ...fingerprint}]) => ({
				path: name,
				...fingerprint,
				articles: articles.flatMap(article => {
					const entry = packed.get(article);
					return entry ? [{...entry, quotes: quoteCountOf(article)}] : [];
				}),
			}));
			const parts = await serializeShelf([...files, ...rest], version);
			const size = parts.reduce((sum, {length}) => sum + length, 0);
			if (size <= maxBytes) {
				await fs.mkdir(folder, {recursive: true, mode: 0o700});
				await pruneFolder(folder, maxBytes - size, file);
				await replaceFile(file, parts, fileSystem);
			}

			return true;
		} catch (error) {
			logError(`write ${file}`, error);
			// A later save tries again.
			isDirty = true;
			return false;
		}
	};

	/** What is kept of a file that has not changed; what is kept of another is of no more use. */
	const take = (path: string, fingerprint: FileFingerprint): ReturnType<typeof articlesIn> => {
		const known = kept.get(path);
		kept.delete(path);
		return known && isSameFingerprint(known, fingerprint) ? articlesIn(known) : undefined;
	};

	return {
		articlesOf(path, fingerprint, source) {
			const before = opened.get(path);
			if (before && isSameFingerprint(before, fingerprint)) {
				return before.articles;
			}

			const stored = take(path, fingerprint);
			if (!stored) {
				return undefined;
			}

			const articles = stored.map(({head, body, quotes: count}) => {
				const article = shelvedArticle(head.source === source ? head : {...head, source}, body);
				if (count === undefined) {
					// It will be counted now.
					isDirty = true;
				} else {
					quotes.set(article, count);
				}

				return article;
			});
			opened.set(path, {...fingerprint, articles});
			return articles;
		},
		put(path, fingerprint, articles) {
			if (articles.length === 0 || !articles.every(article => canBeShelved(article))) {
				return;
			}

			const stored = take(path, fingerprint);
			for (const [index, article] of articles.entries()) {
				const before = stored?.[index];
				if (before?.quotes === undefined || before.head.id !== article.id) {
					isDirty = true;
				} else {
					quotes.set(article, before.quotes);
				}
			}

			opened.set(path, {...fingerprint, articles});
		},
		quoteCountOf: article => quotes.get(article),
		async save(quoteCountOf, isAll = true) {
			// The end of the program waits for a write that is under way.
			saving = saving.then(async () => write(quoteCountOf, isAll));
			return saving;
		},
	};
}
