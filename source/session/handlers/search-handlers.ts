import {withView} from '../list/apply-view.js';
import {focusPane} from '../list/focus-pane.js';
import {stopOpeningLink} from '../list/open-link.js';
import {explainedQuote} from '../model/reader-view.js';
import {shownArticle} from '../model/selectors.js';
import {openFind} from '../overlays/find/find-overlay.js';
import {openPrompt} from '../overlays/prompts.js';
import {closeExplanation} from '../overlays/explain.js';
import {stepMatch} from '../reader/jump.js';
import {selectVisible} from '../reader/select-visible.js';
import {type Session} from '../state/session.js';
import {withList, withReader, withSidebar} from '../state/with-changes.js';
import {type Handlers} from './handler.js';

/** Filters the list by words if it is focused, else searches the article. */
function openSearch(session: Session, at: string): Session {
	if (session.panes.focus === 'list') {
		return openPrompt(withList(session, {queriedAt: at}), 'filter', session.list.view.query);
	}

	const focused = focusPane(session, 'reader');
	return shownArticle(focused) ? openPrompt(focused, 'search') : session;
}

/** Closes the explanation of a speaker, stops waiting for a link, clears the search, the words of the list, the speaker filter, one a press; then goes back one pane. */
function escape(session: Session): Session {
	if (explainedQuote(session)) {
		return closeExplanation(session);
	}

	if (session.reader.openingLink) {
		return stopOpeningLink(session);
	}

	if (session.reader.search) {
		return withReader(session, {search: null});
	}

	if (session.panes.focus === 'list' && session.list.view.query !== '') {
		return withView(session, {query: ''});
	}

	if (session.sidebar.speakerFilter !== null) {
		return selectVisible(withSidebar(session, {speakerFilter: null}));
	}

	const {focus, settings} = session.panes;
	const back = focus === 'sidebar' ? 'reader' : 'list';
	return focus === 'reader' && !settings.list ? session : focusPane(session, back);
}

/** The commands that search. */
export const searchHandlers = {
	search: openSearch,
	find: openFind,
	'next-match': session => stepMatch(session, 1),
	'previous-match': session => stepMatch(session, -1),
	escape,
} as const satisfies Handlers;
