import {setTimeout as wait} from 'node:timers/promises';
import {isWebAddress} from '../loading/metadata/web-address.js';
import {diffSource} from '../session/updates/diff-source.js';
import {type SessionStore} from '../session/store.js';
import {displayPath} from '../text/display-path.js';
import {dispatchChanges, type Refresh} from './refresh.js';

/** A list of feeds: it is read again with them, because what it names may have changed. */
const isListOfFeeds = (source: string): boolean => /\.opml$/i.test(source);

type WatchOptions = {
	readonly sources: readonly string[];
	/** Seconds from the end of one time to the next at which feeds are asked. */
	readonly every: number;
	/** What changes before this is looked at after it. */
	readonly after: Promise<unknown>;
};

/**
 * Follows sources as long as the program runs: files and folders when they change, feeds by asking again.
 */
export async function watchSources(store: SessionStore, refresh: Refresh, {sources, every, after}: WatchOptions): Promise<never> {
	const files = sources.filter(source => source !== '-' && !isWebAddress(source));
	if (files.length > 0) {
		const {watchFiles} = await import('../loading/discovery/watch-files.js');
		// One after the other, so that of two versions the later one stays.
		let last = after;
		const next = (task: () => unknown): void => {
			last = last.then(task).catch(() => undefined);
		};

		watchFiles(files, {
			onChanged(file) {
				const source = displayPath(file);
				next(async () => refresh([file], covered => covered === source));
			},
			onGone(file) {
				const source = displayPath(file);
				next(() => {
					dispatchChanges(store, diffSource(store.get().articles, source, [], true));
				});
			},
			onProblem(text) {
				store.dispatch({type: 'message-shown', message: {text, isError: true}});
			},
		});
	}

	const feeds = (): string[] => {
		const known = store.get().articles.map(({source}) => source);
		return [...new Set([...sources, ...known].filter(source => isWebAddress(source) || isListOfFeeds(source)))];
	};

	// From the end of one time to the next: a slow server is not asked again before it has answered.
	for (;;) {
		// eslint-disable-next-line no-await-in-loop -- One time after the other.
		await wait(every * 1000, undefined, {ref: false});
		// Each by itself, so that the news of one do not wait for another.
		// eslint-disable-next-line no-await-in-loop
		await Promise.all(feeds().map(async feed => refresh([feed], () => false)));
	}
}
