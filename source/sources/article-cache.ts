import path from 'node:path';
import {type Article} from '../article/article.js';
import {type Source} from '../article/source.js';
import {type FileResults, type FileCache, type RecordResults} from '../loading/model/file-cache.js';
import {type LoadResult} from '../loading/model/load-result.js';
import {type Options} from '../command-line/options.js';
import {type SessionStore} from '../session/store.js';
import {type Shelf} from '../shelf/open-shelf.js';
import {readFingerprint, type FileFingerprint} from '../shelf/file-fingerprint.js';
import {displayPath} from '../text/display-path.js';
import {absoluteName} from './source-opener.js';

/** A digest of all that the program is made of, which the build puts here. */
// eslint-disable-next-line @typescript-eslint/naming-convention -- As constants of a build are named.
declare const NEWSREADER_BUILD: string | undefined;

/** Without a build, as in tests, each run has its own id: the source code may have changed since the last run. */
const buildId = typeof NEWSREADER_BUILD === 'string' ? NEWSREADER_BUILD : String(performance.timeOrigin);

/** The articles of files that were opened before. */
export type ArticleCache = {
	readonly memory: FileCache<LoadResult>;
	/** Returns the stored number of quotes in an article, as in `Session.quoteCounts`; `undefined` if none is stored. */
	readonly quoteCountOf: (article: Article) => number | null | undefined;
	/**
	 * Stores the articles of the session, and keeps those of files that are not loaded yet. Never rejects.
	 *
	 * @returns false if they could not be written
	 */
	readonly save: (store: SessionStore) => Promise<boolean>;
};

/** Returns the results of a file if they are all articles, else none: failures are reported each time, and references followed each time. */
const articlesAlone = (answers: FileResults<LoadResult>): readonly Article[] => {
	const articles = answers.flatMap(each => each.kind === 'article' ? [each.article] : []);
	return articles.length === answers.length ? articles : [];
};

const noNote: RecordResults<LoadResult> = () => undefined;

/**
 * Opens the article cache of some sources. It is read from disk at the first look-up. With `--no-state` it is empty.
 *
 * @param sources as they were named
 */
export function openArticleCache({keepsState, as}: Pick<Options, 'keepsState' | 'as'>, sources: () => readonly Source[]): ArticleCache {
	let opening: Promise<void> | undefined;
	let shelf: Shelf | undefined;
	/** The results to record when the shelf is open, by path. */
	const unrecorded = new Map<string, (shelf: Shelf) => void>();

	const open = async (): Promise<void> => {
		const [{openShelf}, {cacheFolder}] = await Promise.all([import('../shelf/open-shelf.js'), import('../storage/files/cache-folder.js')]);
		// A folder has the same shelf whatever the working directory is.
		const places = sources().map(source => absoluteName(source));
		shelf = await openShelf(cacheFolder('shelves'), [as ?? '', ...places], buildId);
		for (const record of unrecorded.values()) {
			record(shelf);
		}

		unrecorded.clear();
	};

	const noteOf = (file: string, fingerprint: FileFingerprint | undefined): RecordResults<LoadResult> => answers => {
		const record = (to: Shelf): void => {
			if (fingerprint) {
				to.put(path.resolve(file), fingerprint, articlesAlone(answers));
			}
		};

		if (shelf) {
			record(shelf);
		} else {
			unrecorded.set(file, record);
		}
	};

	return {
		memory: {
			async lookUp(file) {
				if (!keepsState) {
					return noNote;
				}

				opening ??= open();
				const [fingerprint] = await Promise.all([readFingerprint(file), opening]);
				const articles = fingerprint && shelf?.articlesOf(path.resolve(file), fingerprint, displayPath(file));
				return articles?.map(article => ({kind: 'article', article})) ?? noteOf(file, fingerprint);
			},
			startRecording: async file => keepsState ? noteOf(file, await readFingerprint(file)) : noNote,
		},
		quoteCountOf: article => shelf?.quoteCountOf(article),
		async save(store) {
			const {sources: {isLoading}, analyses: {quoteCounts}} = store.get();
			return await shelf?.save(article => quoteCounts.get(article), !isLoading) ?? true;
		},
	};
}

/** The articles are stored when the session has not changed for this long, in milliseconds. */
const autosaveDelay = 1000;

/** After a failed write, the next one follows after this time, in milliseconds: there may be room on the disk again. */
const retryDelay = 60_000;

/** Stores the articles of a session when all are loaded and their quotes counted. */
export function autosaveArticleCache(store: SessionStore, cache: ArticleCache): void {
	let timer: NodeJS.Timeout | undefined;
	let retryAt = 0;
	const save = async (): Promise<void> => {
		if (!await cache.save(store)) {
			retryAt = Date.now() + retryDelay;
			schedule();
		}
	};

	const schedule = (): void => {
		clearTimeout(timer);
		timer = setTimeout(() => {
			void save();
		}, Math.max(autosaveDelay, retryAt - Date.now())).unref();
	};

	store.subscribe(() => {
		const {sources: {isLoading}, list: {articles}, analyses: {quoteCounts}} = store.get();
		if (!isLoading && quoteCounts.size >= articles.length) {
			schedule();
		}
	});
}
