import {setTimeout as wait} from 'node:timers/promises';
import {isAddress} from './loading/find-files.js';
import {type Refresh} from './refresh.js';
import {type SessionStore} from './session/store.js';
import {displayPath} from './text/display-path.js';

/** A list of feeds: it is read again with them, because what it names may have changed. */
const isListOfFeeds = (source: string): boolean => /\.opml$/i.test(source);

/**
 * Follows sources as long as the program runs: files and folders when they change, feeds by asking again.
 *
 * @param every seconds from the end of one time to the next
 */
export async function followSources(store: SessionStore, refresh: Refresh, sources: readonly string[], every: number): Promise<never> {
	const files = sources.filter(source => source !== '-' && !isAddress(source));
	if (files.length > 0) {
		const {watchFiles} = await import('./loading/watch-files.js');
		let last: Promise<unknown> = Promise.resolve();
		watchFiles(files, {
			onChanged(file) {
				const source = displayPath(file);
				// One after the other, so that of two versions the later one stays.
				last = last.then(async () => refresh([file], covered => covered === source));
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

	// From the end of one time to the next: a slow server is not asked again before it has answered.
	for (;;) {
		// eslint-disable-next-line no-await-in-loop -- One time after the other.
		await wait(every * 1000, undefined, {ref: false});
		// Each by itself, so that the news of one do not wait for another.
		// eslint-disable-next-line no-await-in-loop
		await Promise.all(feeds().map(async feed => refresh([feed], isAddress)));
	}
}
