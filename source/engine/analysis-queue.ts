import {type Analysis} from '../analysis/analysis.js';
import {type Article} from '../article/article.js';
import {shownArticle} from '../session/selectors.js';
import {type SessionStore} from '../session/store.js';
import {type WorkerPool} from './worker-pool.js';

/** Results are handed over together, because each change of state draws a frame. In milliseconds. */
const gatherFor = 150;

/**
 * Analyses the session's articles one after the other in `pool`, the one on the screen first.
 *
 * An article that ends its worker is one that could not be analysed.
 *
 * @returns a function that ends the work.
 */
export function startAnalysisQueue(store: SessionStore, pool: WorkerPool): () => void {
	const requested = new WeakSet<Article>();
	const results: Array<readonly [Article, Analysis | null]> = [];
	let underway = 0;
	let next = 0;
	let scanned: readonly Article[] = [];
	let timer: NodeJS.Timeout | undefined;

	const deliver = (): void => {
		clearTimeout(timer);
		timer = undefined;
		if (results.length > 0) {
			store.dispatch({type: 'analyzed', analyses: results.splice(0)});
		}
	};

	const pick = (): Article | undefined => {
		const {articles} = store.get();
		const shown = shownArticle(store.get());
		if (shown && !requested.has(shown)) {
			return shown;
		}

		// New ones may stand anywhere.
		if (articles !== scanned) {
			scanned = articles;
			next = 0;
		}

		for (; next < articles.length; next++) {
			const article = articles[next];
			if (article && !requested.has(article)) {
				return article;
			}
		}

		return undefined;
	};

	const run = async (article: Article): Promise<void> => {
		const outcome = await pool.run('analyze', article.text);
		underway--;
		results.push([article, 'output' in outcome ? outcome.output : null]);
		if (shownArticle(store.get()) === article) {
			deliver();
		} else {
			timer ??= setTimeout(deliver, gatherFor);
		}

		pump();
	};

	const pump = (): void => {
		while (underway < pool.size) {
			const article = pick();
			if (!article) {
				return;
			}

			requested.add(article);
			underway++;
			void run(article);
		}
	};

	const unsubscribe = store.subscribe(pump);
	pump();
	return () => {
		unsubscribe();
		clearTimeout(timer);
		pool.close();
	};
}
