import {type Article} from '../article/article.js';
import {groupBy} from '../article/group-by.js';
import {type LoadResult} from '../loading/model/load-result.js';
import {parseSource} from '../article/source.js';
import {diffSource, hasSameArticles, type SourceChange} from '../session/updates/diff-source.js';
import {type SessionStore} from '../session/store.js';

type RefreshResult = {readonly hasChanges: boolean; readonly problems: readonly string[]};

/**
 * Opens sources again and gives the session what has changed in them.
 *
 * @param covered whether an article's source is among them: what is not found of it in a file is gone
 * @returns whether anything has changed, and a plain line for each thing that could not be opened
 */
export type Refresh = (sources: readonly string[], covered: (source: string) => boolean) => Promise<RefreshResult>;

/** The articles of the session as their sources had them: the page of a feed's item stands for what the feed says of it. */
const asInSources = (store: SessionStore): Article[] => {
	const {articles, alternateVersions, sourceMarks} = store.get();
	return articles.filter(({id}) => sourceMarks.get(id) !== 'gone').map(article => {
		const other = alternateVersions.get(article.id);
		return other && !other.isPage ? other.article : article;
	});
};

const sourceOf = ({source}: Article): string => source;

/** Tells the session what has changed. */
export const dispatchChanges = (store: SessionStore, changes: readonly SourceChange[]): void => {
	for (const change of changes) {
		store.dispatch(change.type === 'replaced' ? {...change, by: 'change'} : change);
	}
};

/** What looks at sources anew with `open`, and tells `store`. */
export const createRefresh = (store: SessionStore, open: (sources: readonly string[]) => AsyncIterable<LoadResult>): Refresh =>
	async (sources, covered) => {
		const found: Article[] = [];
		const problems: string[] = [];
		/** What could not be read just now is not gone. */
		const unread = new Set<string>();
		for await (const item of open(sources)) {
			if (item.kind === 'article') {
				found.push(item.article);
			} else {
				problems.push(item.failure.message);
				unread.add(item.failure.source);
			}
		}

		const fresh = groupBy(found, sourceOf);
		const bySource = groupBy(asInSources(store), sourceOf);
		const missing = [...bySource.keys()].filter(source => covered(source) && !unread.has(source));
		let hasChanges = false;
		for (const source of new Set([...fresh.keys(), ...missing])) {
			const now = fresh.get(source) ?? [];
			// Nearly always; so what is looked at closely is little, however many sources there are.
			if (hasSameArticles(bySource.get(source) ?? [], now)) {
				continue;
			}

			const changes = diffSource(asInSources(store), source, now, parseSource(source).kind === 'path');
			dispatchChanges(store, changes);
			hasChanges ||= changes.length > 0;
		}

		return {hasChanges, problems};
	};
