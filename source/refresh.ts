import {type Article} from './article/article.js';
import {isAddress} from './loading/find-files.js';
import {type Loaded} from './loading/loaded.js';
import {changesIn} from './session/changes.js';
import {type SessionStore} from './session/store.js';

type Refreshed = {readonly isNews: boolean; readonly problems: readonly string[]};

/**
 * Opens sources again and gives the session what has changed in them.
 *
 * @param covered whether an article's source is among them: what is not found of it in a file is gone
 * @returns whether anything has changed, and a plain line for each thing that could not be opened
 */
export type Refresh = (sources: readonly string[], covered: (source: string) => boolean) => Promise<Refreshed>;

/** The articles of the session as their sources had them: the page of a feed's item stands for what the feed says of it. */
const asInSources = (store: SessionStore): Article[] => {
	const {articles, otherVersions, marks} = store.get();
	return articles.filter(({id}) => marks.get(id) !== 'gone').map(article => {
		const other = otherVersions.get(article.id);
		return other && !other.isPage ? other.article : article;
	});
};

/** What looks at sources anew with `open`, and tells `store`. */
export const createRefresh = (store: SessionStore, open: (sources: readonly string[]) => AsyncIterable<Loaded>): Refresh =>
	async (sources, covered) => {
		const fresh = new Map<string, Article[]>();
		const problems: string[] = [];
		for await (const item of open(sources)) {
			if (item.kind === 'article') {
				const {source} = item.article;
				const articles = fresh.get(source) ?? [];
				articles.push(item.article);
				fresh.set(source, articles);
			} else {
				problems.push(item.failure.message);
			}
		}

		const seen = new Set([...fresh.keys(), ...asInSources(store).map(({source}) => source).filter(source => covered(source))]);
		let isNews = false;
		for (const source of seen) {
			const isFile = !isAddress(source);
			for (const change of changesIn(asInSources(store), source, fresh.get(source) ?? [], isFile)) {
				isNews = true;
				store.dispatch(change.type === 'replaced' ? {...change, by: 'change'} : change);
			}
		}

		return {isNews, problems};
	};
