import {explainedQuote} from '../model/reader-view.js';
import {type Session} from '../state/session.js';
import {focusPane} from '../list/focus-pane.js';
import {goToPreviousPage, isVisiting} from '../list/trail.js';
import {closeExplanation} from './explain.js';

/** Returns the pane one level above the focused one: the list above the article, the article above the sidebar. `null` at the top. */
function paneAbove({panes: {focus, settings}, list: {articles}}: Session): 'list' | 'reader' | null {
	if (focus === 'sidebar') {
		return 'reader';
	}

	// A list of one article, and a list that the user has hidden, are no level to go back to.
	return focus === 'reader' && settings.list && articles.length > 1 ? 'list' : null;
}

/** Tells whether the focused reader shows an article that a link has opened. */
const isAtLinked = (session: Session): boolean => session.panes.focus === 'reader' && isVisiting(session);

/** Tells whether there is a level to go back to. If not, the key of `go-back` ends the program. */
export const canGoBack = (session: Session): boolean => explainedQuote(session) !== undefined || paneAbove(session) !== null || isAtLinked(session);

/**
 * Goes back a level: closes the explanation of a speaker, or goes from the sidebar to the article, from there to the article
 * with the link that has opened it, and at last to the list.
 */
export function goBack(session: Session): Session {
	if (explainedQuote(session)) {
		return closeExplanation(session);
	}

	if (isAtLinked(session)) {
		return goToPreviousPage(session);
	}

	const pane = paneAbove(session);
	return pane === null ? session : focusPane(session, pane);
}
