import {type Analysis} from '../analysis/result/analysis.js';
import {type Article} from '../article/article.js';
import {articlesPerPage} from '../session/list/list-window.js';
import {shownArticle} from '../session/model/selectors.js';
import {type SessionStore} from '../session/store.js';
import {type PackedBody} from '../packing/packed-body.js';
import {packedBodyOf, textLength} from '../packing/lazy-article.js';
import {serializeForLibrary, serializeOneForLibrary} from './serialize-for-library.js';
import {parseAnalysis} from './serialized-analysis.js';
import {unlessClosed, type WorkerPool} from './worker-pool.js';

/** Results are delivered together, because each change of state draws a frame. In milliseconds. */
const deliveryDelay = 150;

/** Among many articles results wait longer, because a change of state copies all results: this long for each article, in milliseconds. */
const deliveryDelayPerArticle = 0.01;

/** The most articles, and code units of text, whose quotes are counted in one task. Such a task takes no longer than a frame. */
const maxBatch = {articles: 16, length: 65_536};

/**
 * Counting begins when all articles are loaded, because compiling its code takes as long as opening a thousand files. It
 * begins after this time at the latest, because some sources are slow. In milliseconds.
 */
const countingDelay = 2000;

/** Tells whether there are many articles and most have quote counts: then few files are left to open. */
const isMostlyKnown = ({list: {articles}, analyses: {quoteCounts}}: ReturnType<SessionStore['get']>): boolean => articles.length > 100 && quoteCounts.size * 2 > articles.length;

/** Returns the input of a worker for an article. A packed body is not unpacked here. */
const contentOf = (article: Article): string | PackedBody => packedBodyOf(article) ?? article.text;

/** Keeps analyses in the library: UTF-8 JSON of a list of `KeptAnalysis | null`, one for each article. */
export type KeepAnalyses = (articles: readonly Article[], analyses: Uint8Array) => void;

/** Returns the shown article, then those that one key leads to. No second worker is started for the latter. */
const nearby = ({list: {listed: articles, selectedIndex: selected}}: ReturnType<SessionStore['get']>, isIdle: boolean): Article[] =>
	(isIdle ? [selected, selected + 1, selected - 1] : [selected]).map(index => articles[index]).filter(article => article !== undefined);

/**
 * Analyses articles of the session in `pool`: the shown article, then its neighbours. Of all others it counts the quotes,
 * first of those that the list shows. An article that ends its worker is marked as not analysed.
 *
 * @param keep is given all analyses that are new
 * @returns a function that ends the work
 */
export function startAnalysisQueue(store: SessionStore, pool: WorkerPool, keep: KeepAnalyses): () => void {
	/** The articles that are being analysed, until the session has their analyses. */
	const analysing = new Set<Article>();
	/** The articles whose quotes are counted or being counted. */
	const counted = new WeakSet<Article>();
	/** The articles of batches that have ended their worker. They are counted one by one to find the cause. */
	const suspects: Article[] = [];
	let analyses: Array<readonly [Article, Analysis | null]> = [];
	let counts: Array<readonly [Article, number | null]> = [];
	let underway = 0;
	let next = 0;
	let scanned: readonly Article[] = [];
	let timer: NodeJS.Timeout | undefined;
	let isCounting = false;
	const countTimer = setTimeout(() => {
		isCounting = true;
		pump();
	}, countingDelay).unref();

	const deliver = (): void => {
		clearTimeout(timer);
		timer = undefined;
		const found = {analyses, counts};
		analyses = [];
		counts = [];
		if (found.counts.length > 0) {
			store.dispatch({type: 'counted', counts: found.counts});
		}

		for (const [article] of found.analyses) {
			analysing.delete(article);
		}

		if (found.analyses.length > 0) {
			store.dispatch({type: 'analyzed', analyses: found.analyses});
		}
	};

	const deliverSoon = (): void => {
		timer ??= setTimeout(deliver, Math.max(deliveryDelay, store.get().list.articles.length * deliveryDelayPerArticle));
	};

	const analyze = async (article: Article): Promise<void> => {
		const outcome = await unlessClosed(pool.run('analyze', article.text));
		if (!outcome) {
			return;
		}

		const analysis = 'output' in outcome ? await parseAnalysis(outcome.output) : null;
		underway--;
		analyses.push([article, analysis]);
		if (!store.get().analyses.quoteCounts.has(article)) {
			keep([article], serializeOneForLibrary(analysis));
		}

		if (shownArticle(store.get()) === article) {
			deliver();
		} else {
			deliverSoon();
		}

		pump();
	};

	const count = async (articles: readonly Article[]): Promise<void> => {
		const outcome = await unlessClosed(pool.run('count', articles.map(article => contentOf(article))));
		if (!outcome) {
			return;
		}

		underway--;
		if (!('output' in outcome) && articles.length > 1) {
			suspects.push(...articles);
		} else {
			const {counts: numbers, analyses: found} = 'output' in outcome ? outcome.output : {counts: [], analyses: serializeForLibrary(articles.map(() => null))};
			counts.push(...articles.map((article, index) => [article, numbers[index] ?? null] as const));
			keep(articles, found);
			deliverSoon();
		}

		pump();
	};

	const isUncounted = (article: Article): boolean => !counted.has(article) && !store.get().analyses.quoteCounts.has(article);

	/** Returns the next articles to count: first those that the list shows, then the others in order. */
	function * uncounted(): Generator<Article> {
		const session = store.get();
		const {list: {articles, listed, top: listTop}} = session;
		yield * listed.slice(listTop, listTop + articlesPerPage(session)).filter(article => isUncounted(article));
		// New articles may be inserted anywhere.
		if (articles !== scanned) {
			scanned = articles;
			next = 0;
		}

		for (; next < articles.length; next++) {
			const article = articles[next];
			if (article && isUncounted(article)) {
				yield article;
			}
		}
	}

	const pickBatch = (): Article[] => {
		const suspect = suspects.shift();
		if (suspect) {
			return [suspect];
		}

		const articles: Article[] = [];
		let length = 0;
		for (const article of uncounted()) {
			counted.add(article);
			articles.push(article);
			length += textLength(article);
			if (articles.length >= maxBatch.articles || length >= maxBatch.length) {
				break;
			}
		}

		return articles;
	};

	const pump = (): void => {
		while (underway < pool.size) {
			const session = store.get();
			const article = nearby(session, underway === 0).find(each => !analysing.has(each) && !session.analyses.byArticle.has(each));
			if (!session.sources.isLoading || isMostlyKnown(session)) {
				isCounting = true;
			}

			const articles = isCounting && !article ? pickBatch() : [];
			if (!article && articles.length === 0) {
				return;
			}

			underway++;
			if (article) {
				analysing.add(article);
				counted.add(article);
				void analyze(article);
			} else {
				void count(articles);
			}
		}
	};

	const unsubscribe = store.subscribe(() => {
		const shown = shownArticle(store.get());
		if (analyses.some(([article]) => article === shown)) {
			deliver();
		}

		pump();
	});
	pump();
	return () => {
		unsubscribe();
		clearTimeout(timer);
		clearTimeout(countTimer);
		pool.close();
	};
}
