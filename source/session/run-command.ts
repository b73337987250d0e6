import {type CommandName} from './model/command-table.js';
import {toggleFullText} from './updates/toggle-full-page.js';
import {hasGroups} from './model/article-groups.js';
import {
	copyPage, openPage, runLinksCommand, showLinks,
} from './overlays/links-overlay.js';
import {
	markOpened, openNeighbour, selectArticle, selectGroup, selectUnread, toggle,
} from './list/select-article.js';
import {listPage} from './list/list-window.js';
import {markAllRead} from './list/mark-all-read.js';
import {
	isTextOverlay, lastOverlayTop, overlayHeight, overlayStep,
} from './overlays/overlay-lines.js';
import {
	focusPane, focusStep, resizePane, setMeasure, toggleTab,
} from './list/focus-and-resize.js';
import {
	followText, jumpBack, jumpToEntity, jumpToQuote, noQuotes, scrollBy, scrollToEnd, scrollToStart, scrollToStop, stepMatch, stepQuote, updateReading,
} from './reader/scroll-and-jump.js';
import {say} from './model/with-message.js';
import {
	analysisState, geometry, isShown, readerView, shownAnalysis, shownArticle,
} from './model/selectors.js';
import {moveInSidebar} from './reader/move-in-sidebar.js';
import {type Session} from './model/state.js';
import {whyLines} from './overlays/attribution-details.js';

/** Carries out a command; `at` is the time of the key press, ISO 8601. */
export const runCommand = (session: Session, name: CommandName, at: string): Session =>
	session.overlay.kind === 'none' ? handlers[name](session, at) : runOverlayCommand(session, name);

const onePane = 'One pane is shown at a time';

/** A page keeps one line of the last one, so that the eye finds its place. */
const page = (session: Session): number => Math.max(1, (readerView(session) ?? geometry(session)).height - 1);

const moveByPages = (session: Session, pages: number): Session =>
	move(session, Math.trunc(page(session) * pages), Math.trunc(listPage(session) * pages) || Math.sign(pages));

const far = Number.MAX_SAFE_INTEGER;

const unchanged = (session: Session): Session => session;

const handlers: Readonly<Record<CommandName, (session: Session, at: string) => Session>> = {
	down: session => move(session, 1, 1),
	up: session => move(session, -1, -1),
	'page-down': session => moveByPages(session, 1),
	'page-up': session => moveByPages(session, -1),
	'half-down': session => moveByPages(session, 0.5),
	'half-up': session => moveByPages(session, -0.5),
	top: session => session.focus === 'reader' ? scrollToStart(session) : move(session, 0, -far),
	bottom: session => session.focus === 'reader' ? scrollToEnd(session) : move(session, 0, far),
	'next-paragraph': session => moveToStop(session, 1),
	'previous-paragraph': session => moveToStop(session, -1),

	open,
	'next-article': (session, at) => openNeighbour(session, 1, at),
	'previous-article': (session, at) => openNeighbour(session, -1, at),
	'next-unread': selectUnread,
	star: session => toggle(session, 'starred'),
	'toggle-read': session => toggle(session, 'read'),
	'mark-all-read': markAllRead,
	links: showLinks,
	'open-page': openPage,
	copy: copyPage,
	'full-text': toggleFullText,

	'next-quote': session => stepQuote(session, 1),
	'previous-quote': session => stepQuote(session, -1),
	speakers: session => shownAnalysis(session)?.quotes.length
		? {...session, overlay: {kind: 'speakers'}}
		: say(session, noQuotes[analysisState(session)]),
	why: session => whyLines(session).length > 0
		? {...session, overlay: {kind: 'why', top: 0}}
		: say(session, 'No quote selected: ] goes to the next one'),
	tab: toggleTab,
	back: jumpBack,

	search(session) {
		const focused = focusPane(session, 'reader');
		const view = readerView(focused);
		return view
			? {
				...focused, overlay: {
					kind: 'search', query: '', origin: view.visible.start, quote: focused.quote,
				},
			}
			: session;
	},
	'next-match': session => stepMatch(session, 1),
	'previous-match': session => stepMatch(session, -1),
	clear,

	'next-pane': session => focusStep(session, 1),
	'previous-pane': session => focusStep(session, -1),
	'focus-list': session => focusPane(session, 'list'),
	'focus-reader': session => focusPane(session, 'reader'),
	'focus-sidebar': session => focusPane(session, 'sidebar'),
	layout: session => session.singlePane ? say(session, onePane) : {...session, overlay: {kind: 'layout'}},
	zoom: session => session.singlePane ? say(session, onePane) : {...session, zoomed: !session.zoomed},
	shrink: session => resizePane(session, -2),
	grow: session => resizePane(session, 2),
	narrower: session => setMeasure(session, -1),
	wider: session => setMeasure(session, 1),

	problems: session => session.problems.length > 0
		? {...session, overlay: {kind: 'problems', top: 0}}
		: say(session, 'Everything could be opened'),
	reload: session => ({...session, request: {kind: 'reload'}}),
	help: session => ({...session, overlay: {kind: 'help', top: 0}}),
	// These change the terminal or end the program: the shell carries them out.
	redraw: unchanged,
	suspend: unchanged,
	quit: unchanged,
};

/** Commands while something lies over the panes. Menus and the search box read the other keys themselves. */
function runOverlayCommand(session: Session, name: CommandName): Session {
	const {overlay} = session;
	const closed: Session = {...session, overlay: {kind: 'none'}};
	if (isTextOverlay(overlay)) {
		const step = overlayStep(name, overlayHeight(session.size));
		return step === undefined ? closed : {...session, overlay: {...overlay, top: Math.max(0, Math.min(lastOverlayTop(session), overlay.top + step))}};
	}

	if (overlay.kind === 'links') {
		return runLinksCommand(session, overlay, name);
	}

	if (overlay.kind === 'search') {
		return name === 'clear' ? followText(updateReading({...closed, search: null, quote: overlay.quote}, {position: overlay.origin})) : session;
	}

	return ['clear', 'quit', 'speakers', 'layout'].includes(name) ? closed : session;
}

/** `lines` in the reader; `entries` in the list and the sidebar. */
function move(session: Session, lines: number, entries: number): Session {
	switch (session.focus) {
		case 'list': {
			return selectArticle(session, session.selected + entries);
		}

		case 'reader': {
			return scrollBy(session, lines);
		}

		case 'sidebar': {
			return moveInSidebar(session, entries);
		}
	}
}

/** To the next or previous group where the list with groups has the keys, else to the next or previous block of the text. */
const moveToStop = (session: Session, direction: 1 | -1): Session =>
	session.focus === 'list' && hasGroups(session.articles) ? selectGroup(session, direction) : scrollToStop(session, direction);

/** Esc: clears the search, then the speaker filter, then goes back a pane. */
function clear(session: Session): Session {
	if (session.search) {
		return {...session, search: null};
	}

	if (session.onlySpeaker !== null) {
		return followText({...session, onlySpeaker: null});
	}

	const back = session.focus === 'sidebar' ? 'reader' : 'list';
	return session.focus === 'reader' && !session.settings.list ? session : focusPane(session, back);
}

/** Enter: opens the article, goes from a quote or a name to its place in the text, and from the text back. */
function open(session: Session, at: string): Session {
	switch (session.focus) {
		case 'list': {
			return shownArticle(session) ? markOpened(focusPane(session, 'reader'), at) : session;
		}

		case 'reader': {
			return focusPane(followText(session), 'sidebar');
		}

		case 'sidebar': {
			if (session.settings.tab === 'quotes') {
				return session.quote === null ? session : jumpToQuote(focusPane(session, 'reader'));
			}

			// The next press goes to the next mention, so the sidebar keeps the focus where both panes can be seen.
			return jumpToEntity(isShown(session, 'reader') ? session : focusPane(session, 'reader'));
		}
	}
}
