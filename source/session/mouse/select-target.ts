import {showTab as showViewTab} from '../list/saved-views.js';
import {linkIndexAt} from '../../layout/model/links.js';
import {focusPane, showTab} from '../list/focus-pane.js';
import {selectArticle} from '../list/select-article.js';
import {shownArticle} from '../model/selectors.js';
import {shownQuotesWithin} from '../model/shown-quotes.js';
import {openLinksOverlay} from '../overlays/links-overlay.js';
import {type Pane} from '../panes/pane-geometry.js';
import {jumpToEntity, jumpToLink, showQuoteOfSidebar} from '../reader/jump.js';
import {type Session} from '../state/session.js';
import {type Target} from '../state/target.js';
import {withSidebar} from '../state/with-changes.js';

/** Selects the link or else the quote at an offset of the text. A link opens the list of links, as the key does. */
function selectInText(session: Session, offset: number): Session {
	const article = shownArticle(session);
	const link = article ? linkIndexAt(article, offset) : null;
	if (link !== null) {
		return openLinksOverlay(session, link);
	}

	// Of a quote within a quote, the inner one begins later.
	const quote = shownQuotesWithin(session, {start: offset, end: offset + 1}).at(-1);
	return quote ? withSidebar(session, {quoteIndex: quote.index}) : session;
}

/** Selects an entry of the sidebar and shows its place in the text. */
function selectInSidebar(session: Session, target: Target): Session {
	switch (target.kind) {
		case 'quote': {
			return showQuoteOfSidebar(withSidebar(session, {quoteIndex: target.index}));
		}

		case 'entity': {
			const {entityIndex, mentionIndex} = session.sidebar;
			return jumpToEntity(withSidebar(session, {entityIndex: target.index, mentionIndex: target.index === entityIndex ? mentionIndex : null}));
		}

		case 'link': {
			return jumpToLink(withSidebar(session, {linkIndex: target.index}));
		}

		case 'tab': {
			return showTab(session, target.tab);
		}

		case 'view':
		case 'article':
		case 'text':
		case 'key':
		case 'entry': {
			return session;
		}
	}
}

/** Focuses a pane and selects what a cell of it shows. */
export function selectTarget(session: Session, pane: Pane, target: Target | null): Session {
	if (target?.kind === 'article') {
		// Selected first: to focus the list scrolls to its selection.
		return focusPane(selectArticle(session, target.index), 'list');
	}

	if (target?.kind === 'view') {
		return focusPane(showViewTab(session, target.index), 'list');
	}

	const focused = session.panes.focus === pane ? session : focusPane(session, pane);
	if (target === null) {
		return focused;
	}

	if (pane === 'sidebar') {
		return selectInSidebar(focused, target);
	}

	return target.kind === 'text'
		? selectInText(focused, target.start)
		: (target.kind === 'quote' ? withSidebar(focused, {quoteIndex: target.index}) : focused);
}
