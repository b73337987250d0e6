import path from 'node:path';
import {type Article} from '../article/article.js';
import {type FileResults, type FileCache, type RecordResults} from '../loading/model/file-cache.js';
import {type LoadResult} from '../loading/model/load-result.js';
import {type Options} from '../command-line/options.js';
import {type SessionStore} from '../session/store.js';
import {type Shelf} from '../shelf/open-shelf.js';
import {readFingerprint, type FileFingerprint} from '../shelf/file-fingerprint.js';
import {displayPath} from '../text/display-path.js';
import {absoluteSource} from './source-opener.js';

/** A digest of all that the program is made of, which the build puts here. */
// eslint-disable-next-line @typescript-eslint/naming-convention -- As constants of a build are named.
declare const NEWSREADER_BUILD: string | undefined;

/** Not built, as in tests, each run is a program of its own: what an earlier one kept may be of another source. */
const buildId = typeof NEWSREADER_BUILD === 'string' ? NEWSREADER_BUILD : String(performance.timeOrigin);

/** Files that were opened before. */
export type ArticleCache = {
	readonly memory: FileCache<LoadResult>;
	/** How many quotes an article had when it was recalled, as in `Session.quoteCounts`; `undefined` where that is not known. */
	readonly quoteCountOf: (article: Article) => number | null | undefined;
	/**
	 * Stores the articles of the session, and keeps those of files that are not loaded yet. Never rejects.
	 *
	 * @returns false if they could not be written
	 */
	readonly save: (store: SessionStore) => Promise<boolean>;
};

/** What a file gave, if that is articles and nothing else: what is wrong with it is to be told each time, and where it leads to is to be asked. */
const articlesAlone = (answers: FileResults<LoadResult>): readonly Article[] => {
	const articles = answers.flatMap(each => each.kind === 'article' ? [each.article] : []);
	return articles.length === answers.length ? articles : [];
};

const noNote: RecordResults<LoadResult> = () => undefined;

/**
 * What is known of the files of some sources, read from the disk when it is first asked for; of none with `--no-state`.
 *
 * @param sources as they were named
 */
export function openArticleCache({keepsState, as}: Pick<Options, 'keepsState' | 'as'>, sources: () => readonly string[]): ArticleCache {
	let opening: Promise<void> | undefined;
	let shelf: Shelf | undefined;
	/** What is to be told to the shelf when it is open, by path. */
	const untold = new Map<string, (shelf: Shelf) => void>();

	const open = async (): Promise<void> => {
		const [{openShelf}, {cacheFolder}] = await Promise.all([import('../shelf/open-shelf.js'), import('../storage/cache-folder.js')]);
		// However a folder is named, and from wherever, it is the same.
		const places = sources().map(source => absoluteSource(source));
		shelf = await openShelf(await cacheFolder('shelves'), [as ?? '', ...places], buildId);
		for (const tell of untold.values()) {
			tell(shelf);
		}

		untold.clear();
	};

	const noteOf = (file: string, fingerprint: FileFingerprint | undefined): RecordResults<LoadResult> => answers => {
		const tell = (to: Shelf): void => {
			if (fingerprint) {
				to.put(path.resolve(file), fingerprint, articlesAlone(answers));
			}
		};

		if (shelf) {
			tell(shelf);
		} else {
			untold.set(file, tell);
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
			const {isLoading, quoteCounts} = store.get();
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
		const {isLoading, articles, quoteCounts} = store.get();
		if (!isLoading && quoteCounts.size >= articles.length) {
			schedule();
		}
	});
}
