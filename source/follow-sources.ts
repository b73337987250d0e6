import {isAddress} from './loading/find-files.js';
import {type Refresher} from './refresh.js';
import {type SessionStore} from './session/store.js';
import {displayPath} from './text/display-path.js';

/** A list of feeds: it is read again with them, because what it names may have changed. */
const isListOfFeeds = (source: string): boolean => /\.opml$/i.test(source);

/**
 * Follows sources as long as the program runs: files and folders when they change, feeds by asking again.
 *
 * @param every seconds from one time to the next
 */
export async function followSources(store: SessionStore, {refresh}: Refresher, sources: readonly string[], every: number): Promise<void> {
	const files = sources.filter(source => source !== '-' && !isAddress(source));
	if (files.length > 0) {
		const {watchFiles} = await import('./loading/watch-files.js');
		watchFiles(files, {
			onChanged(file) {
				const source = displayPath(file);
				void refresh([file], covered => covered === source);
			},
			onGone(file) {
				const source = displayPath(file);
				for (const {id} of store.get().articles.filter(article => article.source === source)) {
					store.dispatch({type: 'gone', id});
				}
			},
			onProblem(text) {
				store.dispatch({type: 'said', message: {text, isError: true}});
			},
		});
	}

	const feeds = (): string[] => {
		const known = store.get().articles.map(({source}) => source);
		return [...new Set([...sources, ...known].filter(source => isAddress(source) || isListOfFeeds(source)))];
	};

	setInterval(() => {
		const all = feeds();
		if (all.length > 0) {
			void refresh(all, isAddress);
		}
	}, every * 1000).unref();
}
