import {createHash} from 'node:crypto';
import path from 'node:path';
import {type Article} from '../article/article.js';
import {logError} from '../debug/log-error.js';
import {readFile} from '../loading/bytes/read-bytes.js';
import {pruneFolder} from '../storage/files/prune-folder.js';
import {replaceFile, type FileSystem} from '../storage/files/replace-file.js';
import {makeFolder} from '../storage/files/make-folder.js';
import {serializeShelf, parseShelf, type StoredFile} from './shelf-file.js';
import {canBeShelved, packArticles} from './pack-articles.js';
import {shelvedArticle} from './shelved-article.js';
import {isSameFingerprint, type FileFingerprint} from './file-fingerprint.js';

/** Returns the number of quotes in an article; `undefined` if they are not counted yet. */
type QuoteCountOf = (article: Article) => number | null | undefined;

/** Articles of files that were opened before. */
export type Shelf = {
	/**
	 * Returns the stored articles of a file; `undefined` if none are stored or the file has changed since it was read.
	 *
	 * @param fingerprint the fingerprint that the file has now
	 * @param source the name of the file in this session, for `Article.source`
	 */
	readonly articlesOf: (file: string, fingerprint: FileFingerprint, source: string) => readonly Article[] | undefined;
	/**
	 * Records the articles of a file. If the file has not changed since it was stored, the stored numbers of quotes are used.
	 *
	 * @param fingerprint the fingerprint that the file had before it was read
	 */
	readonly put: (file: string, fingerprint: FileFingerprint, articles: readonly Article[]) => void;
	/** Returns the stored number of quotes in an article that was taken from the shelf or recorded. */
	readonly quoteCountOf: QuoteCountOf;
	/**
	 * Writes all articles that were taken or recorded, if they have changed and are numerous enough. Never rejects. After a
	 * failed write, the next call tries again.
	 *
	 * @param isAll false if some files are not loaded yet: their stored articles are kept too
	 * @returns false if the shelf could not be written
	 */
	readonly save: (quoteCountOf: QuoteCountOf, isAll?: boolean) => Promise<boolean>;
};

type ShelfOptions = {
	/**
	 * The greatest size of all shelves together, in bytes. Those that were written longest ago are removed first.
	 *
	 * @default 209715200 (200 MiB)
	 */
	readonly maxBytes?: number;
	/**
	 * A shelf with fewer articles is not written, because reading their files is fast enough.
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

/** Returns the stored articles of a file; `undefined` if they are damaged. */
const articlesIn = ({articles}: StoredFile): ReturnType<StoredFile['articles']> | undefined => {
	try {
		return articles();
	} catch (error) {
		logError('read articles from the cache', error);
		return undefined;
	}
};

/**
 * Opens the shelf of `sources`. Never rejects: a shelf that cannot be read is empty.
 *
 * @param folder a folder for shelves only. It is created at the first write, and only the user may read it
 * @param sources the key of the shelf: the names of the sources, and the format in which they are read
 * @param version the version of the program
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
				makeFolder(folder);
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

	/** Removes the stored articles of a file, and returns them if the file has not changed. */
	const take = (path: string, fingerprint: FileFingerprint): ReturnType<typeof articlesIn> => {
		const stored = kept.get(path);
		kept.delete(path);
		return stored && isSameFingerprint(stored, fingerprint) ? articlesIn(stored) : undefined;
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
					// Its quotes will be counted now.
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
