import {selectedQuote, shownAnalysis} from '../model/selectors.js';
import {shownQuotes} from '../model/shown-quotes.js';
import {type Session} from '../state/session.js';
import {withSidebar} from '../state/with-changes.js';

/**
 * Selects the quote that was selected `before` corrections have changed the quotes; if it is no longer shown, the next one.
 * A speaker filter that hides all quotes is removed.
 */
export function selectSameQuote(before: Session, after: Session): Session {
	const analysis = shownAnalysis(after);
	if (!analysis || analysis === shownAnalysis(before)) {
		return after;
	}

	const old = selectedQuote(before);
	const shown = shownQuotes(after).length === 0 ? withSidebar(after, {speakerFilter: null}) : after;
	const quotes = shownQuotes(shown);
	const same = old && (quotes.find(({quote}) => quote.start === old.start && quote.end === old.end) ?? quotes.find(({quote}) => quote.start >= old.start) ?? quotes.at(-1));
	return withSidebar(shown, {quoteIndex: same?.index ?? null});
}
