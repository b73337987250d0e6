import {type Analysis, type Entity, type Quote} from '../../analysis/result/analysis.js';
import {entityTypes} from '../../analysis/result/entity-order.js';
import {isQuoteBy, speakerLabel} from '../../analysis/result/speaker-label.js';
import {type Article} from '../../article/article.js';
import {type Span} from '../../article/span.js';
import {creditsNotInText} from '../../layout/labels/credits.js';
import {layoutArticle, type Layout} from '../../layout/layout-article.js';
import {type Line} from '../../layout/line.js';
import {memoize} from '../../article/memoize.js';
import {wordCount} from '../../layout/labels/reading-time.js';
import {tickRows} from '../../layout/margin/scrollbar.js';
import {overlappingSpans} from '../../layout/overlapping-spans.js';
import {truncate} from '../../text/width.js';
import {wrap} from '../../text/wrap.js';
import {
	geometryOf, textColumns, type Geometry, type Pane,
} from './pane-geometry.js';
import {findMatches} from './find-matches.js';
import {initialReading, type Reading, type Session} from './state.js';

/** The article that the list points at. */
export const shownArticle = (session: Session): Article | undefined => session.articles[session.selectedIndex];

/** What is remembered of an article: what the session has changed, else what was stored before it. */
export const readingOf = (session: Session, article: Article): Reading => session.readings.get(article.id) ?? session.stored.get(article.id) ?? initialReading;

/** Who said what in the shown article; `undefined` where that is not known yet, or could not be found out; see `analysisState`. */
export function shownAnalysis(session: Session): Analysis | undefined {
	const article = shownArticle(session);
	return (article && session.analyses.get(article)) ?? undefined;
}

/** Whether the shown article is analysed, waits for it, or could not be. */
export function analysisState(session: Session): 'done' | 'waiting' | 'failed' {
	const article = shownArticle(session);
	const analysis = article && session.analyses.get(article);
	return analysis ? 'done' : (analysis === null ? 'failed' : 'waiting');
}

/** Where the panes stand now. */
export const geometry = (session: Session): Geometry => geometryOf(session.size, session.settings, {focus: session.focus, sidePane: session.sidePane, isZoomed: session.isZoomed || session.isSinglePane});

/** Whether a pane is on the screen. */
export const isPaneShown = (session: Session, pane: Pane): boolean => geometry(session).panes.some(shown => shown.pane === pane);

/** Width of the reader's text, also where the reader is not on the screen (it then counts as filling it). */
export function readerTextColumns(session: Session): number {
	const pane = geometry(session).panes.find(shown => shown.pane === 'reader');
	return textColumns(pane?.width ?? session.size.columns, session.settings.measure).text;
}

// Wrapping is pure, so the last layout of an article may be kept; one width at a time bounds the memory.
const layoutCache = new WeakMap<Article, Layout>();

function layoutOf(article: Article, width: number): Layout {
	const known = layoutCache.get(article);
	if (known?.width === width) {
		return known;
	}

	const layout = layoutArticle(article, width);
	layoutCache.set(article, layout);
	return layout;
}

/** What can be said of an article beside its title and its text. */
export const articleInfo = (article: Article): readonly string[] =>
	article.note === null ? creditsNotInText(article) : [article.note, ...creditsNotInText(article)];

/** From so many rows on, the terminal has room for credits above the text, and for a second line of them. */
const minRowsForCredits = {one: 10, two: 24} as const;

/** What stands above the text of an article and does not scroll: what has become of it, what to know of it, its credits. */
function headerLinesOf({size, sourceMarks: marks}: Session, article: Article, width: number): string[] {
	const room = size.rows >= minRowsForCredits.two ? 2 : (size.rows >= minRowsForCredits.one ? 1 : 0);
	const text = [marks.get(article.id), ...articleInfo(article)].filter(part => part !== undefined).join(' · ');
	if (room === 0 || text === '') {
		return [];
	}

	const lines = wrap(text, {start: 0, end: text.length}, width).map(({start, end}) => text.slice(start, end));
	return lines.length <= room ? lines : [...lines.slice(0, room - 1), truncate(lines.slice(room - 1).join(' '), width)];
}

/** The window of lines that the reader shows. */
export type ReaderView = {
	readonly article: Article;
	/** Stand above the text, no wider than it. */
	readonly headerLines: readonly string[];
	readonly layout: Layout;
	/** Rows of text. */
	readonly height: number;
	/** At most `height` lines. */
	readonly lines: readonly Line[];
	/** The text on the screen, as offsets; `start` is that of the first line. */
	readonly visible: Span;
	/** Where the window starts that shows the end of the article. */
	readonly maxTop: number;
};

/** What the reader shows; `undefined` without an article. */
export function readerView(session: Session): ReaderView | undefined {
	const article = shownArticle(session);
	if (!article) {
		return undefined;
	}

	const width = readerTextColumns(session);
	const layout = layoutOf(article, width);
	const headerLines = headerLinesOf(session, article, width);
	const height = geometry(session).height - headerLines.length;
	// The last page is full: the window never stands lower than that.
	const lastTop = layout.moveByLines(layout.moveByLines(layout.end, 0), 1 - height);
	const lines = layout.linesFrom(Math.min(readingOf(session, article).position, lastTop), height);
	return {
		article, headerLines, layout, height, lines, visible: {start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0}, maxTop: lastTop,
	};
}

/** Words of an article. */
export const articleWordCount = memoize(({text}: Article): number => wordCount(text));

/**
 * How far the article is read, 0 to 1: how far the window is on its way from the top to where it shows the end, as
 * `glow` counts. So it is 0 at the top and 1 only at the end, where `less`, which counts the bottom line, would begin
 * a short article with half of it read. It is 1 where all fits.
 */
export const readingProgress = ({visible, maxTop: lastTop}: ReaderView): number => visible.start >= lastTop ? 1 : visible.start / lastTop;

const emptyAnalysis: Analysis = {quotes: [], entities: []};

type ShownQuotes = ReadonlyArray<{readonly index: number; readonly quote: Quote}>;

/** The quotes of an analysis by the speaker filter that lets them through, as far as it was asked for. */
const filteredQuotes = memoize<Analysis, Map<string | null, ShownQuotes>>(() => new Map());

/** Quotes of the shown article that the speaker filter lets through, with their index in the analysis. */
export function shownQuotes(session: Session): ShownQuotes {
	const analysis = shownAnalysis(session) ?? emptyAnalysis;
	const speaker = session.speakerFilter;
	const filtered = filteredQuotes(analysis);
	const quotes = filtered.get(speaker) ?? analysis.quotes
		.map((quote, index) => ({index, quote}))
		.filter(({quote}) => isQuoteBy(quote, speaker));
	filtered.set(speaker, quotes);
	return quotes;
}

/** Those of the shown quotes that stand, at least in part, in a stretch of the text. */
export const shownQuotesWithin = (session: Session, within: Span): ShownQuotes =>
	overlappingSpans((shownAnalysis(session) ?? emptyAnalysis).quotes, within)
		.map(([index, quote]) => ({index, quote}))
		.filter(({quote}) => isQuoteBy(quote, session.speakerFilter));

type Ticks = {readonly length: number; readonly height: number; readonly rows: ReadonlySet<number>};

const tickRowsCache = new WeakMap<ShownQuotes, Ticks>();

/** The rows of a scrollbar of `height` rows, for a text of `length`, beside which a shown quote begins. */
export function quoteTickRows(session: Session, length: number, height: number): ReadonlySet<number> {
	const quotes = shownQuotes(session);
	const known = tickRowsCache.get(quotes);
	if (known?.length === length && known.height === height) {
		return known.rows;
	}

	const rows = tickRows(quotes.map(({quote}) => quote.start), length, height);
	tickRowsCache.set(quotes, {length, height, rows});
	return rows;
}

/** Speakers of an analysis, the unknown one too, with how many quotes are theirs, most first. */
export function speakerCounts(analysis: Analysis | undefined): ReadonlyArray<{readonly speaker: string; readonly count: number}> {
	const counts = new Map<string, number>();
	for (const quote of analysis?.quotes ?? []) {
		const speaker = speakerLabel(quote);
		counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
	}

	return [...counts].map(([speaker, count]) => ({speaker, count})).toSorted((a, b) => b.count - a.count);
}

const colorsOf = memoize(({quotes}: Analysis): ReadonlyMap<string, number> => {
	const colors = new Map<string, number>();
	for (const {speaker} of quotes) {
		if (speaker !== null && !colors.has(speaker)) {
			colors.set(speaker, colors.size);
		}
	}

	return colors;
});

/** A colour number for each speaker, in the order of their first quote, so that neighbours differ. */
export const speakerColors = (analysis: Analysis | undefined): ReadonlyMap<string, number> => colorsOf(analysis ?? emptyAnalysis);

/** In the order of the sidebar. */
type ShownEntities = ReadonlyArray<{readonly index: number; readonly entity: Entity}>;

const entitiesByType = memoize(({entities}: Analysis): ShownEntities => {
	const all = entities.map((entity, index) => ({index, entity}));
	return entityTypes.flatMap(type => all.filter(({entity}) => entity.type === type));
});

/** Entities of the shown article in the order of the sidebar: people, organizations, places; with their index in the analysis. */
export const shownEntities = (session: Session): ShownEntities => entitiesByType(shownAnalysis(session) ?? emptyAnalysis);

/** The places that the search, typed or kept, finds in the shown article. */
export function shownMatches(session: Session): readonly Span[] {
	const article = shownArticle(session);
	const query = session.overlay.kind === 'search' ? session.overlay.query : session.search?.query;
	return article && query ? findMatches(article, query) : [];
}
