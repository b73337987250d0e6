import {type Article} from '../article/article.js';
import {groupBy} from '../article/group-by.js';
import {type LoadResult} from '../loading/model/load-result.js';
import {parseSource} from '../article/source.js';
import {diffSource, hasSameArticles, type SourceChange} from '../session/updates/diff-source.js';
import {type SessionStore} from '../session/store.js';

type RefreshResult = {readonly hasChanges: boolean; readonly problems: readonly string[]};

/**
 * Reads sources again and applies their changes to the session.
 *
 * @param covered tells whether the source of an article is among them: an article that its file no longer has is gone
 * @returns whether anything has changed, and a plain line for each thing that could not be opened
 */
export type Refresh = (sources: readonly string[], covered: (source: string) => boolean) => Promise<RefreshResult>;

/** Returns the articles of the session as their sources have them: the text of a feed instead of a loaded page. */
const asInSources = (store: SessionStore): Article[] => {
	const {articles, alternateVersions, sourceMarks} = store.get();
	return articles.filter(({id}) => sourceMarks.get(id) !== 'gone').map(article => {
		const other = alternateVersions.get(article.id);
		return other && !other.isPage ? other.article : article;
	});
};

const sourceOf = ({source}: Article): string => source;

/** Applies changes to the session. */
export const dispatchChanges = (store: SessionStore, changes: readonly SourceChange[]): void => {
	for (const change of changes) {
		store.dispatch(change.type === 'replaced' ? {...change, by: 'change'} : change);
	}
};

/** Creates a refresh that reads sources with `open`. */
export const createRefresh = (store: SessionStore, open: (sources: readonly string[]) => AsyncIterable<LoadResult>): Refresh =>
	async (sources, covered) => {
		const found: Article[] = [];
		const problems: string[] = [];
		/** Sources that could not be read. Their articles are not gone. */
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
			// Most sources are unchanged, and comparing identities is fast.
			if (hasSameArticles(bySource.get(source) ?? [], now)) {
				continue;
			}

			const changes = diffSource(asInSources(store), source, now, parseSource(source).kind === 'path');
			dispatchChanges(store, changes);
			hasChanges ||= changes.length > 0;
		}

		return {hasChanges, problems};
	};
