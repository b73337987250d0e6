import {setTimeout as wait} from 'node:timers/promises';
import {logError} from '../debug/log-error.js';
import {loadFailure} from '../loading/model/load-failure.js';
import {parseSource} from '../article/source.js';
import {diffSource} from '../session/updates/diff-source.js';
import {type SessionStore} from '../session/store.js';
import {displayPath} from '../text/display-path.js';
import {dispatchChanges, type Refresh} from './refresh.js';

/** Tells whether a source is a list of feeds. It is refreshed like a feed, because its entries may have changed. */
const isListOfFeeds = (source: string): boolean => /\.opml$/i.test(source);

type WatchOptions = {
	readonly sources: readonly string[];
	/** The seconds between the end of one round of asking all feeds and the next. */
	readonly every: number;
	/** Files are refreshed after this. */
	readonly after: Promise<unknown>;
};

/** Creates a refresh of one source that reports new problems of it, and never rejects. */
function createReportingRefresh(store: SessionStore, refresh: Refresh): (source: string, isCovered: (source: string) => boolean) => Promise<void> {
	/** The problems of the last refresh of each source. */
	const lastProblems = new Map<string, readonly string[]>();
	return async (source, isCovered) => {
		let problems: readonly string[];
		try {
			({problems} = await refresh([source], isCovered));
		} catch (error) {
			logError(`refresh ${source}`, error);
			problems = [loadFailure(source, `cannot be refreshed (${error instanceof Error ? error.message : String(error)})`).message];
		}

		// A source that keeps failing, from the start or later, is reported once.
		const known = lastProblems.get(source) ?? store.get().problems;
		const added = problems.filter(problem => !known.includes(problem));
		lastProblems.set(source, problems);
		if (added.length > 0) {
			store.dispatch({type: 'refresh-failed', problems: added});
		}
	};
}

/**
 * Watches sources as long as the program runs: refreshes files and folders when they change, and feeds at intervals. Reports a
 * source that begins to fail.
 */
export async function watchSources(store: SessionStore, refresh: Refresh, {sources, every, after}: WatchOptions): Promise<never> {
	const refreshSource = createReportingRefresh(store, refresh);
	const files = sources.filter(source => parseSource(source).kind === 'path');
	if (files.length > 0) {
		const {watchFiles} = await import('../loading/discovery/watch-files.js');
		// Changes are handled in order, so that the latest version of a file stays.
		let last = after;
		const enqueue = (task: () => unknown): void => {
			last = last.then(task).catch((error: unknown) => {
				logError('watch', error);
			});
		};

		watchFiles(files, {
			onChanged(file) {
				const changedSource = displayPath(file);
				enqueue(async () => refreshSource(file, source => source === changedSource));
			},
			onGone(file) {
				enqueue(() => {
					dispatchChanges(store, diffSource(store.get().articles, displayPath(file), [], true));
				});
			},
			onProblem(text) {
				store.dispatch({type: 'refresh-failed', problems: [text]});
			},
		});
	}

	const feeds = (): string[] => {
		const articleSources = store.get().articles.map(({source}) => source);
		return [...new Set([...sources, ...articleSources].filter(source => parseSource(source).kind === 'url' || isListOfFeeds(source)))];
	};

	// The interval begins when all have answered: a slow server is not asked again before that.
	for (;;) {
		// eslint-disable-next-line no-await-in-loop -- The rounds follow each other.
		await wait(every * 1000, undefined, {ref: false});
		// Each feed by itself, so that a slow one does not hold up the others.
		// eslint-disable-next-line no-await-in-loop
		await Promise.all(feeds().map(async feed => refreshSource(feed, () => false)));
	}
}
