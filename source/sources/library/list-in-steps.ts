import {setImmediate as yieldToEventLoop, setTimeout as wait} from 'node:timers/promises';
import {type SessionStore} from '../../session/store.js';
import {type LibraryPart} from './list-library.js';

/** The articles that are listed first, so that the first frame does not wait for all. */
const firstArticles = 200;

/** The first frame is drawn in this time, in milliseconds. */
const firstFrameDelay = 60;

/** Thousands of articles are listed in steps of this time, in milliseconds, and keys are handled between them. */
const stepTime = 8;

/**
 * Lists the parts of a library: the first ones at once, the others when the first frame is drawn.
 *
 * @param onFirst is told whether there are articles, before the first ones are listed
 * @returns true if there are articles
 */
export async function listInSteps(store: SessionStore, parts: Iterator<LibraryPart>, onFirst: (hasArticles: boolean) => void): Promise<boolean> {
	let taken: LibraryPart[] = [];
	let count = 0;
	/** Takes parts until there are enough articles or the time is over. Returns true if no part is left. */
	const take = (maxArticles: number, until: number): boolean => {
		while (count < maxArticles && performance.now() < until) {
			const next = parts.next();
			if (next.done) {
				return true;
			}

			taken.push(next.value);
			count += next.value.articles.length;
		}

		return false;
	};

	const list = (): void => {
		if (taken.some(({articles}) => articles.length > 0)) {
			store.dispatch({type: 'library-listed', articles: taken.flatMap(({articles}) => articles), counts: taken.flatMap(({counts}) => counts)});
		}

		taken = [];
	};

	let isDone = take(firstArticles, Number.POSITIVE_INFINITY);
	const hasArticles = count > 0;
	onFirst(hasArticles);
	list();
	if (!isDone) {
		await wait(firstFrameDelay);
		while (!isDone) {
			isDone = take(Number.POSITIVE_INFINITY, performance.now() + stepTime);
			// eslint-disable-next-line no-await-in-loop -- Keys are handled between the steps.
			await yieldToEventLoop();
		}

		list();
	}

	return hasArticles;
}
