import {setImmediate as yieldToEventLoop} from 'node:timers/promises';
import {type Article} from '../article/article.js';
import {groupBy} from '../article/group-by.js';
import {messagesAbout} from '../loading/model/load-failure.js';
import {type LoadResult} from '../loading/model/load-result.js';
import {parseSource, sourceName, type Source} from '../article/source.js';
import {diffSource, hasSameArticles, type SourceChange} from '../session/updates/diff-source.js';
import {currentProblems} from '../session/model/current-problems.js';
import {type SessionStore} from '../session/store.js';
import {displayPath} from '../text/display-path.js';

type RefreshResult = {
	readonly hasChanges: boolean;
	readonly problems: readonly string[];
	/** Those of `problems` whose sources are shown from an earlier copy. */
	readonly withCopy: readonly string[];
};

/**
 * Reads sources again and applies their changes to the session.
 *
 * @param isReadInFull tells whether all articles of a source are read again: one that is missing from them is then gone
 * @returns whether anything has changed, and a plain line for each thing that could not be opened
 */
export type Refresh = (sources: readonly Source[], isReadInFull: (source: Source) => boolean) => Promise<RefreshResult>;

/** Returns the articles of the session as their sources have them: the text of a feed instead of a loaded page. */
const asInSources = (store: SessionStore): Article[] => {
	const {list: {articles}, sources: {alternateVersions, marks: sourceMarks}} = store.get();
	return articles.filter(({id}) => sourceMarks.get(id) !== 'gone').map(article => {
		const other = alternateVersions.get(article.id);
		return other && !other.isPage ? other.article : article;
	});
};

/** The sources that are compared before key presses are handled. */
const sourcesPerTurn = 64;

const sourceNameOf = ({source}: Article): string => source;

/** Applies changes to the session. */
export const dispatchChanges = (store: SessionStore, changes: readonly SourceChange[]): void => {
	for (const change of changes) {
		store.dispatch(change.type === 'replaced' ? {...change, by: 'change'} : change);
	}
};

/** Creates a refresh that reads sources with `open`. */
export const createRefresh = (store: SessionStore, open: (sources: readonly Source[]) => AsyncIterable<LoadResult>): Refresh =>
	async (sources, isReadInFull) => {
		const found: Article[] = [];
		const problems: string[] = [];
		const withCopy: string[] = [];
		/** Sources that could not be read. Their articles are not gone. */
		const unread = new Set<string>();
		for await (const item of open(sources)) {
			if (item.kind === 'article') {
				found.push(item.article);
			} else {
				problems.push(item.failure.message);
				unread.add(item.failure.source);
				if (item.failure.hasCopy) {
					withCopy.push(item.failure.message);
				}
			}
		}

		const answered = [...found.map(article => sourceNameOf(article)), ...sources.map(source => displayPath(sourceName(source))).filter(name => !unread.has(name))];
		const solved = messagesAbout(currentProblems(store.get()).filter(problem => !problems.includes(problem)), answered);
		if (solved.length > 0) {
			store.dispatch({type: 'problems-solved', problems: solved});
		}

		const fresh = groupBy(found, sourceNameOf);
		const bySource = groupBy(asInSources(store), sourceNameOf);
		const missing = [...bySource.keys()].filter(name => isReadInFull(parseSource(name)) && !unread.has(name));
		let hasChanges = false;
		let compared = 0;
		for (const name of new Set([...fresh.keys(), ...missing])) {
			if (++compared % sourcesPerTurn === 0) {
				// Thousands of files are compared, and key presses must be handled between them.
				// eslint-disable-next-line no-await-in-loop -- That is the point.
				await yieldToEventLoop();
			}

			const now = fresh.get(name) ?? [];
			// Most sources are unchanged, and comparing identities is fast.
			if (hasSameArticles(bySource.get(name) ?? [], now)) {
				continue;
			}

			const changes = diffSource(asInSources(store), name, now, parseSource(name).kind === 'path');
			dispatchChanges(store, changes);
			hasChanges ||= changes.length > 0;
		}

		return {hasChanges, problems, withCopy};
	};
