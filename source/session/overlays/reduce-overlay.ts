import {matchIndexFrom, maxQueryLength} from '../model/find-matches.js';
import {readerView, shownMatches} from '../model/selectors.js';
import {showMessage} from '../model/show-message.js';
import {jumpToQuote} from '../reader/jump.js';
import {scrollIntoView} from '../reader/scroll.js';
import {selectVisible} from '../reader/select-visible.js';
import {type OverlayAction} from '../state/action.js';
import {noOverlay} from '../state/overlay.js';
import {type Session} from '../state/session.js';
import {withPanes, withReader, withSidebar} from '../state/with-changes.js';
import {typeLinkDigit} from './links-overlay.js';

/** Returns the session after an action of the open overlay. */
export function reduceOverlay(session: Session, action: OverlayAction): Session {
	switch (action.type) {
		case 'link-digit': {
			return typeLinkDigit({...session, message: null}, action.digit);
		}

		case 'search-typed': {
			return searchTyped(session, action.query);
		}

		case 'search-submitted': {
			return searchSubmitted(session);
		}

		case 'speaker-chosen': {
			return speakerChosen(session, action.speaker);
		}

		case 'layout-chosen': {
			return layoutChosen(session, action);
		}
	}
}

function speakerChosen(session: Session, speakerFilter: string | null): Session {
	const filtered = withSidebar({...session, overlay: noOverlay}, {speakerFilter, quoteIndex: null});
	const followed = selectVisible(withPanes(filtered, {settings: {...session.panes.settings, tab: 'quotes'}}));
	return speakerFilter === null ? followed : jumpToQuote(followed);
}

function layoutChosen(session: Session, {list, sidebar}: Extract<OverlayAction, {type: 'layout-chosen'}>): Session {
	const settings = {...session.panes.settings, list, sidebar};
	const focus = session.panes.focus !== 'reader' && !settings[session.panes.focus] ? 'reader' : session.panes.focus;
	return withPanes({...session, overlay: noOverlay}, {
		settings, focus, isZoomed: false, sidePane: sidebar ? 'sidebar' : 'list',
	});
}

function searchTyped(session: Session, text: string): Session {
	if (session.overlay.kind !== 'search') {
		return session;
	}

	const query = text.slice(0, maxQueryLength);
	const typed: Session = {...session, overlay: {...session.overlay, query}};
	const matches = shownMatches(typed);
	const current = matchIndexFrom(matches, session.overlay.origin);
	const match = matches[current];
	const next = withReader(typed, {search: query === '' ? null : {query, current: Math.max(0, current)}});
	return match ? selectVisible(scrollIntoView(next, match)) : next;
}

function searchSubmitted(session: Session): Session {
	const {overlay} = session;
	const hasMoved = overlay.kind === 'search' && readerView(session)?.visible.start !== overlay.origin;
	const closed = withReader({...session, overlay: noOverlay}, {returnOffset: hasMoved ? overlay.origin : session.reader.returnOffset});
	return session.reader.search && shownMatches(closed).length === 0
		? showMessage(closed, `Not found: ${session.reader.search.query}`)
		: closed;
}
