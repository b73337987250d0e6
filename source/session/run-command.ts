import {type CommandName} from './commands/command-table.js';
import {toggleFullPage} from './updates/toggle-full-page.js';
import {hasGroupHeadings} from './model/article-groups.js';
import {
	copyPageAddress, openPage, runLinksCommand, openLinksOverlay,
} from './overlays/links-overlay.js';
import {
	markOpened, openAdjacentArticle, selectArticle, selectGroup, selectNextUnread, toggleFlag,
} from './list/select-article.js';
import {articlesPerPage} from './list/list-window.js';
import {markAllRead} from './list/mark-all-read.js';
import {
	isTextOverlay, maxOverlayTop, overlayHeight, overlayStep,
} from './overlays/overlay-lines.js';
import {focusPane, focusNextPane, toggleSidebarTab} from './list/focus-pane.js';
import {resizePane, changeLineLength} from './list/resize-pane.js';
import {
	jumpBack, jumpToEntity, jumpToQuote, noQuotesMessages, stepMatch, stepQuote,
} from './reader/jump.js';
import {
	scrollBy, scrollToEnd, scrollToStart, scrollToBlock,
} from './reader/scroll.js';
import {selectVisible} from './reader/select-visible.js';
import {updateReading} from './reader/update-reading.js';
import {showMessage} from './model/show-message.js';
import {currentProblems} from './model/current-problems.js';
import {
	analysisState, geometry, isPaneShown, readerView, shownAnalysis, shownArticle,
} from './model/selectors.js';
import {copyAtHand} from './reader/copy.js';
import {moveInSidebar} from './reader/move-in-sidebar.js';
import {type Session} from './state/session.js';
import {
	withRequest, withPanes, withReader, withSidebar,
} from './state/with-changes.js';
import {attributionLines} from './overlays/attribution-lines.js';

/** Carries out a command. `at` is the time of the key press, ISO 8601. */
export const runCommand = (session: Session, name: CommandName, at: string): Session =>
	session.overlay.kind === 'none' ? handlers[name](session, at) : runOverlayCommand(session, name);

const onePane = 'One pane is shown at a time';

/** Returns the lines of a page. It repeats one line of the page before, so that the eye finds its place. */
const page = (session: Session): number => Math.max(1, (readerView(session) ?? geometry(session)).height - 1);

const moveByPages = (session: Session, pages: number): Session =>
	move(session, Math.trunc(page(session) * pages), Math.trunc(articlesPerPage(session) * pages) || Math.sign(pages));

/** Tells whether the end of the shown article is on the screen. */
function isAtEnd(session: Session): boolean {
	const view = readerView(session);
	return view === undefined || view.visible.end >= view.layout.end;
}

const far = Number.MAX_SAFE_INTEGER;

const unchanged = (session: Session): Session => session;

const handlers: Readonly<Record<CommandName, (session: Session, at: string) => Session>> = {
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

	open,
	'next-article': (session, at) => openAdjacentArticle(session, 1, at),
	'previous-article': (session, at) => openAdjacentArticle(session, -1, at),
	'next-unread': selectNextUnread,
	skip: (session, at) => selectNextUnread(shownArticle(session) ? updateReading(session, {read: true}) : session, at),
	'toggle-star': session => toggleFlag(session, 'starred'),
	'toggle-read': session => toggleFlag(session, 'read'),
	'mark-all-read': markAllRead,
	'show-links': openLinksOverlay,
	'open-page': openPage,
	copy: copyAtHand,
	'copy-address': copyPageAddress,
	'full-text': toggleFullPage,

	'next-quote': session => stepQuote(session, 1),
	'previous-quote': session => stepQuote(session, -1),
	'choose-speaker': session => shownAnalysis(session)?.quotes.length
		? {...session, overlay: {kind: 'speakers'}}
		: showMessage(session, noQuotesMessages[analysisState(session)]),
	'explain-speaker': session => attributionLines(session).length > 0
		? {...session, overlay: {kind: 'attribution', top: 0}}
		: showMessage(session, 'No quote selected: press ] for the next one'),
	'toggle-sidebar-tab': toggleSidebarTab,
	'jump-back': jumpBack,

	search(session) {
		const focused = focusPane(session, 'reader');
		const view = readerView(focused);
		return view
			? {
				...focused, overlay: {
					kind: 'search', query: '', origin: view.visible.start, quoteIndex: focused.sidebar.quoteIndex,
				},
			}
			: session;
	},
	'next-match': session => stepMatch(session, 1),
	'previous-match': session => stepMatch(session, -1),
	escape,

	'next-pane': session => focusNextPane(session, 1),
	'previous-pane': session => focusNextPane(session, -1),
	'focus-list': session => focusPane(session, 'list'),
	'focus-reader': session => focusPane(session, 'reader'),
	'focus-sidebar': session => focusPane(session, 'sidebar'),
	'choose-panes': session => session.panes.isSinglePane ? showMessage(session, onePane) : {...session, overlay: {kind: 'layout'}},
	zoom: session => session.panes.isSinglePane ? showMessage(session, onePane) : withPanes(session, {isZoomed: !session.panes.isZoomed}),
	'narrow-pane': session => resizePane(session, -2),
	'widen-pane': session => resizePane(session, 2),
	'shorten-lines': session => changeLineLength(session, -1),
	'lengthen-lines': session => changeLineLength(session, 1),

	'show-problems': session => currentProblems(session).length > 0
		? {...session, overlay: {kind: 'problems', top: 0}}
		: showMessage(session, 'All sources could be opened'),
	reload: session => withRequest(session, {kind: 'reload'}),
	'show-help': session => ({...session, overlay: {kind: 'help', top: 0}}),
	// These change the terminal or end the program, so `app/run-input.ts` carries them out.
	redraw: unchanged,
	suspend: unchanged,
	quit: unchanged,
};

/** Carries out a command while an overlay is open. Menus and the search box handle the other keys themselves. */
function runOverlayCommand(session: Session, name: CommandName): Session {
	const {overlay} = session;
	const closed: Session = {...session, overlay: {kind: 'none'}};
	if (isTextOverlay(overlay)) {
		const step = overlayStep(name, overlayHeight(session.size));
		return step === undefined ? closed : {...session, overlay: {...overlay, top: Math.max(0, Math.min(maxOverlayTop(session), overlay.top + step))}};
	}

	if (overlay.kind === 'links') {
		return runLinksCommand(session, overlay, name);
	}

	if (overlay.kind === 'search') {
		return name === 'escape' ? selectVisible(updateReading({...closed, reader: {...closed.reader, search: null}, sidebar: {...closed.sidebar, quoteIndex: overlay.quoteIndex}}, {position: overlay.origin})) : session;
	}

	return ['escape', 'quit', 'choose-speaker', 'choose-panes'].includes(name) ? closed : session;
}

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

/** Goes to the next or previous group if a list with groups is focused, else to the next or previous block of the text. */
const moveToStop = (session: Session, direction: 1 | -1): Session =>
	session.panes.focus === 'list' && hasGroupHeadings(session.list.articles) ? selectGroup(session, direction) : scrollToBlock(session, direction);

/** Clears the search, then the speaker filter, then goes back one pane. */
function escape(session: Session): Session {
	if (session.reader.search) {
		return withReader(session, {search: null});
	}

	if (session.sidebar.speakerFilter !== null) {
		return selectVisible(withSidebar(session, {speakerFilter: null}));
	}

	const back = session.panes.focus === 'sidebar' ? 'reader' : 'list';
	return session.panes.focus === 'reader' && !session.panes.settings.list ? session : focusPane(session, back);
}

/** Opens the article, or goes from a quote or a name to its place in the text, or from the text back to the sidebar. */
function open(session: Session, at: string): Session {
	switch (session.panes.focus) {
		case 'list': {
			return shownArticle(session) ? markOpened(focusPane(session, 'reader'), at) : session;
		}

		case 'reader': {
			return focusPane(selectVisible(session), 'sidebar');
		}

		case 'sidebar': {
			if (session.panes.settings.tab === 'quotes') {
				return session.sidebar.quoteIndex === null ? session : jumpToQuote(focusPane(session, 'reader'));
			}

			// The next press goes to the next mention, so the sidebar keeps the focus if both panes are visible.
			return jumpToEntity(isPaneShown(session, 'reader') ? session : focusPane(session, 'reader'));
		}
	}
}
