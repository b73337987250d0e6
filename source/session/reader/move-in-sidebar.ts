import {shownEntities, shownQuotes} from '../model/selectors.js';
import {type Session} from '../state/session.js';
import {withSidebar} from '../state/with-changes.js';
import {showQuoteOfSidebar} from './jump.js';

/** Moves the selection of the open tab by `step` entries, up to its ends. A selected quote is scrolled into view. */
export function moveInSidebar(session: Session, step: number): Session {
	const isQuotes = session.panes.settings.tab === 'quotes';
	const indexes = (isQuotes ? shownQuotes(session) : shownEntities(session)).map(({index}) => index);
	const selected = isQuotes ? session.sidebar.quoteIndex : session.sidebar.entityIndex;
	const at = selected === null ? -1 : indexes.indexOf(selected);
	const index = indexes[Math.max(0, Math.min(indexes.length - 1, at + step))] ?? null;
	return isQuotes ? showQuoteOfSidebar(withSidebar(session, {quoteIndex: index})) : withSidebar(session, {entityIndex: index, mentionIndex: null});
}
