import {type Analysis, type Quote} from '../../analysis/result/analysis.js';
import {isQuoteBy, speakerLabel} from '../../analysis/result/speaker-label.js';
import {isUnsure} from '../../analysis/result/unsure.js';
import {type Span} from '../../article/span.js';
import {memoize} from '../../article/memoize.js';
import {overlappingSpans} from '../../layout/model/overlapping-spans.js';
import {type Session} from '../state/session.js';
import {withSpeakerColors} from './speaker-colors.js';
import {shownAnalysis, emptyAnalysis} from './selectors.js';

/** Quotes with their indexes in the analysis. */
export type ShownQuotes = ReadonlyArray<{readonly index: number; readonly quote: Quote}>;

/** Returns the cache of the filtered quotes of an analysis, by speaker filter. */
const filteredQuotes = memoize<Analysis, Map<string | null, ShownQuotes>>(() => new Map());

/** Returns the quotes of the shown article that pass the speaker filter, with their indexes in the analysis. */
export function shownQuotes(session: Session): ShownQuotes {
	const analysis = shownAnalysis(session) ?? emptyAnalysis;
	const speaker = session.sidebar.speakerFilter;
	const filtered = filteredQuotes(analysis);
	const quotes = filtered.get(speaker) ?? analysis.quotes
		.map((quote, index) => ({index, quote}))
		.filter(({quote}) => isQuoteBy(quote, speaker));
	filtered.set(speaker, quotes);
	return quotes;
}

/** Returns the shown quotes that overlap a span of the text. */
export const shownQuotesWithin = (session: Session, within: Span): ShownQuotes =>
	overlappingSpans((shownAnalysis(session) ?? emptyAnalysis).quotes, within)
		.map(([index, quote]) => ({index, quote}))
		.filter(({quote}) => isQuoteBy(quote, session.sidebar.speakerFilter));

/** Returns the speakers of an analysis, including the unknown speaker, with their numbers of quotes, most first. */
export function speakerCounts(analysis: Analysis | undefined): ReadonlyArray<{readonly speaker: string; readonly count: number}> {
	const counts = new Map<string, number>();
	for (const quote of analysis?.quotes ?? []) {
		const speaker = speakerLabel(quote);
		counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
	}

	return [...counts].map(([speaker, count]) => ({speaker, count})).toSorted((a, b) => b.count - a.count);
}

/** Returns the cache of the colours of an analysis, by the colours of the session. */
const colorsOf = memoize((_: Analysis) => new WeakMap<ReadonlyMap<string, number>, ReadonlyMap<string, number>>());

/** Returns a colour number for each speaker of the shown article. A speaker has the same number in all articles of the session. */
export function speakerColors(session: Session): ReadonlyMap<string, number> {
	const analysis = shownAnalysis(session) ?? emptyAnalysis;
	const known = session.analyses.speakerColors;
	const cache = colorsOf(analysis);
	// The session knows all speakers but those that the reader has named in a correction.
	const colors = cache.get(known) ?? withSpeakerColors(known, analysis.quotes);
	cache.set(known, colors);
	return colors;
}

/** Tells whether a statement is unsure by the reader's setting. */
export const isUnsureIn = (session: Session, quote: Quote): boolean => isUnsure(quote, session.settings['quotes.unsure-below']);
