import {type Article} from '../article/article.js';
import {type LoadResult} from '../loading/model/load-result.js';
import {type OpenOptions} from '../loading/open-sources.js';
import {parseSource} from '../article/source.js';
import {type SessionStore} from '../session/store.js';
import {type Library} from '../library/thread/library.js';
import {type Subscriptions} from '../subscriptions/subscription-list.js';
import {type Subscription} from '../subscriptions/subscription.js';
import {keepFromWeb} from './keep-from-web.js';
import {createRefresh, type Refresh} from './refresh.js';
import {type SourceOpener} from './source-opener.js';

type Handle = OpenOptions<LoadResult>['processUnit'];

/** The options of `openSources` that parse and cache. */
export type SourceHandlers = Pick<OpenOptions<LoadResult>, 'processUnit' | 'openFiles' | 'cache'>;

/** The requests of a session that concern its sources. `loadPage` rejects with an error of one plain line. */
export type SourceRequests = {
	/** Loads the page at the `url` of an article. */
	readonly loadPage: (article: Article) => Promise<Article>;
	/** Loads what is at the address of a link, as if it were named on the command line. Rejects as `loadPage` does. */
	readonly loadLink: (url: string) => Promise<readonly Article[]>;
	/** Finds the feeds at an address: the feed itself, that of a page, or those of a list. Rejects as `loadPage` does. */
	readonly findFeeds: (url: string) => Promise<Subscriptions>;
	/** Reads all sources again and reports the result in the status line. */
	readonly reload: () => Promise<void>;
	readonly refresh: Refresh;
};

/** Returns a handler that gives the text of a page even if the page leads to a feed. */
const pageItself = (handle: Handle): Handle => async unit => {
	const answers = await handle(unit);
	return answers.some(({kind}) => kind === 'reference') ? handle({...unit, url: null}) : answers;
};

/**
 * Creates the answers to the requests of a session.
 *
 * @param library keeps what is read again
 */
export function createSourceRequests(store: SessionStore, {open, sources}: Pick<SourceOpener, 'open' | 'sources'>, handlers: SourceHandlers, library: Pick<Library, 'beginKeeping'>): SourceRequests {
	const refresh = createRefresh(store, sourcesToRead => keepFromWeb(open<LoadResult>(sourcesToRead, {...handlers, isOrdered: false}), library));
	const load = async (url: string | null, processUnit: Handle): Promise<readonly LoadResult[]> => {
		const found: LoadResult[] = [];
		for await (const each of open<LoadResult>(url === null ? [] : [parseSource(url)], {processUnit})) {
			found.push(each);
		}

		const copies = found.flatMap(each => each.kind === 'failure' && each.failure.hasCopy ? [each.failure.message] : []);
		if (copies.length > 0) {
			store.dispatch({type: 'refresh-failed', problems: copies, withCopy: copies});
		}

		return found;
	};

	return {
		refresh,
		async loadPage({url}) {
			const found = await load(url, pageItself(handlers.processUnit));
			const article = found.find(each => each.kind === 'article')?.article;
			const isCopy = found.some(each => each.kind === 'failure' && each.failure.hasCopy);
			if (article && (article.note === null || isCopy)) {
				return article;
			}

			const problem = found.find(each => each.kind === 'failure')?.failure.message;
			throw new Error(problem ?? `${url ?? 'This article'}: ${article ? 'is no article (O opens it in the browser)' : 'has no page to load'}`);
		},
		async loadLink(url) {
			const found = await load(url, handlers.processUnit);
			const articles = found.flatMap(each => each.kind === 'article' ? [each.article] : []);
			if (articles.length > 0) {
				return articles;
			}

			throw new Error(found.find(each => each.kind === 'failure')?.failure.message ?? `${url}: has no article`);
		},
		async findFeeds(url) {
			const {findSubscriptions} = await import('./library/find-subscriptions.js');
			const feeds: Subscription[] = [];
			const problems: string[] = [];
			for await (const each of findSubscriptions(open, [parseSource(url)])) {
				if (each.kind === 'feed') {
					feeds.push({...each.feed, added: new Date().toISOString()});
				} else {
					problems.push(each.failure.message);
				}
			}

			if (feeds.length > 0) {
				return feeds;
			}

			throw new Error(problems[0] ?? `${url}: is not a feed, a page or a list of feeds`);
		},
		async reload() {
			store.dispatch({type: 'message-shown', message: {text: 'Checking for new articles …', isError: false}});
			// Standard input cannot be read twice.
			const {hasChanges, problems, withCopy} = await refresh(sources().filter(({kind}) => kind !== 'standard-input'), ({kind}) => kind === 'path');
			if (problems.length > 0) {
				store.dispatch({type: 'refresh-failed', problems, withCopy});
			} else if (!hasChanges) {
				store.dispatch({type: 'message-shown', message: {text: 'No new articles', isError: false}});
			}
		},
	};
}
