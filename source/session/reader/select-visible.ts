import {type Span} from '../../article/span.js';
import {readerView} from '../model/reader-view.js';
import {selectedQuote, shownAnalysis} from '../model/selectors.js';
import {shownEntities} from '../model/shown-entities.js';
import {shownQuotes} from '../model/shown-quotes.js';
import {type Session} from '../state/session.js';
import {withSidebar} from '../state/with-changes.js';

/** Tells whether a span starts within another one. */
export const startsWithin = (span: Span, within: Span): boolean => span.start >= within.start && span.start < within.end;

/** Selects a visible quote and entity, unless the selected ones are visible. */
export function selectVisible(session: Session): Session {
	const analysis = shownAnalysis(session);
	// Without an analysis no lines are needed: moving down the list passes hundreds of articles.
	const visible = analysis && readerView(session)?.visible;
	if (!visible) {
		return session;
	}

	const selected = selectedQuote(session);
	let {sidebar: {quoteIndex, entityIndex, mentionIndex}} = session;
	if (!selected || !startsWithin(selected, visible)) {
		const quotes = shownQuotes(session);
		const inView = quotes.find(candidate => startsWithin(candidate.quote, visible));
		quoteIndex = (inView ?? quotes.findLast(candidate => candidate.quote.start < visible.start) ?? quotes[0])?.index ?? null;
	}

	const entities = shownEntities(session);
	const mentions = entities.find(({index}) => index === entityIndex)?.entity.mentions ?? [];
	if (!mentions.some(span => startsWithin(span, visible))) {
		const inView = entities.find(candidate => candidate.entity.mentions.some(span => startsWithin(span, visible)));
		entityIndex = inView?.index ?? (entities.length === 0 || mentions.length > 0 ? entityIndex : entities[0]?.index ?? null);
		mentionIndex = inView ? null : mentionIndex;
	}

	return withSidebar(session, {quoteIndex, entityIndex, mentionIndex});
}
