import {type Analysis} from '../analysis/analysis.js';
import {type Article} from '../article/article.js';
import {shownArticle} from '../session/selectors.js';
import {type SessionStore} from '../session/store.js';
import {type Request, type Response} from './protocol.js';

/** A thread that answers each request with a response. */
export type AnalysisWorker = {
	readonly post: (request: Request) => void;
	readonly terminate: () => void;
};

export type WorkerEvents = {
	readonly onResponse: (response: Response) => void;
	/** The worker has ended without an answer. */
	readonly onFailure: () => void;
};

/** Results are handed over together, because each change of state draws a frame. In milliseconds. */
const gatherFor = 150;

const nothingFound: Analysis = {quotes: [], entities: []};

/**
 * Analyses the session's articles one after the other in a worker, the one on the screen first.
 *
 * An article that ends the worker counts as one without quotes; a new worker goes on with the rest.
 *
 * @returns a function that ends the worker.
 */
export function startAnalysisQueue(store: SessionStore, spawn: (events: WorkerEvents) => AnalysisWorker): () => void {
	const requested = new Set<string>();
	const results: Array<readonly [string, Analysis]> = [];
	let worker: AnalysisWorker | undefined;
	let underway: string | undefined;
	let next = 0;
	let timer: NodeJS.Timeout | undefined;

	const deliver = (): void => {
		clearTimeout(timer);
		timer = undefined;
		if (results.length > 0) {
			store.dispatch({type: 'analyzed', analyses: results.splice(0)});
		}
	};

	const finish = (id: string, analysis: Analysis): void => {
		underway = undefined;
		results.push([id, analysis]);
		if (shownArticle(store.get())?.id === id) {
			deliver();
		} else {
			timer ??= setTimeout(deliver, gatherFor);
		}

		pump();
	};

	const events: WorkerEvents = {
		onResponse({id, analysis}) {
			finish(id, analysis);
		},
		onFailure() {
			worker = undefined;
			if (underway !== undefined) {
				finish(underway, nothingFound);
			}
		},
	};

	const pick = (): Article | undefined => {
		const {articles} = store.get();
		const shown = shownArticle(store.get());
		if (shown && !requested.has(shown.id)) {
			return shown;
		}

		while (next < articles.length && requested.has(articles[next]?.id ?? '')) {
			next++;
		}

		return articles[next];
	};

	const pump = (): void => {
		const article = underway === undefined ? pick() : undefined;
		if (!article) {
			return;
		}

		requested.add(article.id);
		underway = article.id;
		worker ??= spawn(events);
		worker.post({id: article.id, text: article.text});
	};

	const unsubscribe = store.subscribe(pump);
	pump();
	return () => {
		unsubscribe();
		clearTimeout(timer);
		worker?.terminate();
	};
}
