import {firstStartingFrom} from '../../article/binary-search.js';
import {type Span} from '../../article/span.js';
import {adjacentBlockStart} from '../../layout/adjacent-block.js';
import {showMessage} from '../model/show-message.js';
import {
	analysisState, shownQuotesWithin, readerView, readingOf, shownAnalysis, shownArticle, shownEntities, shownMatches, shownQuotes,
} from '../model/selectors.js';
import {type Reading, type Session} from '../model/state.js';

/** Changes the reading state of the shown article. */
export function updateReading(session: Session, change: Partial<Reading>): Session {
	const article = shownArticle(session);
	if (!article) {
		return session;
	}

	const readings = new Map(session.readings);
	readings.set(article.id, {...readingOf(session, article), ...change});
	return {...session, readings};
}

/** Scrolls to the line that contains `offset`, and updates the selection of the sidebar. */
function scrollTo(session: Session, offset: number): Session {
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
	const isSelectedShown = inView.some(({index}) => index === session.quoteIndex);
	const isAgainst = isSelectedShown && (read?.index ?? 0) * direction < (session.quoteIndex ?? 0) * direction;
	return selectVisible(read && !isAgainst ? {...session, quoteIndex: read.index} : session);
}

/** Scrolls the text by some lines, up if negative. */
export function scrollBy(session: Session, lines: number): Session {
	const view = readerView(session);
	return view ? scrollTo(session, view.layout.moveByLines(view.visible.start, lines)) : session;
}

/** Scrolls to the start of the text. */
export const scrollToStart = (session: Session): Session => scrollTo(session, 0);
/** Scrolls to the end of the text. */
export const scrollToEnd = (session: Session): Session => scrollTo(session, Number.MAX_SAFE_INTEGER);

/** Scrolls to the next (1) or previous (-1) heading or paragraph. */
export function scrollToBlock(session: Session, direction: 1 | -1): Session {
	const view = readerView(session);
	if (!view) {
		return session;
	}

	const offset = adjacentBlockStart(view.article, view.visible.start, direction);
	return offset === null
		? (direction === 1 ? scrollToEnd(session) : scrollToStart(session))
		: scrollTo(session, offset);
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

const startsWithin = (span: Span, within: Span): boolean => span.start >= within.start && span.start < within.end;

/** Selects a visible quote and entity, unless the selected ones are visible. */
export function selectVisible(session: Session): Session {
	const analysis = shownAnalysis(session);
	// Without an analysis no lines are needed: moving down the list passes hundreds of articles.
	const visible = analysis && readerView(session)?.visible;
	if (!visible) {
		return session;
	}

	const selected = session.quoteIndex === null ? undefined : analysis.quotes[session.quoteIndex];
	let {quoteIndex, entityIndex, mentionIndex} = session;
	if (!selected || !startsWithin(selected, visible)) {
		const quotes = shownQuotes(session);
		const inView = quotes.find(candidate => startsWithin(candidate.quote, visible));
		quoteIndex = (inView ?? quotes.findLast(candidate => candidate.quote.start < visible.start) ?? quotes[0])?.index ?? null;
	}

	const mentions = entityIndex === null ? [] : analysis.entities[entityIndex]?.mentions ?? [];
	if (!mentions.some(span => startsWithin(span, visible))) {
		const inView = shownEntities(session).find(candidate => candidate.entity.mentions.some(span => startsWithin(span, visible)));
		entityIndex = inView?.index ?? entityIndex;
		mentionIndex = inView ? null : mentionIndex;
	}

	return {
		...session, quoteIndex, entityIndex, mentionIndex,
	};
}

const jump = (session: Session, span: Span): Session => {
	const view = readerView(session);
	const moved = scrollIntoView(session, span);
	return moved === session ? session : {...moved, returnOffset: view?.visible.start ?? null};
};

/** Scrolls to the selected quote while the user browses the list of quotes. The way back leads to the place before that. */
export function showQuoteOfSidebar(session: Session): Session {
	const shown = jumpToQuote(session);
	return {...shown, isBrowsingQuotes: true, returnOffset: session.isBrowsingQuotes ? session.returnOffset ?? shown.returnOffset : shown.returnOffset};
}

/** Scrolls to the selected quote. */
export function jumpToQuote(session: Session): Session {
	const quote = session.quoteIndex === null ? undefined : shownAnalysis(session)?.quotes[session.quoteIndex];
	return quote ? jump(session, quote) : session;
}

/** Scrolls to the next mention of the selected entity, at first to the first one. */
export function jumpToEntity(session: Session): Session {
	const entity = session.entityIndex === null ? undefined : shownAnalysis(session)?.entities[session.entityIndex];
	if (!entity || entity.mentions.length === 0) {
		return session;
	}

	const mention = session.mentionIndex === null ? 0 : (session.mentionIndex + 1) % entity.mentions.length;
	const span = entity.mentions[mention];
	const text = `${entity.name}: mention ${mention + 1} of ${entity.mentions.length}`;
	return span ? showMessage(jump({...session, mentionIndex: mention}, span), text) : session;
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

	const at = quotes.findIndex(({index}) => index === session.quoteIndex);
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
		? jumpToQuote({...session, quoteIndex: target.index})
		: showMessage(session, direction === 1 ? 'No more quotes below' : 'No more quotes above');
}

/** Goes to the next (1) or previous (-1) match of the search, and wraps around at the ends. */
export function stepMatch(session: Session, direction: 1 | -1): Session {
	const matches = shownMatches(session);
	if (!session.search) {
		return showMessage(session, 'No search yet: press / to search');
	}

	if (matches.length === 0) {
		return showMessage(session, `Not found: ${session.search.query}`);
	}

	const current = (adjacentMatchIndex(session, matches, direction) + matches.length) % matches.length;
	const match = matches[current];
	return match ? selectVisible(jump({...session, search: {...session.search, current}}, match)) : session;
}

/** Returns the index of the match to go to: next to the current match if it is visible, else the nearest one outside the viewport. */
function adjacentMatchIndex(session: Session, matches: readonly Span[], direction: 1 | -1): number {
	const visible = readerView(session)?.visible;
	const current = session.search?.current ?? 0;
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
	return session.returnOffset === null || !view
		? showMessage(session, 'No earlier place to go back to')
		: selectVisible({...updateReading(session, {position: session.returnOffset}), returnOffset: view.visible.start});
}
