import {firstStartingFrom} from '../../article/binary-search.js';
import {type Span} from '../../article/span.js';
import {keyHint} from '../commands/keymap.js';
import {showMessage} from '../model/show-message.js';
import {readerView} from '../model/reader-view.js';
import {
	analysisState, selectedQuote, shownAnalysis, shownLinks, shownMatches,
} from '../model/selectors.js';
import {shownQuotes} from '../model/shown-quotes.js';
import {type Session} from '../state/session.js';
import {withReader, withSidebar} from '../state/with-changes.js';
import {scrollIntoView} from './scroll.js';
import {selectVisible, startsWithin} from './select-visible.js';
import {updateReading} from './update-reading.js';

/** Scrolls to a span, and keeps the place before the jump if the text moves. */
const jump = (session: Session, span: Span): Session => {
	const view = readerView(session);
	const moved = scrollIntoView(session, span);
	return moved === session ? session : withReader(moved, {returnOffset: view?.visible.start ?? null});
};

/** Scrolls to the selected quote while the user browses the list of quotes. The way back leads to the place before that. */
export function showQuoteOfSidebar(session: Session): Session {
	const shown = jumpToQuote(session);
	return withReader(shown, {isBrowsingQuotes: true, returnOffset: session.reader.isBrowsingQuotes ? session.reader.returnOffset ?? shown.reader.returnOffset : shown.reader.returnOffset});
}

/** Scrolls to the selected quote. */
export function jumpToQuote(session: Session): Session {
	const quote = selectedQuote(session);
	return quote ? jump(session, quote) : session;
}

/** Scrolls to the selected link of the sidebar, unless it is the address of the article, which does not stand in the text. */
export function jumpToLink(session: Session): Session {
	const start = shownLinks(session)[session.sidebar.linkIndex]?.start ?? null;
	return start === null ? session : jump(session, {start, end: start + 1});
}

/** Scrolls to the next mention of the selected entity, at first to the first one. */
export function jumpToEntity(session: Session): Session {
	const entity = session.sidebar.entityIndex === null ? undefined : shownAnalysis(session)?.entities[session.sidebar.entityIndex];
	if (!entity || entity.mentions.length === 0) {
		return session;
	}

	const mention = session.sidebar.mentionIndex === null ? 0 : (session.sidebar.mentionIndex + 1) % entity.mentions.length;
	const span = entity.mentions[mention];
	const text = `${entity.name}: mention ${mention + 1} of ${entity.mentions.length}`;
	return span ? showMessage(jump(withSidebar(session, {mentionIndex: mention}), span), text) : session;
}

/** The messages when there is no quote to go to, by state of the analysis. */
export const noQuotesMessages = {done: 'No quotes in this article', waiting: 'Still analysing who said what', failed: 'This article could not be analysed'} as const;

/** Goes to the next (1) or previous (-1) quote that passes the speaker filter. */
export function stepQuote(session: Session, direction: 1 | -1): Session {
	const quotes = shownQuotes(session);
	const view = readerView(session);
	if (!view || quotes.length === 0) {
		return showMessage(session, noQuotesMessages[analysisState(session)]);
	}

	const at = quotes.findIndex(({index}) => index === session.sidebar.quoteIndex);
	const selected = quotes[at];
	let next = at + direction;
	// If the selected quote is not visible, the step starts from the viewport.
	if (!selected || !startsWithin(selected.quote, view.visible)) {
		next = direction === 1
			? quotes.findIndex(({quote}) => quote.start >= view.visible.start)
			: quotes.findLastIndex(({quote}) => quote.start < view.visible.start);
	}

	const target = quotes[next];
	return target
		? jumpToQuote(withSidebar(session, {quoteIndex: target.index}))
		: showMessage(session, direction === 1 ? 'No more quotes below' : 'No more quotes above');
}

/** Shows the last search again if Esc has cleared it. No match is the current one. */
function withLastSearch(session: Session): Session {
	const {search, lastQuery} = session.reader;
	return search !== null || lastQuery === '' ? session : withReader(session, {search: {query: lastQuery, current: -1}});
}

/** Goes to the next (1) or previous (-1) match of the search, and wraps around at the ends. */
export function stepMatch(before: Session, direction: 1 | -1): Session {
	const session = withLastSearch(before);
	const matches = shownMatches(session);
	if (!session.reader.search) {
		return showMessage(session, `No search yet: press ${keyHint(session.keymap, 'search')} to search`);
	}

	if (matches.length === 0) {
		return showMessage(session, `Not found: ${session.reader.search.query}`);
	}

	const current = (adjacentMatchIndex(session, matches, direction) + matches.length) % matches.length;
	const match = matches[current];
	return match ? selectVisible(jump(withReader(session, {search: {...session.reader.search, current}}), match)) : session;
}

/** Returns the index of the match to go to: next to the current match if it is visible, else the nearest one outside the viewport. */
function adjacentMatchIndex(session: Session, matches: readonly Span[], direction: 1 | -1): number {
	const visible = readerView(session)?.visible;
	const current = session.reader.search?.current ?? 0;
	const match = matches[current];
	if (!visible || (match && startsWithin(match, visible))) {
		return current + direction;
	}

	const first = firstStartingFrom(matches, visible.start);
	return direction === 1 ? first : first - 1;
}

/** Goes back to the place before the last jump; a second time to the place that it led to. */
export function jumpBack(session: Session): Session {
	const view = readerView(session);
	return session.reader.returnOffset === null || !view
		? showMessage(session, 'No earlier place to go back to')
		: selectVisible(withReader(updateReading(session, {position: session.reader.returnOffset}), {returnOffset: view.visible.start}));
}
