import {hasGroupHeadings} from '../model/article-groups.js';
import {articlesPerPage} from '../list/list-window.js';
import {selectArticle, selectGroup, selectNextUnread} from '../list/select-article.js';
import {readerView} from '../model/reader-view.js';
import {geometry} from '../model/selectors.js';
import {moveInSidebar} from '../reader/move-in-sidebar.js';
import {
	scrollBy, scrollToBlock, scrollToEnd, scrollToStart,
} from '../reader/scroll.js';
import {type Session} from '../state/session.js';
import {type Handlers} from './handler.js';

/** Moves by `lines` in the reader, by `entries` in the list and the sidebar. */
function move(session: Session, lines: number, entries: number): Session {
	switch (session.panes.focus) {
		case 'list': {
			return selectArticle(session, session.list.selectedIndex + entries);
		}

		case 'reader': {
			return scrollBy(session, lines);
		}

		case 'sidebar': {
			return moveInSidebar(session, entries);
		}
	}
}

/** Returns the lines of a page. It repeats one line of the page before, so that the eye finds its place. */
const page = (session: Session): number => Math.max(1, (readerView(session) ?? geometry(session)).height - 1);

const moveByPages = (session: Session, pages: number): Session =>
	move(session, Math.trunc(page(session) * pages), Math.trunc(articlesPerPage(session) * pages) || Math.sign(pages));

/** Tells whether the end of the shown article is on the screen. */
function isAtEnd(session: Session): boolean {
	const view = readerView(session);
	return view === undefined || view.visible.end >= view.layout.end;
}

/** Goes to the next or previous group if a list with groups is focused, else to the next or previous block of the text. */
const moveToStop = (session: Session, direction: 1 | -1): Session =>
	session.panes.focus === 'list' && hasGroupHeadings(session.list) ? selectGroup(session, direction) : scrollToBlock(session, direction);

const far = Number.MAX_SAFE_INTEGER;

/** The commands that move in the focused pane. */
export const moveHandlers = {
	down: session => move(session, 1, 1),
	up: session => move(session, -1, -1),
	'read-on': (session, at) => session.panes.focus === 'reader' && isAtEnd(session) ? selectNextUnread(session, at) : moveByPages(session, 1),
	'page-down': session => moveByPages(session, 1),
	'page-up': session => moveByPages(session, -1),
	'half-down': session => moveByPages(session, 0.5),
	'half-up': session => moveByPages(session, -0.5),
	top: session => session.panes.focus === 'reader' ? scrollToStart(session) : move(session, 0, -far),
	bottom: session => session.panes.focus === 'reader' ? scrollToEnd(session) : move(session, 0, far),
	'next-paragraph': session => moveToStop(session, 1),
	'previous-paragraph': session => moveToStop(session, -1),
} as const satisfies Handlers;
