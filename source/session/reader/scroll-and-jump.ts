import {firstStartingFrom} from '../../article/binary-search.js';
import {type Span} from '../../article/span.js';
import {adjacentBlockStart} from '../../layout/adjacent-block.js';
import {showMessage} from '../model/show-message.js';
import {
	analysisState, shownQuotesWithin, readerView, readingOf, shownAnalysis, shownArticle, shownEntities, shownMatches, shownQuotes,
} from '../model/selectors.js';
import {type Reading, type Session} from '../model/state.js';

/** Changes what is remembered of the shown article. */
export function updateReading(session: Session, change: Partial<Reading>): Session {
	const article = shownArticle(session);
	if (!article) {
		return session;
	}

	const readings = new Map(session.readings);
	readings.set(article.id, {...readingOf(session, article), ...change});
	return {...session, readings};
}

/** Puts the line that `offset` stands on at the top of the window, and takes the sidebar's selection along. */
function scrollTo(session: Session, offset: number): Session {
	const view = readerView(session);
	if (!view) {
		return session;
	}

	// What is kept is what the window shows: it stops before the end.
	const top = Math.min(view.layout.moveByLines(offset, 0), view.maxTop);
	return selectQuoteBeingRead(updateReading(session, {position: top}), Math.sign(top - view.visible.start));
}

/**
 * Selects the quote that is being read: the one nearest to a line that moves down the window as the window moves down
 * the article, so that the first quote and the last one have their turn. A selection that is still on the screen is not
 * moved against the `direction` of the window (1 down, -1 up).
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

export function scrollBy(session: Session, lines: number): Session {
	const view = readerView(session);
	return view ? scrollTo(session, view.layout.moveByLines(view.visible.start, lines)) : session;
}

export const scrollToStart = (session: Session): Session => scrollTo(session, 0);
export const scrollToEnd = (session: Session): Session => scrollTo(session, Number.MAX_SAFE_INTEGER);

/** To the next (1) or previous (-1) heading or paragraph. */
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

/** Scrolls only if the span is not well inside the window; then it comes to stand a third of the way down. */
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

/** Selects the quote and the entity that stand in the window, unless the selected ones still do. */
export function selectVisible(session: Session): Session {
	const analysis = shownAnalysis(session);
	// Only then are the lines asked for: whoever walks down the list passes hundreds of articles unseen.
	const visible = analysis && readerView(session)?.visible;
	if (!visible) {
		return session;
	}

	const selected = session.quoteIndex === null ? undefined : analysis.quotes[session.quoteIndex];
	let {quoteIndex: quote, entityIndex: entity, mentionIndex: mention} = session;
	if (!selected || !startsWithin(selected, visible)) {
		const quotes = shownQuotes(session);
		const inView = quotes.find(candidate => startsWithin(candidate.quote, visible));
		quote = (inView ?? quotes.findLast(candidate => candidate.quote.start < visible.start) ?? quotes[0])?.index ?? null;
	}

	const mentions = entity === null ? [] : analysis.entities[entity]?.mentions ?? [];
	if (!mentions.some(span => startsWithin(span, visible))) {
		const inView = shownEntities(session).find(candidate => candidate.entity.mentions.some(span => startsWithin(span, visible)));
		entity = inView?.index ?? entity;
		mention = inView ? null : mention;
	}

	return {
		...session, quoteIndex: quote, entityIndex: entity, mentionIndex: mention,
	};
}

const jump = (session: Session, span: Span): Session => {
	const view = readerView(session);
	const moved = scrollIntoView(session, span);
	return moved === session ? session : {...moved, returnOffset: view?.visible.start ?? null};
};

/** Shows the selected quote in the text, on a walk through the list of quotes; the way back leads to before the walk. */
export function showQuoteOfSidebar(session: Session): Session {
	const shown = jumpToQuote(session);
	return {...shown, isBrowsingQuotes: true, returnOffset: session.isBrowsingQuotes ? session.returnOffset ?? shown.returnOffset : shown.returnOffset};
}

/** Goes to where the selected quote stands in the text. */
export function jumpToQuote(session: Session): Session {
	const quote = session.quoteIndex === null ? undefined : shownAnalysis(session)?.quotes[session.quoteIndex];
	return quote ? jump(session, quote) : session;
}

/** Goes to the next mention of the selected entity; the first time to the first one. */
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

/** Why there is no quote to go to. */
export const noQuotesMessages = {done: 'No quotes in this article', waiting: 'Still looking for who said what', failed: 'This article could not be analysed'} as const;

/** To the next (1) or previous (-1) quote that the filter shows. */
export function stepQuote(session: Session, direction: 1 | -1): Session {
	const quotes = shownQuotes(session);
	const view = readerView(session);
	if (!view || quotes.length === 0) {
		return showMessage(session, noQuotesMessages[analysisState(session)]);
	}

	const at = quotes.findIndex(({index}) => index === session.quoteIndex);
	const selected = quotes[at];
	let next = at + direction;
	// Without a selection in the window, the step starts from what is on the screen.
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

/** To the next (1) or previous (-1) match of the search, going round at the ends. */
export function stepMatch(session: Session, direction: 1 | -1): Session {
	const matches = shownMatches(session);
	if (!session.search) {
		return showMessage(session, 'Nothing searched for yet: press / first');
	}

	if (matches.length === 0) {
		return showMessage(session, `Not found: ${session.search.query}`);
	}

	const current = (adjacentMatchIndex(session, matches, direction) + matches.length) % matches.length;
	const match = matches[current];
	return match ? selectVisible(jump({...session, search: {...session.search, current}}, match)) : session;
}

/** Index of the match to go to: beside the current one if that is on the screen, else the nearest from the screen on. */
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

/** Back to where the last jump began; again: to where it led. */
export function jumpBack(session: Session): Session {
	const view = readerView(session);
	return session.returnOffset === null || !view
		? showMessage(session, 'No jump to come back from')
		: selectVisible({...updateReading(session, {position: session.returnOffset}), returnOffset: view.visible.start});
}
