import {scrollbar} from '../../layout/margin/scrollbar.js';
import {readerView} from '../model/reader-view.js';
import {quoteTicks} from '../model/scrollbar-ticks.js';
import {geometry, shownAnalysis} from '../model/selectors.js';
import {jumpToQuote} from '../reader/jump.js';
import {scrollToEnd, scrollToOffset, scrollToStart} from '../reader/scroll.js';
import {type Session} from '../state/session.js';
import {withSidebar} from '../state/with-changes.js';

/** Returns the first row of the thumb and its rows; `null` without a scrollbar. */
function thumbOf(session: Session): {readonly first: number; readonly size: number} | null {
	const view = readerView(session);
	const cells = view && !view.isWhole ? scrollbar({length: view.layout.end, visible: view.visible, height: geometry(session).height}) : [];
	const first = cells.indexOf(true);
	return first === -1 ? null : {first, size: cells.lastIndexOf(true) - first + 1};
}

/** Returns the rows of the thumb above a row of the scrollbar; `null` if the row is not on the thumb. */
export function thumbRowsAbove(session: Session, row: number): number | null {
	const thumb = thumbOf(session);
	return thumb && row >= thumb.first && row < thumb.first + thumb.size ? row - thumb.first : null;
}

/** Scrolls so that the thumb begins at a row. */
export function moveThumb(session: Session, row: number): Session {
	const view = readerView(session);
	const thumb = thumbOf(session);
	if (!view || !thumb) {
		return session;
	}

	const {height} = geometry(session);
	if (row <= 0) {
		return scrollToStart(session);
	}

	return row >= height - thumb.size ? scrollToEnd(session) : scrollToOffset(session, Math.ceil(row / height * view.layout.end));
}

/** Goes to the quote whose tick is at a row of the scrollbar, else to the place in the text that the row stands for. */
export function goToRow(session: Session, row: number): Session {
	const thumb = thumbOf(session);
	const view = readerView(session);
	if (!view || !thumb) {
		return session;
	}

	const tick = quoteTicks(session, view.layout.end, geometry(session).height).get(row);
	const index = tick ? shownAnalysis(session)?.quotes.indexOf(tick) ?? -1 : -1;
	return index === -1 ? moveThumb(session, row - Math.floor(thumb.size / 2)) : jumpToQuote(withSidebar(session, {quoteIndex: index}));
}
