import {setImmediate as yieldToEventLoop} from 'node:timers/promises';
import {type Article} from '../article/article.js';
import {type LoadResult} from '../loading/model/load-result.js';
import {type SessionStore} from '../session/store.js';
import {takeUntilAborted} from '../loading/async/take-until-aborted.js';

/** Articles are shown in batches while they load, because each batch draws a frame. In milliseconds. */
const batchDelay = 100;

/** Among many articles batches wait longer, because each batch recomputes the list: this long for each article, in milliseconds. */
const batchDelayPerArticle = 0.02;

/** At most so many articles arrive before the article cache is read. */
const maxEarlyArticles = 32;

type LoadOptions = {
	/** Returns the stored number of quotes in an article, as in `Session.quoteCounts`; `undefined` if none is stored. */
	readonly quoteCountOf: (article: Article) => number | null | undefined;
	/** Ends the loading. The session then stays in the state of loading, because some sources were not read. */
	readonly signal: AbortSignal;
};

/** Adds to the session what is loaded: the first article at once, the others in batches. */
export async function loadIntoSession(store: SessionStore, loaded: AsyncIterable<LoadResult>, {quoteCountOf, signal}: LoadOptions): Promise<void> {
	let batch: LoadResult[] = [];
	/** Articles that arrived before the article cache was read. */
	let early: Article[] = [];
	let due = 0;
	let timer: NodeJS.Timeout | undefined;
	const gatherTime = (): number => Math.max(batchDelay, store.get().list.articles.length * batchDelayPerArticle);
	const deliver = (): void => {
		clearTimeout(timer);
		timer = undefined;
		const articles = batch.flatMap(item => item.kind === 'article' ? [item.article] : []);
		const failures = batch.flatMap(item => item.kind === 'failure' ? [item.failure] : []);
		const problems = failures.map(({message}) => message);
		const withCopy = failures.filter(({hasCopy}) => hasCopy).map(({message}) => message);
		batch = [];
		due = Date.now() + gatherTime();
		const counts = [...early, ...articles].flatMap(article => {
			const quotes = quoteCountOf(article);
			return quotes === undefined ? [] : [[article, quotes] as const];
		});
		early = counts.length === 0 ? [...early, ...articles].slice(0, maxEarlyArticles) : [];
		if (articles.length > 0 || problems.length > 0 || counts.length > 0) {
			store.dispatch({
				type: 'loaded', articles, problems, withCopy, counts,
			});
		}
	};

	for await (const item of takeUntilAborted(loaded, signal)) {
		batch.push(item);
		if (Date.now() >= due) {
			deliver();
			// Thousands of articles of one file arrive without a pause, and key presses must be handled between them.
			await yieldToEventLoop();
		} else {
			// The next one may arrive late.
			timer ??= setTimeout(deliver, gatherTime());
		}
	}

	if (signal.aborted) {
		clearTimeout(timer);
		return;
	}

	deliver();
	store.dispatch({type: 'loading-finished', at: new Date().toISOString()});
}
