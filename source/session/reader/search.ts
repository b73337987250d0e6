import {matchIndexFrom} from '../model/find-matches.js';
import {readerView} from '../model/reader-view.js';
import {shownMatches} from '../model/selectors.js';
import {showMessage} from '../model/show-message.js';
import {type Origin} from '../state/overlay.js';
import {type Session} from '../state/session.js';
import {withReader, withSidebar} from '../state/with-changes.js';
import {scrollIntoView} from './scroll.js';
import {selectVisible} from './select-visible.js';
import {updateReading} from './update-reading.js';

/** Shows the matches of a query, and scrolls to the first one after the place where the search began. */
export function searchFor(session: Session, query: string, {position}: Origin): Session {
	const matches = shownMatches(session);
	const current = matchIndexFrom(matches, position);
	const match = matches[current];
	const next = withReader(session, {search: query === '' ? null : {query, current: Math.max(0, current)}});
	return match ? selectVisible(scrollIntoView(next, match)) : next;
}

/** Keeps the search and its query, and the way back to the place where it began. */
export function keepSearch(session: Session, query: string, {position}: Origin): Session {
	const hasMoved = readerView(session)?.visible.start !== position;
	const kept = withReader(session, {lastQuery: query === '' ? session.reader.lastQuery : query, ...(hasMoved && {returnOffset: position})});
	return kept.reader.search && shownMatches(kept).length === 0
		? showMessage(kept, `Not found: ${kept.reader.search.query}`)
		: kept;
}

/** Ends the search, and restores the place and the quote from before it. */
export function cancelSearch(session: Session, {position, quoteIndex}: Origin): Session {
	const ended = withSidebar(withReader(session, {search: null}), {quoteIndex});
	return selectVisible(updateReading(ended, {position}));
}
