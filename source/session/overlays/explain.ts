import {keyHint} from '../commands/keymap.js';
import {focusPane} from '../list/focus-pane.js';
import {explainedQuote} from '../model/reader-view.js';
import {
	analysisState, isPaneShown, selectedQuote, shownArticle,
} from '../model/selectors.js';
import {shownQuotes} from '../model/shown-quotes.js';
import {showMessage} from '../model/show-message.js';
import {type Session} from '../state/session.js';
import {withReader} from '../state/with-changes.js';
import {noQuotesMessages} from '../reader/jump.js';
import {scrollIntoView} from '../reader/scroll.js';

/** Closes the explanation of the selected quote's speaker. */
export const closeExplanation = (session: Session): Session => withReader(session, {explainedArticle: null});

/** Opens the explanation of the selected quote's speaker below the text, with the quote in view above it; closes it if it is open. */
export function toggleExplanation(session: Session): Session {
	if (explainedQuote(session)) {
		return closeExplanation(session);
	}

	const quote = selectedQuote(session);
	if (!quote) {
		return showMessage(session, shownQuotes(session).length === 0
			? noQuotesMessages[analysisState(session)]
			: `No quote selected: press ${keyHint(session.keymap, 'next-quote')} for the next one`);
	}

	const shown = isPaneShown(session, 'reader') ? session : focusPane(session, 'reader');
	return scrollIntoView(withReader(shown, {explainedArticle: shownArticle(session)?.id ?? null}), quote);
}
