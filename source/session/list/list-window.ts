import {groupRuns, groupRunIndexAt} from '../model/article-groups.js';
import {geometry} from '../model/selectors.js';
import {type Session} from '../model/state.js';

/** Rows of one article in the list: its title, and a line about it. */
export const rowsPerArticle = 2;

/**
 * Rows that articles `first` to `last` take in a window that begins with `first`: two each, one for the heading of each
 * group. The heading of the first stands at the top of the window, wherever in its group that article is.
 */
function rowsOfArticles({articles}: Session, first: number, last: number): number {
	const run = groupRunIndexAt(articles, first);
	const hasHeading = groupRuns(articles)[run]?.heading !== null;
	return (hasHeading ? 1 : 0) + (groupRunIndexAt(articles, last) - run) + ((last - first + 1) * rowsPerArticle);
}

/** The first article of the window that has article `index` at its end. */
function topShowing(session: Session, index: number): number {
	const {height} = geometry(session);
	let top = Math.max(0, index);
	while (top > 0 && rowsOfArticles(session, top - 1, index) <= height) {
		top--;
	}

	return top;
}

/** Articles that fit on the list at once, from the first one on the screen on. */
export function articlesPerPage(session: Session): number {
	const {articles, listTop} = session;
	const {height} = geometry(session);
	let end = listTop;
	while (end < articles.length && rowsOfArticles(session, listTop, end) <= height) {
		end++;
	}

	const used = end === listTop ? 0 : rowsOfArticles(session, listTop, end - 1);
	// Below the last article there would be room for more: a page is no shorter for that.
	const free = end === articles.length ? Math.floor((height - used) / rowsPerArticle) : 0;
	return Math.max(1, end - listTop + free);
}

/** Keeps the selected article inside the list's window, and the window full. */
export function scrollToSelected(session: Session): Session {
	const {articles, selectedIndex: selected} = session;
	const top = Math.max(topShowing(session, selected), Math.min(selected, session.listTop));
	const listTop = Math.min(top, topShowing(session, articles.length - 1));
	return listTop === session.listTop ? session : {...session, listTop};
}
