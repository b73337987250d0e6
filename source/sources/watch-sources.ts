import {setTimeout as wait} from 'node:timers/promises';
import {logError} from '../debug/log-error.js';
import {loadFailure} from '../loading/model/load-failure.js';
import {parseSource, sourceName, type Source} from '../article/source.js';
import {diffSource} from '../session/updates/diff-source.js';
import {currentProblems} from '../session/model/current-problems.js';
import {type SessionStore} from '../session/store.js';
import {displayPath} from '../text/display-path.js';
import {describeSystemError, errorCode} from '../text/system-error.js';
import {dispatchChanges, type Refresh} from './refresh.js';

/** Tells whether a source is refreshed at intervals: a page, a feed or a list of feeds, whose entries may have changed. */
const isReadAtIntervals = (source: Source): boolean => source.kind === 'url' || (source.kind === 'path' && /\.opml$/i.test(source.path));

type WatchOptions = {
	readonly sources: readonly Source[];
	/** The seconds between the end of one round of asking all feeds and the next. */
	readonly every: number;
	/** Files are refreshed after this. */
	readonly after: Promise<unknown>;
};

/** Returns the reason of an error for the user: in plain words if it is an error of the system, else its message. */
const reasonOf = (error: unknown): string => error instanceof Error && errorCode(error) === undefined ? error.message : describeSystemError(error);

type RefreshSource = (source: Source, isReadInFull: (source: Source) => boolean) => Promise<void>;

/** Creates a refresh of one source that reports new problems of it, and never rejects. */
function createReportingRefresh(store: SessionStore, refresh: Refresh): RefreshSource {
	return async (source, isReadInFull) => {
		const name = sourceName(source);
		let problems: readonly string[];
		let withCopy: readonly string[] = [];
		try {
			({problems, withCopy} = await refresh([source], isReadInFull));
		} catch (error) {
			logError(`refresh ${name}`, error);
			problems = [loadFailure(name, `cannot be refreshed (${reasonOf(error)})`).message];
		}

		// A source that keeps failing is reported once.
		const reported = currentProblems(store.get());
		const added = problems.filter(problem => !reported.includes(problem));
		if (added.length > 0) {
			store.dispatch({type: 'refresh-failed', problems: added, withCopy});
		}
	};
}

/** Starts to watch files and folders. Never rejects: reports files that cannot be watched. */
async function watchPaths(store: SessionStore, refreshSource: RefreshSource, paths: readonly string[], after: Promise<unknown>): Promise<void> {
	// Changes are handled in order, so that the latest version of a file stays.
	let last = after;
	const enqueue = (task: () => unknown): void => {
		last = last.then(task).catch((error: unknown) => {
			logError('watch', error);
		});
	};

	try {
		const {watchFiles} = await import('../loading/discovery/watch-files.js');
		watchFiles(paths, {
			onChanged(file) {
				const shownName = displayPath(file);
				enqueue(async () => refreshSource({kind: 'path', path: file}, source => sourceName(source) === shownName));
			},
			onGone(file) {
				enqueue(() => {
					dispatchChanges(store, diffSource(store.get().list.articles, displayPath(file), [], true));
				});
			},
			onProblem(text) {
				store.dispatch({type: 'refresh-failed', problems: [text]});
			},
		});
	} catch (error) {
		logError('start to watch files', error);
		store.dispatch({type: 'refresh-failed', problems: [`cannot watch ${paths.map(file => displayPath(file)).join(', ')} (${reasonOf(error)})`]});
	}
}

/**
 * Watches sources as long as the program runs: refreshes files and folders when they change, and feeds at intervals. Reports a
 * source that begins to fail. Never rejects.
 */
export async function watchSources(store: SessionStore, refresh: Refresh, {sources, every, after}: WatchOptions): Promise<never> {
	const refreshSource = createReportingRefresh(store, refresh);
	const paths = sources.flatMap(source => source.kind === 'path' ? [source.path] : []);
	if (paths.length > 0) {
		await watchPaths(store, refreshSource, paths, after);
	}

	const feeds = (): Source[] => {
		const byName = new Map(sources.map(source => [sourceName(source), source]));
		for (const {source} of store.get().list.articles) {
			byName.set(source, byName.get(source) ?? parseSource(source));
		}

		return [...byName.values()].filter(source => isReadAtIntervals(source));
	};

	// The interval begins when all have answered: a slow server is not asked again before that.
	for (;;) {
		// eslint-disable-next-line no-await-in-loop -- The rounds follow each other.
		await wait(every * 1000, undefined, {ref: false});
		// Each feed by itself, so that a slow one does not hold up the others.
		// eslint-disable-next-line no-await-in-loop -- As above.
		await Promise.all(feeds().map(async feed => refreshSource(feed, () => false)));
	}
}
