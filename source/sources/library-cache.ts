import path from 'node:path';
import {type Article} from '../article/article.js';
import {type Source} from '../article/source.js';
import {logError} from '../debug/log-error.js';
import {type Options} from '../command-line/options.js';
import {type KeptSource, type LibraryReader} from '../library/store/read-articles.js';
import {isSameFingerprint, type Fingerprint} from '../library/store/fingerprint.js';
import {type Library} from '../library/thread/library.js';
import {type FileCache, type FileResults, type RecordResults} from '../loading/model/file-cache.js';
import {type LoadResult} from '../loading/model/load-result.js';
import {displayPath} from '../text/display-path.js';
import {buildId} from './build-id.js';
import {readFingerprint} from './file-fingerprint.js';
import {absoluteName} from './source-opener.js';

/** The articles of files that the library has, and those to keep. */
export type LibraryCache = {
	readonly memory: FileCache<LoadResult>;
	/** Returns the number of quotes that the library has counted in an article, as in `Session.quoteCounts`; `undefined` if it has not. */
	readonly quoteCountOf: (article: Article) => number | null | undefined;
};

/** Returns the results of a file if they are all articles, else none: failures are reported each time, and references followed each time. */
const articlesAlone = (answers: FileResults<LoadResult>): readonly Article[] => {
	const articles = answers.flatMap(each => each.kind === 'article' ? [each.article] : []);
	return articles.length === answers.length ? articles : [];
};

const loaded = (articles: readonly Article[]): readonly LoadResult[] => articles.map(article => ({kind: 'article', article}));

/** The files that a reader has found in the library, by name. */
type Known = {readonly from: LibraryReader; readonly files: Map<string, KeptSource>};

const recordNothing: RecordResults<LoadResult> = () => undefined;

/**
 * Takes articles of files that have not changed from the library, and keeps those of all others.
 *
 * @param sources returns the sources of the session as they were named
 * @param reader opens the library for reading at the first look-up; `null` if there is nothing to read
 */
export function createLibraryCache(library: Library, reader: () => Promise<LibraryReader | null>, {as}: Pick<Options, 'as'>, sources: () => readonly Source[]): LibraryCache {
	const quotes = new WeakMap<Article, number | null>();
	/** The parser of a file: another build, or another format, may find other articles. */
	const parser = as === null ? buildId : `${buildId} ${as}`;
	/** The files that were looked up or read in this session: the same articles again show that nothing has changed. */
	const opened = new Map<string, {readonly fingerprint: Fingerprint; readonly articles: readonly Article[]}>();
	let hasRead = false;
	let readFrom: LibraryReader | null = null;
	let known: Known | null = null;

	const read = (from: LibraryReader | null): Known | null => {
		const places = sources().flatMap(source => source.kind === 'path' ? [absoluteName(source)] : []);
		try {
			return from && {from, files: new Map(from.sources(places).map(source => [source.name, source]))};
		} catch (error) {
			// All files are read.
			logError('read the files of the library', error);
			return null;
		}
	};

	const recordOf = (file: string, fingerprint: Fingerprint | undefined): RecordResults<LoadResult> => answers => {
		const articles = articlesAlone(answers);
		if (fingerprint && articles.length > 0) {
			const name = path.resolve(file);
			opened.set(name, {fingerprint, articles});
			library.keep({
				name, file: fingerprint, reader: parser, isWhole: true, at: new Date().toISOString(),
			}, articles);
		}
	};

	/** Files that were read before the library, because they are shown at once. */
	let early: Array<{readonly name: string; readonly fingerprint: Fingerprint; readonly articles: readonly Article[]}> = [];

	/** Takes the numbers of quotes of files that were read before the library. */
	const countEarly = ({files}: Known): void => {
		for (const {name, fingerprint, articles} of early) {
			const kept = files.get(name);
			const heads = kept?.file && kept.reader === parser && isSameFingerprint(kept.file, fingerprint) ? kept.articles() : [];
			const counts = new Map(heads.map(({head, quotes: count}) => [head.id, count]));
			for (const article of articles) {
				const count = counts.get(article.id);
				if (count !== undefined) {
					quotes.set(article, count);
				}
			}
		}

		early = [];
	};

	return {
		memory: {
			async lookUp(file) {
				const [fingerprint, from] = await Promise.all([readFingerprint(file), reader()]);
				if (!hasRead || from !== readFrom) {
					// A library that was opened again has other numbers: what was read of it before is of no use.
					hasRead = true;
					readFrom = from;
					known = read(from);
					if (known) {
						countEarly(known);
					}
				}

				const present = known;
				const name = path.resolve(file);
				const before = opened.get(name);
				if (before && fingerprint && isSameFingerprint(before.fingerprint, fingerprint)) {
					return loaded(before.articles);
				}

				const kept = present?.files.get(name);
				if (!present || !kept?.file || !fingerprint || kept.reader !== parser || !isSameFingerprint(kept.file, fingerprint)) {
					return fingerprint ? recordOf(file, fingerprint) : recordNothing;
				}

				present.files.delete(name);
				const heads = kept.articles();
				if (heads.length < kept.count) {
					// Another program has changed them.
					return recordOf(file, fingerprint);
				}

				const articles = heads.filter(({isGone}) => !isGone).map(each => {
					const article = library.article(each, present.from, displayPath(file));
					if (each.quotes !== undefined) {
						quotes.set(article, each.quotes);
					}

					return article;
				});
				opened.set(name, {fingerprint, articles});
				return loaded(articles);
			},
			async startRecording(file) {
				const fingerprint = await readFingerprint(file);
				const record = recordOf(file, fingerprint);
				return answers => {
					record(answers);
					if (fingerprint && !hasRead) {
						early.push({name: path.resolve(file), fingerprint, articles: articlesAlone(answers)});
					}
				};
			},
		},
		quoteCountOf: article => quotes.get(article),
	};
}
