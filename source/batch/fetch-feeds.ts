import os from 'node:os';
import process from 'node:process';
import {type Article} from '../article/article.js';
import {type Options} from '../command-line/options.js';
import {logError} from '../debug/log-error.js';
import {openFilesInPool, parseInPool} from '../engine/parse-in-pool.js';
import {createWorkerPool, type WorkerPool} from '../engine/worker-pool.js';
import {startWorkerThread} from '../engine/worker-thread.js';
import {type FileCache} from '../loading/model/file-cache.js';
import {type LoadResult} from '../loading/model/load-result.js';
import {packedBodyOf} from '../packing/lazy-article.js';
import {buildId} from '../sources/build-id.js';
import {openProgramLibrary, type ProgramLibrary} from '../sources/open-library.js';
import {readFeed, type FeedReading} from '../sources/library/read-feed.js';
import {createSourceOpener} from '../sources/source-opener.js';
import {tidyInput, tidyLibrary} from '../sources/tidy-library.js';
import {openStateSaver} from '../storage/state/open-state-saver.js';
import {changeSubscriptions} from '../storage/state/change-subscriptions.js';
import {withFeedTitles} from '../subscriptions/subscription-list.js';
import {type Subscription} from '../subscriptions/subscription.js';
import {displayPath} from '../text/display-path.js';
import {openLimits} from './library/open-limits.js';
import {type Reports} from './change-subscriptions.js';

/** Feeds are no files. */
const noFiles: FileCache<LoadResult> = {lookUp: async () => () => undefined, startRecording: async () => () => undefined};

/** The most articles that are analysed in one task. */
const maxBatch = 16;

/** Returns the articles of a feed that are not in the library with their quotes. */
function newArticles({articles, kept}: FeedReading): readonly Article[] {
	const known = new Map(kept.filter(({isCounted}) => isCounted).map(item => [item.id, item]));
	return articles.filter(article => {
		const before = known.get(article.id);
		return before?.title !== article.title || before.text !== article.text;
	});
}

/** Analyses articles and keeps their quotes and names, so that a search finds them. */
async function keepQuotes(articles: readonly Article[], pool: WorkerPool, {library}: ProgramLibrary): Promise<void> {
	const tasks: Array<Promise<void>> = [];
	const analyzeBatch = async (batch: readonly Article[]): Promise<void> => {
		const outcome = await pool.run('count', batch.map(article => packedBodyOf(article) ?? article.text));
		// An article that ends its worker is analysed when it is shown.
		if ('output' in outcome) {
			await library.keepAnalyses(batch, buildId, outcome.output.analyses);
		}
	};

	for (let index = 0; index < articles.length; index += maxBatch) {
		tasks.push(analyzeBatch(articles.slice(index, index + maxBatch)));
	}

	await Promise.all(tasks);
}

/** Waits until everything is on the disk, however long it takes. The end of the program waits for a limited time. */
async function flush({library}: ProgramLibrary, problems: string[]): Promise<void> {
	try {
		await library.request('flush', null);
	} catch (error) {
		logError('fetch', error);
		// Usually the problem was told before.
		if (problems.length === 0) {
			problems.push(error instanceof Error ? error.message : String(error));
		}
	}
}

/**
 * Fetches the new articles of all subscriptions into the library. Prints one line for each feed that cannot be fetched, and nothing
 * else. All feeds are asked at once; the fetcher keeps the limits for each host.
 *
 * @returns true if something failed
 */
export async function fetchFeeds(options: Options, {failed}: Reports): Promise<boolean> {
	const {subscriptions, problem} = changeSubscriptions(options.state);
	const problems = problem === null ? [] : [problem];
	const programLibrary = openProgramLibrary(options, each => {
		problems.push(each);
	});
	const pool = createWorkerPool(options.jobs ?? os.availableParallelism(), startWorkerThread);
	const parts = {
		open: createSourceOpener(options, () => null).open,
		handlers: {processUnit: parseInPool(pool), openFiles: openFilesInPool(pool), cache: noFiles},
		library: programLibrary.library,
		reader: programLibrary.reader,
	};
	const titles = new Map<string, string>();
	let hasFailures = false;
	const fetchFeed = async (subscription: Subscription): Promise<void> => {
		try {
			const reading = await readFeed(subscription, parts);
			if (reading.title !== null) {
				titles.set(subscription.url, reading.title);
			}

			await keepQuotes(newArticles(reading), pool, programLibrary);
			for (const {message} of reading.failures) {
				hasFailures = true;
				// eslint-disable-next-line no-await-in-loop -- In order.
				await failed(message);
			}
		} catch (error) {
			// One bad feed never costs the others.
			logError(`fetch ${subscription.url}`, error);
			problems.push(`${displayPath(subscription.url)}: ${error instanceof Error ? error.message : String(error)}`);
		}
	};

	try {
		await Promise.all(subscriptions.map(async subscription => fetchFeed(subscription)));
		if (subscriptions.length > 0) {
			await flush(programLibrary, problems);
		}

		if (options.keepsState && subscriptions.length > 0) {
			const [limits, {stored}] = await Promise.all([openLimits(process.env), openStateSaver(options)]);
			const input = tidyInput(limits, stored);
			await tidyLibrary(programLibrary.library, {input: () => input, pause: 0});
		}
	} finally {
		await programLibrary.close();
		pool.close();
	}

	const named = changeSubscriptions(options.state, list => withFeedTitles(list, titles));
	if (problem === null && named.problem !== null) {
		problems.push(named.problem);
	}

	for (const each of problems) {
		// eslint-disable-next-line no-await-in-loop -- In order.
		await failed(each);
	}

	return hasFailures || problems.length > 0;
}
