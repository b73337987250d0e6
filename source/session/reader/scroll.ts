import {type Span} from '../../article/span.js';
import {adjacentBlockStart} from '../../layout/adjacent-block.js';
import {readerView} from '../model/reader-view.js';
import {shownQuotesWithin} from '../model/shown-quotes.js';
import {type Session} from '../state/session.js';
import {withSidebar} from '../state/with-changes.js';
import {selectVisible, startsWithin} from './select-visible.js';
import {updateReading} from './update-reading.js';

/** Scrolls to the line that contains `offset`, and updates the selection of the sidebar. */
export function scrollToOffset(session: Session, offset: number): Session {
	const view = readerView(session);
	if (!view) {
		return session;
	}

	// The stored position is the one on the screen, which stops at the last page.
	const top = Math.min(view.layout.moveByLines(offset, 0), view.maxTop);
	return selectQuoteBeingRead(updateReading(session, {position: top}), Math.sign(top - view.visible.start));
}

/**
 * Selects the quote that is being read: the last one before a line that moves from the top to the bottom of the viewport
 * while the viewport moves through the article, so that the first and the last quote can be selected too. A selection that
 * is still on the screen is not moved against the `direction` of scrolling (1 down, -1 up).
 */
function selectQuoteBeingRead(session: Session, direction: number): Session {
	const view = readerView(session);
	if (!view) {
		return session;
	}

	const {visible, layout} = view;
	const hidden = layout.end - (visible.end - visible.start);
	const line = visible.start + ((hidden <= 0 ? 0 : Math.min(1, visible.start / hidden)) * (visible.end - visible.start));
	const inView = shownQuotesWithin(session, visible).filter(({quote}) => startsWithin(quote, visible));
	const read = inView.findLast(({quote}) => quote.start <= line) ?? inView[0];
	const isSelectedShown = inView.some(({index}) => index === session.sidebar.quoteIndex);
	const isAgainst = isSelectedShown && (read?.index ?? 0) * direction < (session.sidebar.quoteIndex ?? 0) * direction;
	return selectVisible(read && !isAgainst ? withSidebar(session, {quoteIndex: read.index}) : session);
}

/** Scrolls the text by some lines, up if negative. */
export function scrollBy(session: Session, lines: number): Session {
	const view = readerView(session);
	return view ? scrollToOffset(session, view.layout.moveByLines(view.visible.start, lines)) : session;
}

/** Scrolls to the start of the text. */
export const scrollToStart = (session: Session): Session => scrollToOffset(session, 0);
/** Scrolls to the end of the text. */
export const scrollToEnd = (session: Session): Session => scrollToOffset(session, Number.MAX_SAFE_INTEGER);

/** Scrolls to the next (1) or previous (-1) heading or paragraph. */
export function scrollToBlock(session: Session, direction: 1 | -1): Session {
	const view = readerView(session);
	if (!view) {
		return session;
	}

	const offset = adjacentBlockStart(view.article, view.visible.start, direction);
	return offset === null
		? (direction === 1 ? scrollToEnd(session) : scrollToStart(session))
		: scrollToOffset(session, offset);
}

/** Scrolls a span into view, a third down the viewport, unless it is visible already. */
export function scrollIntoView(session: Session, span: Span): Session {
	const view = readerView(session);
	if (!view) {
		return session;
	}

	const {layout, lines, height, visible} = view;
	const line = lines.findIndex(({start, end}) => span.start >= start && span.start <= end);
	const isLong = layout.moveByLines(span.start, Math.floor(height / 2)) < span.end;
	const isInside = line !== -1 && (span.end <= visible.end || (isLong && line <= height / 2));
	return isInside ? session : updateReading(session, {position: layout.moveByLines(span.start, -Math.floor(height / 3))});
}
