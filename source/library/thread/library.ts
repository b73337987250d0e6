import {type Article} from '../../article/article.js';
import {
	lazyArticle, packedBodyOf, textLength, replaceBody,
} from '../../packing/lazy-article.js';
import {type KeptHead, type LibraryReader} from '../store/read-articles.js';
import {type SourceToKeep} from '../store/put-source.js';
import {createKeepQueue} from './keep-queue.js';
import {
	type Opened, type RequestName, type Requests, type SentArticle,
} from './requests.js';

/** A thread with a library. */
export type LibraryThread = {
	/** Resolves when the library is open, or cannot be used. */
	readonly opened: Promise<Opened>;
	/** Sends a request. Rejects with an error of one plain line. */
	readonly request: <Name extends RequestName>(name: Name, input: Requests[Name]['input']) => Promise<Requests[Name]['output']>;
	/** Waits at most some milliseconds for what is under way, closes the library and ends the thread. */
	readonly close: (patience: number) => Promise<void>;
};

/** The library of a session. Its methods never throw: without a library, articles are shown, and not kept. */
export type Library = {
	/** Keeps the articles of a source. */
	readonly keep: (source: SourceToKeep, articles: readonly Article[]) => void;
	/** Keeps analyses of articles that are kept: UTF-8 JSON of a list of `KeptAnalysis | null`. */
	readonly keepAnalyses: (articles: readonly Article[], engine: string, analyses: Uint8Array) => Promise<void>;
	/** Returns the article for a head of the library. Its body is read when it is needed. */
	readonly article: (kept: KeptHead, reader: LibraryReader, source: string) => Article;
	/** Returns the number of an article in the library; `undefined` if it is not kept, or not yet. */
	readonly numberOf: (article: Article) => number | undefined;
	readonly request: LibraryThread['request'];
	readonly close: () => Promise<void>;
};

/** The longest time that the end of the program waits for articles to be kept, in milliseconds. */
const closingPatience = 5000;

const sentArticle = (article: Article): SentArticle => {
	const {id, source, title, byline, publication, published, url, language, groups, note} = article;
	const {text, blocks, styles} = packedBodyOf(article) ? {text: '', blocks: [], styles: []} : article;
	return {
		head: {
			id, source, title, byline, publication, published, url, language, groups, note,
		},
		body: packedBodyOf(article) ?? {text, blocks, styles},
	};
};

/**
 * Creates the library of a session.
 *
 * @param start starts the thread; called at the first use
 * @param reader returns the reader of the main thread; `null` if the library is only in the memory of its thread
 * @param onProblem is told once why articles are not kept, in one plain line
 */
export function createLibrary(start: () => LibraryThread, reader: () => LibraryReader | null, onProblem: (problem: string) => void): Library {
	let thread: LibraryThread | undefined;
	let hasReported = false;
	const numbers = new WeakMap<Article, number>();

	const report = (problem: string): void => {
		if (!hasReported) {
			hasReported = true;
			onProblem(problem);
		}
	};

	const running = (): LibraryThread => {
		if (!thread) {
			thread = start();
			void thread.opened.then(opened => {
				const problem = opened.opened ? opened.notice : opened.problem;
				if (problem !== null) {
					report(problem);
				}
			});
		}

		return thread;
	};

	const request: LibraryThread['request'] = async (name, input) => running().request(name, input);

	const reportError = (error: unknown): void => {
		report(error instanceof Error ? error.message : String(error));
	};

	const queue = createKeepQueue(
		async parts => {
			try {
				const kept = await request('keep', parts.map(part => ({...part, articles: part.articles.map(article => sentArticle(article))})));
				const source = reader();
				for (const [index, {articles}] of parts.entries()) {
					for (const [place, article] of articles.entries()) {
						const number = kept[index]?.[place];
						if (number !== undefined) {
							numbers.set(article, number);
							if (source) {
								replaceBody(article, {length: textLength(article), read: () => source.body(number)});
							}
						}
					}
				}
			} catch (error) {
				reportError(error);
			}
		},
		async ({articles, engine, bytes}) => {
			try {
				// An article that could not be kept has the number 0, which no article of the library has.
				await request('keep-analyses', {articles: articles.map(article => numbers.get(article) ?? 0), engine, analyses: bytes});
			} catch (error) {
				reportError(error);
			}
		},
	);

	return {
		keep: queue.addSource,
		async keepAnalyses(articles, engine, bytes) {
			await Promise.all(articles.map(async article => queue.settled(article)));
			queue.addAnalyses({articles, engine, bytes});
		},
		article({number, head, length}, from, source) {
			const article = lazyArticle(head.source === source ? head : {...head, source}, {length, read: () => from.body(number)});
			numbers.set(article, number);
			return article;
		},
		numberOf: article => numbers.get(article),
		request,
		async close() {
			if (thread) {
				const isLate = new Promise<void>(resolve => {
					setTimeout(resolve, closingPatience).unref();
				});
				await Promise.race([queue.drain(), isLate]);
				await thread.close(closingPatience);
			}
		},
	};
}
