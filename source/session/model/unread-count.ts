import {type Article} from '../../article/article.js';
import {memoize} from '../../article/memoize.js';
import {type ReadingsState} from '../state/reading.js';
import {type Session} from '../state/session.js';
import {groupRuns} from './article-groups.js';

/** Returns the runs that contain each id, and the number of stored unread articles of each run. Memoized for each list. */
const runIndexOf = memoize((articles: readonly Article[]) => {
	const runs = groupRuns(articles);
	const runsOfId = new Map<string, number[]>();
	for (const [index, {start, end}] of runs.entries()) {
		for (const {id} of articles.slice(start, end)) {
			const known = runsOfId.get(id);
			if (known) {
				known.push(index);
			} else {
				runsOfId.set(id, [index]);
			}
		}
	}

	return {
		runsOfId,
		unreadIn: memoize((stored: ReadingsState['stored']) =>
			runs.map(({start, end}) => articles.slice(start, end).filter(({id}) => !stored.get(id)?.read).length)),
	};
});

type Counted = {readonly articles: readonly Article[]; readonly stored: ReadingsState['stored']; readonly counts: readonly number[]};

const countsCache = new WeakMap<ReadingsState['changed'], Counted>();

/**
 * Returns the number of unread articles of each run of the list, in the order of `groupRuns`. After a change it looks only
 * at the reading states of the session, not at all articles.
 */
export function unreadCountsByRun({list, readings: {stored, changed: readings}}: Session): readonly number[] {
	const {listed: articles} = list;
	const known = countsCache.get(readings);
	if (known?.articles === articles && known.stored === stored) {
		return known.counts;
	}

	const {runsOfId, unreadIn} = runIndexOf(articles);
	const counts = [...unreadIn(stored)];
	for (const [id, {read}] of readings) {
		const was = stored.get(id)?.read ?? false;
		for (const run of was === read ? [] : runsOfId.get(id) ?? []) {
			counts[run] = (counts[run] ?? 0) + (read ? -1 : 1);
		}
	}

	countsCache.set(readings, {articles, stored, counts});
	return counts;
}

/** Returns the number of unread articles. */
export const unreadCount = (session: Session): number => unreadCountsByRun(session).reduce((sum, count) => sum + count, 0);
