import {type Article} from '../../article/article.js';
import {memoize} from '../../article/memoize.js';
import {inFolderOrder, type Subscriptions} from '../../subscriptions/subscription-list.js';
import {groupRuns} from '../model/article-groups.js';
import {shownArticle} from '../model/selectors.js';
import {type Session} from '../state/session.js';
import {withList} from '../state/with-changes.js';
import {withArticles} from './apply-view.js';
import {scrollToSelected} from './list-window.js';
import {showAnotherArticle} from './show-another-article.js';

type Groups = Article['groups'];

/** Returns the number of names that two groups share, from the outermost on. */
function sharedNameCount(a: Groups, b: Groups): number {
	const different = a.findIndex((name, index) => name !== b[index]);
	return different === -1 ? a.length : different;
}

/** Returns a number that is higher the more two groups have in common; 0 if nothing. */
const groupSimilarity = (a: Groups, b: Groups): number => (sharedNameCount(a, b) * 2) + (a.length === b.length && sharedNameCount(a, b) === a.length ? 1 : 0);

/**
 * Returns the index at which articles of a group are inserted: after the articles of the group, else after the last group
 * of the same folder, else at the end. Articles without a group stand with others of their kind, else before all groups: after a
 * group they would seem to belong to it.
 *
 * @returns index in `articles` to insert at
 */
export function groupInsertIndex(articles: readonly Article[], groups: Groups): number {
	if (groups.length === 0) {
		return groupRuns(articles).find(({start}) => articles[start]?.groups.length === 0)?.end ?? 0;
	}

	let best = 0;
	let place = articles.length;
	for (const {start, end} of groupRuns(articles)) {
		const near = groupSimilarity(articles[start]?.groups ?? [], groups);
		if (near > 0 && near >= best) {
			best = near;
			place = end;
		}
	}

	return place;
}

const ranksOf = memoize((subscriptions: Subscriptions): ReadonlyMap<string, number> => new Map(inFolderOrder(subscriptions).map(({url}, rank) => [url, rank])));

/**
 * Returns the index at which items of a subscribed feed are inserted that has none in the list yet: before those of the feeds after it.
 *
 * @returns `undefined` if the feed is not subscribed to, or the list has items of it
 */
export function subscriptionInsertIndex({list: {articles}, subscriptions}: Session, {source}: Article): number | undefined {
	const ranks = ranksOf(subscriptions);
	const own = ranks.get(source);
	if (own === undefined || articles.some(article => article.source === source)) {
		return undefined;
	}

	const next = articles.findIndex(article => (ranks.get(article.source) ?? Number.POSITIVE_INFINITY) > own);
	return next === -1 ? articles.length : next;
}

/** Inserts articles at an index of the list. The selected article and the first visible one stay the same. */
export function insertArticles(session: Session, added: readonly Article[], at: number): Session {
	const {articles} = session.list;
	const move = (index: number): number => articles.length > 0 && at <= index ? index + added.length : index;
	return withArticles(session, [...articles.slice(0, at), ...added, ...articles.slice(at)], {move});
}

/** Tells whether the first article is selected in the list while sources load, as at the start. */
const isAtTop = ({list: {selectedIndex}, panes: {focus}, sources: {isLoading}}: Session): boolean => isLoading && focus === 'list' && selectedIndex === 0;

/** Inserts loaded articles, in the order in which they were loaded within their groups. */
export function insertLoadedArticles(session: Session, arrived: readonly Article[]): Session {
	const inserted = groupRuns(arrived).reduce((next, {start, end}) => {
		const added = arrived.slice(start, end);
		return insertArticles(next, added, groupInsertIndex(next.list.articles, added[0]?.groups ?? []));
	}, session);
	return keepSelection(session, inserted);
}

/** Returns the session after articles were `inserted`, with a selection. An empty list has none to keep; a user who still is at the top of the list while sources load stays there. */
export function keepSelection(session: Session, inserted: Session): Session {
	const {list: {selectedIndex, top: listTop}} = session.list.articles.length === 0 || isAtTop(session) ? session : inserted;
	const next = scrollToSelected(withList(inserted, {selectedIndex, top: listTop}));
	return shownArticle(session) && shownArticle(next)?.id !== shownArticle(session)?.id ? showAnotherArticle(next) : next;
}
