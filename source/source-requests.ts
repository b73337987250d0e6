import {type Article} from './article/article.js';
import {type RequestShell} from './hooks/carry-out.js';
import {type Loaded} from './loading/loaded.js';
import {createRefresh, type Refresh} from './refresh.js';
import {type SessionStore} from './session/store.js';

/** What keys ask of the sources. */
export type SourceRequests = Pick<RequestShell, 'loadPage' | 'reload'> & {readonly refresh: Refresh};

/** Answers what keys ask of the sources, which `open` opens. */
export function sourceRequests(store: SessionStore, open: (sources: readonly string[]) => AsyncIterable<Loaded>, sources: () => readonly string[]): SourceRequests {
	const refresh = createRefresh(store, open);
	return {
		refresh,
		async loadPage({url}): Promise<Article> {
			const {value: first} = await open(url === null ? [] : [url])[Symbol.asyncIterator]().next() as IteratorResult<Loaded, undefined>;
			if (first?.kind === 'article') {
				return first.article;
			}

			throw new Error(first?.failure.message ?? `${url ?? 'This article'}: has no page to load`);
		},
		async reload() {
			store.dispatch({type: 'said', message: {text: 'Looking for news …', isError: false}});
			// A pipe is read once.
			const {isNews, problems: [problem]} = await refresh(sources().filter(source => source !== '-'), source => source !== '-');
			if (problem !== undefined) {
				throw new Error(problem);
			}

			if (!isNews) {
				store.dispatch({type: 'said', message: {text: 'Nothing new', isError: false}});
			}
		},
	};
}
