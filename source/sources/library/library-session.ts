import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {setTimeout as wait} from 'node:timers/promises';
import {parseSource, sourceName, type Source} from '../../article/source.js';
import {type Options} from '../../command-line/options.js';
import {logError} from '../../debug/log-error.js';
import {type LoadResult} from '../../loading/model/load-result.js';
import {currentProblems} from '../../session/model/current-problems.js';
import {type SessionStore} from '../../session/store.js';
import {subscriptionTo, type Subscriptions} from '../../subscriptions/subscription-list.js';
import {countLabel} from '../../text/count-label.js';
import {displayPath} from '../../text/display-path.js';
import {keepFromWeb} from '../keep-from-web.js';
import {type ProgramLibrary} from '../open-library.js';
import {createRefresh} from '../refresh.js';
import {listInSteps} from './list-in-steps.js';
import {listLibrary} from './list-library.js';
import {readFeed, type FeedReaderParts} from './read-feed.js';

/** A session that shows the library. */
export type LibrarySession = {
	/**
	 * Lists the library if the command line names no source and there is something to list.
	 *
	 * @returns false if the session shows sources instead
	 */
	readonly load: () => Promise<boolean>;
	/** Resolves to the result of `load` as soon as it is known. */
	readonly isShown: Promise<boolean>;
	/** Fetches all subscriptions into the library and the list. What fails is only in the list of problems. */
	readonly refresh: () => Promise<void>;
	/** Fetches all subscriptions and tells the result in the status line. */
	readonly reload: () => Promise<void>;
	/** Fetches the feeds that are subscribed to from now on. Returns a function that stops it. */
	readonly followSubscriptions: () => () => void;
	/** Fetches all subscriptions again and again, with a pause of some seconds. Never rejects. */
	readonly watch: (seconds: number) => Promise<never>;
};

/** Tells whether the command line names no sources, and none come from a pipe. */
const namesNothing = ({sources, filesFrom}: Pick<Options, 'sources' | 'filesFrom'>): boolean => sources.length === 0 && filesFrom === null && process.stdin.isTTY;

/** The parts of the program that the list of the library is made with. */
type LibrarySessionParts = Pick<FeedReaderParts, 'open' | 'handlers'> & {
	readonly programLibrary: Pick<ProgramLibrary, 'library' | 'reader'>;
	/** Returns the names of the sources that were opened last. */
	readonly lastSources: () => readonly string[];
};

/** Creates the session of the library. Nothing is read yet. */
export function createLibrarySession(store: SessionStore, options: Options, {open, handlers, programLibrary: {library, reader}, lastSources}: LibrarySessionParts): LibrarySession {
	let tell: (isShown: boolean) => void = () => undefined;
	const isShown = new Promise<boolean>(resolve => {
		tell = resolve;
	});
	let hasFetched = false;
	const parts: FeedReaderParts = {
		open, handlers, library, reader,
	};
	const subscriptions = (): Subscriptions => store.get().subscriptions;

	const readSubscribed = async function * (url: string): AsyncGenerator<LoadResult> {
		const subscription = subscriptionTo(subscriptions(), url);
		if (!subscription) {
			return;
		}

		const {articles, title, failures} = await readFeed(subscription, parts);
		if (title !== null && subscription.title === null) {
			store.dispatch({type: 'feed-titled', url, title});
		}

		yield * articles.map((article): LoadResult => ({kind: 'article', article}));
		yield * failures.map((failure): LoadResult => ({kind: 'failure', failure}));
	};

	/** Returns what was opened last and is no subscription: files that may have changed, pages and feeds. */
	const lastOpened = (): Source[] => lastSources()
		.filter(name => !subscriptionTo(subscriptions(), name))
		.map(name => parseSource(name))
		.filter(source => source.kind === 'url' || (source.kind === 'path' && fs.existsSync(source.path)));

	const refreshOthers = createRefresh(store, sources => keepFromWeb(open<LoadResult>(sources, {...handlers, isOrdered: false, acceptsCopies: false}), library));

	/** Reads again what was opened last. Returns the problems. */
	const readLastOpened = async (): Promise<readonly string[]> => {
		const sources = lastOpened();
		const places = sources.flatMap(source => source.kind === 'path' ? [displayPath(source.path)] : []);
		try {
			const {problems} = await refreshOthers(sources, source => source.kind === 'path' && places.some(place => source.path === place || source.path.startsWith(`${place}${path.sep}`)));
			return problems;
		} catch (error) {
			logError('read again what was opened last', error);
			return ['What was opened last cannot be read again'];
		}
	};

	const refreshSource = createRefresh(store, ([source]) => readSubscribed(source ? sourceName(source) : ''));

	/** Fetches feeds, each by itself, so that a slow one does not hold up the others. Returns the problems. */
	const fetchFeeds = async (feeds: Subscriptions): Promise<readonly string[]> => {
		const all: string[] = [];
		let done = 0;
		await Promise.all(feeds.map(async ({url}) => {
			try {
				const {problems} = await refreshSource([parseSource(url)], () => false);
				all.push(...problems);
			} catch (error) {
				logError(`fetch ${url}`, error);
				all.push(`${url}: cannot be refreshed`);
			}

			done++;
			store.dispatch({type: 'progress', done, total: feeds.length});
		}));
		return all;
	};

	/** Adds problems to the list of problems. What is known already stays there as it is. The library has copies of all. */
	const listProblems = (problems: readonly string[]): void => {
		const known = currentProblems(store.get());
		const added = problems.filter(problem => !known.includes(problem));
		if (added.length > 0) {
			store.dispatch({
				type: 'refresh-failed', problems: added, withCopy: store.get().list.articles.length > 0 ? added : [], isSilent: true,
			});
		}
	};

	/** Fetches all feeds, reads again what was opened last, and tells the number of new articles. */
	const fetchAll = async (): Promise<{readonly added: number; readonly problems: readonly string[]}> => {
		hasFetched = true;
		const before = store.get().list.articles.length;
		const read = await Promise.all([fetchFeeds(subscriptions()), readLastOpened()]);
		const problems = read.flat();
		listProblems(problems);
		const added = store.get().list.articles.length - before;
		if (added > 0) {
			store.dispatch({type: 'message-shown', message: {text: countLabel(added, 'new article'), isError: false}});
		}

		return {added, problems};
	};

	return {
		isShown,
		async load() {
			const from = namesNothing(options) ? await reader() : null;
			const parts = from ? listLibrary(from, library, subscriptions()) : [];
			let isListed = false;
			try {
				isListed = await listInSteps(store, parts[Symbol.iterator](), hasArticles => {
					tell(namesNothing(options) && (hasArticles || subscriptions().length > 0));
				});
			} catch (error) {
				logError('list the library', error);
				store.dispatch({type: 'refresh-failed', problems: ['The library cannot be read']});
				tell(subscriptions().length > 0);
			}

			if (!await isShown) {
				return false;
			}

			if (!isListed) {
				await fetchAll();
			}

			store.dispatch({type: 'loading-finished', at: new Date().toISOString()});
			return true;
		},
		async refresh() {
			if (!hasFetched) {
				await fetchAll();
			}
		},
		async reload() {
			store.dispatch({type: 'message-shown', message: {text: 'Checking for new articles …', isError: false}});
			const {added, problems: [first, ...others]} = await fetchAll();
			if (first !== undefined) {
				store.dispatch({type: 'refresh-failed', problems: [first, ...others], withCopy: [first, ...others]});
			} else if (added === 0) {
				store.dispatch({type: 'message-shown', message: {text: subscriptions().length === 0 ? 'There are no subscriptions' : 'No new articles', isError: false}});
			}
		},
		followSubscriptions() {
			let before = subscriptions();
			return store.subscribe(() => {
				const now = subscriptions();
				if (now !== before) {
					const added = now.filter(({url}) => !subscriptionTo(before, url));
					before = now;
					void fetchFeeds(added).then(listProblems);
				}
			});
		},
		async watch(seconds) {
			for (;;) {
				// eslint-disable-next-line no-await-in-loop -- The rounds follow each other.
				await wait(seconds * 1000, undefined, {ref: false});
				// eslint-disable-next-line no-await-in-loop -- As above.
				await fetchAll();
			}
		},
	};
}
