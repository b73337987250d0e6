import {type Article} from '../../article/article.js';
import {
	lazyArticle, packedBodyOf, textLength, replaceBody,
} from '../../packing/lazy-article.js';
import {type KeptHead, type LibraryReader} from '../store/read-articles.js';
import {type SourceToKeep} from '../store/put-source.js';
import {createKeepQueue, type SourceKeeper} from './keep-queue.js';
import {
	type Opened, type RequestName, type Requests, type SentArticle,
} from './requests.js';
import {within} from './within.js';

/** A thread with a library. */
export type LibraryThread = {
	/** Resolves when the library is open, or cannot be used. */
	readonly opened: Promise<Opened>;
	/** Sends a request. Rejects with an error of one plain line. */
	readonly request: <Name extends RequestName>(name: Name, input: Requests[Name]['input']) => Promise<Requests[Name]['output']>;
	/** Registers a function that is called when the library was opened again, with a line for the reader: articles have other numbers from then on. */
	readonly onReopened: (listener: (notice: string | null) => void) => void;
	/** Waits at most some milliseconds for what is under way, closes the library and ends the thread. */
	readonly close: (patience: number) => Promise<void>;
};

/** The library of a session. Only `request` rejects: without a library, articles are shown, and not kept. */
export type Library = {
	/** Keeps the articles of a source. */
	readonly keep: (source: SourceToKeep & {readonly isWhole: boolean}, articles: readonly Article[]) => void;
	/** Begins to keep the articles of a source. */
	readonly beginKeeping: (source: SourceToKeep) => SourceKeeper;
	/** Keeps analyses of articles that are kept: UTF-8 JSON of a list of `KeptAnalysis | null`. */
	readonly keepAnalyses: (articles: readonly Article[], engine: string, analyses: Uint8Array) => Promise<void>;
	/** Returns the article for a head of the library. Its body is read when it is needed. */
	readonly article: (kept: KeptHead, reader: LibraryReader, source: string) => Article;
	/** Returns the number of an article in the library; `undefined` if it is not kept, or not yet. */
	readonly numberOf: (article: Article) => number | undefined;
	/** Sends a request to the thread; a flush when all else is answered. Rejects with an error of one plain line. */
	readonly request: LibraryThread['request'];
	/** Waits some seconds for what is to be kept, and closes the library. What comes later is not kept. */
	readonly close: (patience?: number) => Promise<void>;
};

/** The longest time that the end of the program waits for articles to be kept, in milliseconds. */
const closingPatience = 5000;

const sentArticle = (article: Article): SentArticle => {
	const {id, source, title, byline, publication, published, url, language, groups, note} = article;
	return {
		head: {
			id, source, title, byline, publication, published, url, language, groups, note,
		},
		body: packedBodyOf(article) ?? {text: article.text, blocks: article.blocks, styles: article.styles},
	};
};

/**
 * Creates the library of a session.
 *
 * @param start starts the thread; called at the first use
 * @param reader returns the reader of the main thread; `null` if the library is only in the memory of its thread
 * @param onProblem is told once why articles are not kept, in one plain line
 * @param keepDelay the time before articles are kept, in milliseconds
 */
export function createLibrary(start: () => LibraryThread, reader: () => LibraryReader | null, onProblem: (problem: string) => void, keepDelay = 0): Library {
	let thread: LibraryThread | undefined;
	let hasReported = false;
	let isClosed = false;
	let hasEnded = false;
	let numbers = new WeakMap<Article, number>();

	const report = (problem: string): void => {
		if (!hasReported && !hasEnded) {
			hasReported = true;
			onProblem(problem);
		}
	};

	const notify = (notice: string | null): void => {
		if (notice !== null) {
			onProblem(notice);
		}
	};

	const running = (): LibraryThread => {
		if (!thread) {
			thread = start();
			thread.onReopened(notice => {
				numbers = new WeakMap();
				notify(notice);
			});
			void thread.opened.then(opened => {
				if (opened.opened) {
					notify(opened.notice);
				} else {
					report(opened.problem);
				}
			});
		}

		return thread;
	};

	const send: LibraryThread['request'] = async (name, input) => running().request(name, input);

	const reportError = (error: unknown): void => {
		report(error instanceof Error ? error.message : String(error));
	};

	const queue = createKeepQueue(
		async parts => {
			try {
				const kept = await send('keep', parts.map(part => ({...part, articles: part.articles.map(article => sentArticle(article))})));
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
				await send('keep-analyses', {articles: articles.map(article => numbers.get(article) ?? 0), engine, analyses: bytes});
			} catch (error) {
				reportError(error);
			}
		},
		keepDelay,
	);

	const beginKeeping = (source: SourceToKeep): SourceKeeper => isClosed ? {add: () => undefined, finish: () => undefined} : queue.beginSource(source);

	return {
		beginKeeping,
		keep({isWhole, ...source}, articles) {
			const {add, finish} = beginKeeping(source);
			add(articles);
			finish(isWhole ? 'whole' : 'partial');
		},
		async keepAnalyses(articles, engine, bytes) {
			await Promise.all(articles.map(async article => queue.settled(article)));
			if (!hasEnded) {
				queue.addAnalyses({articles, engine, bytes});
			}
		},
		article({number, head, length}, from, source) {
			const article = lazyArticle(head.source === source ? head : {...head, source}, {length, read: () => from.body(number)});
			numbers.set(article, number);
			return article;
		},
		numberOf: article => numbers.get(article),
		async request(name, input) {
			if (name === 'flush') {
				await queue.idle();
			}

			return send(name, input);
		},
		async close(patience = closingPatience) {
			const until = Date.now() + patience;
			isClosed = true;
			// Analyses wait until their articles are kept, so they come after them.
			await within(patience, queue.drain().then(queue.drain));
			hasEnded = true;
			await thread?.close(Math.max(0, until - Date.now()));
		},
	};
}
