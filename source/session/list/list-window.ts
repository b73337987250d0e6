import {groupRunIndexAt, listedRuns} from '../model/article-groups.js';
import {geometry} from '../model/selectors.js';
import {type Session} from '../state/session.js';
import {withList} from '../state/with-changes.js';

/** The rows of one article in the list: its title, and a line of details. */
export const rowsPerArticle = 2;

/**
 * Returns the rows of the articles `first` to `last` in a viewport that starts with `first`: two for each article, one for
 * the heading of each group. The viewport always starts with the heading of the group of `first`.
 */
function rowsOfArticles({list}: Session, first: number, last: number): number {
	const run = groupRunIndexAt(list, first);
	const hasHeading = listedRuns(list)[run]?.heading !== null;
	return (hasHeading ? 1 : 0) + (groupRunIndexAt(list, last) - run) + ((last - first + 1) * rowsPerArticle);
}

/** Returns the first article of the viewport that ends with article `index`. */
function topShowing(session: Session, index: number): number {
	const {height} = geometry(session);
	let top = Math.max(0, index);
	while (top > 0 && rowsOfArticles(session, top - 1, index) <= height) {
		top--;
	}

	return top;
}

/** Returns the number of articles that fit on the screen, from the first visible one on. */
export function articlesPerPage(session: Session): number {
	const {list: {listed: articles, top: listTop}} = session;
	const {height} = geometry(session);
	let end = listTop;
	while (end < articles.length && rowsOfArticles(session, listTop, end) <= height) {
		end++;
	}

	const used = end === listTop ? 0 : rowsOfArticles(session, listTop, end - 1);
	// The free rows below the last article count too.
	const free = end === articles.length ? Math.floor((height - used) / rowsPerArticle) : 0;
	return Math.max(1, end - listTop + free);
}

/** Scrolls the list so that the selected article is visible and the viewport is full. */
export function scrollToSelected(session: Session): Session {
	const {list: {listed: articles, selectedIndex}} = session;
	const top = Math.max(topShowing(session, selectedIndex), Math.min(selectedIndex, session.list.top));
	const listTop = Math.min(top, topShowing(session, articles.length - 1));
	return listTop === session.list.top ? session : withList(session, {top: listTop});
}
