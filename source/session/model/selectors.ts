import {
	type Analysis, type Entity, type EntityType, type Quote,
} from '../../analysis/result/analysis.js';
import {isQuoteBy, speakerLabel} from '../../analysis/result/speaker-label.js';
import {isUnsure} from '../../analysis/result/unsure.js';
import {type Article} from '../../article/article.js';
import {type Span} from '../../article/span.js';
import {creditsNotInText} from '../../layout/labels/credits.js';
import {layoutArticle, type Layout} from '../../layout/layout-article.js';
import {type Line} from '../../layout/model/line.js';
import {linksOf, type Link} from '../../layout/model/links.js';
import {memoize} from '../../article/memoize.js';
import {articleHead} from '../../layout/labels/article-head.js';
import {creditsLine} from '../../layout/labels/credits-line.js';
import {ticksOf} from '../../layout/margin/scrollbar.js';
import {overlappingSpans} from '../../layout/model/overlapping-spans.js';
import {truncate} from '../../text/width.js';
import {wrap} from '../../text/wrap.js';
import {
	geometryOf, textColumns, type Geometry, type Pane, type SidebarTab,
} from '../panes/pane-geometry.js';
import {initialReading, type Reading} from '../state/reading.js';
import {type Session} from '../state/session.js';
import {correctedAnalysisOf, quoteCountOf} from './annotations.js';
import {findMatches} from './find-matches.js';
import {withSpeakerColors} from './speaker-colors.js';

/** Returns the selected article, which the reader shows. */
export const shownArticle = (session: Session): Article | undefined => session.list.listed[session.list.selectedIndex];

/** Returns the reading state of an article: as changed by the session, else as stored before it. */
export const readingOf = (session: Session, article: Article): Reading => session.readings.changed.get(article.id) ?? session.readings.stored.get(article.id) ?? initialReading;

/** Returns the analysis of the shown article, with corrected speakers; `undefined` if it is not done yet or has failed, see `analysisState`. */
export function shownAnalysis(session: Session): Analysis | undefined {
	const article = shownArticle(session);
	return (article && correctedAnalysisOf(session, article)?.analysis) ?? undefined;
}

/** Returns the quotes of the shown article that nobody said, as the reader has decided. */
export function notSaidQuotes(session: Session): readonly Quote[] {
	const article = shownArticle(session);
	return (article && correctedAnalysisOf(session, article)?.notSaid) ?? [];
}

/** Returns whether the shown article is analysed, waits for its analysis, or could not be analysed. */
export function analysisState(session: Session): 'done' | 'waiting' | 'failed' {
	const article = shownArticle(session);
	const analysis = article && session.analyses.byArticle.get(article);
	return analysis ? 'done' : (analysis === null ? 'failed' : 'waiting');
}

/** Returns the current placement of the panes. */
export const geometry = (session: Session): Geometry => geometryOf(session.size, session.panes.settings, {
	focus: session.panes.focus, sidePane: session.panes.sidePane, isZoomed: session.panes.isZoomed || session.panes.isSinglePane,
});

/** Tells whether a pane is on the screen. */
export const isPaneShown = (session: Session, pane: Pane): boolean => geometry(session).panes.some(shown => shown.pane === pane);

/** Returns the width of the reader's text in columns. A reader that is not on the screen counts as filling it. */
export function readerTextColumns(session: Session): number {
	const pane = geometry(session).panes.find(shown => shown.pane === 'reader');
	return textColumns(pane?.width ?? session.size.columns, session.panes.settings.measure).text;
}

// Wrapping is pure, so the last layout of an article can be kept. One width for each article bounds the memory.
const layoutCache = new WeakMap<Article, Layout>();

function layoutOf(article: Article, width: number, hasLinkNumbers: boolean): Layout {
	const known = layoutCache.get(article);
	if (known?.width === width && known.hasLinkNumbers === hasLinkNumbers) {
		return known;
	}

	const layout = layoutArticle(article, width, hasLinkNumbers);
	layoutCache.set(article, layout);
	return layout;
}

/** Returns the note and the credits of an article, as far as the text does not contain them. */
export const articleInfo = (article: Article): readonly string[] =>
	article.note === null ? creditsNotInText(article) : [article.note, ...creditsNotInText(article)];

/** Returns the line below the headline, in `width` columns. */
export const creditsOfShown = (session: Session, article: Article, width: number): string =>
	creditsLine(article, quoteCountOf(session, article) ?? null, width);

/** The smallest terminal, in rows, that has a line above the text, and that has air there: blank rows. */
const minRowsAboveText = {line: 10, air: 20} as const;

/** The most rows of a note. */
const maxNoteRows = 2;

/**
 * Returns the lines above the text, which do not scroll: the mark of the source and the note, with air around them; the
 * credits if the text has no headline above which it could show them.
 */
function headerLinesOf(session: Session, article: Article, width: number): string[] {
	const {size: {rows}, sources: {marks}} = session;
	if (rows < minRowsAboveText.line) {
		return [];
	}

	const note = [marks.get(article.id), article.note].filter(part => part !== undefined && part !== null).join(' · ');
	const wrapped = wrap(note, {start: 0, end: note.length}, width).map(({start, end}) => note.slice(start, end));
	const lines = [
		...(wrapped.length <= maxNoteRows ? wrapped : [...wrapped.slice(0, maxNoteRows - 1), truncate(wrapped.slice(maxNoteRows - 1).join(' '), width)]),
		...(articleHead(article) === null ? [creditsOfShown(session, article, width)] : []),
	].filter(line => line !== '');
	const air = rows < minRowsAboveText.air ? [] : [''];
	return [...air, ...lines, ...(lines.length > 0 ? air : [])];
}

/** Returns the selected quote while its speaker is explained. */
export function explainedQuote(session: Session): Quote | undefined {
	const {reader: {explainedArticle}, sidebar: {quoteIndex}} = session;
	return explainedArticle !== null && explainedArticle === shownArticle(session)?.id && quoteIndex !== null
		? shownAnalysis(session)?.quotes[quoteIndex]
		: undefined;
}

/** The most rows of the explanation of a speaker, its border included. */
const maxExplanationRows = 7;

/** Returns the rows below the text that explain the speaker of the selected quote; 0 while they are closed. */
export const explanationHeight = (session: Session): number => explainedQuote(session) === undefined
	? 0
	: Math.max(3, Math.min(maxExplanationRows, Math.floor(geometry(session).height / 2)));

/** The viewport of the reader. */
export type ReaderView = {
	readonly article: Article;
	/** The lines above the text, no wider than the text. */
	readonly headerLines: readonly string[];
	readonly layout: Layout;
	/** The rows of text. */
	readonly height: number;
	/** The lines on the screen, at most `height`. */
	readonly lines: readonly Line[];
	/** The text on the screen, as offsets; `start` is the start of the first line. */
	readonly visible: Span;
	/** The offset of the first line when the viewport shows the end of the article. */
	readonly maxTop: number;
	/** True if the whole article is on the screen. */
	readonly isWhole: boolean;
};

/** Returns the viewport of the reader; `undefined` without an article. Memoized. */
export const readerView = memoize((session: Session): ReaderView | undefined => {
	const article = shownArticle(session);
	if (!article) {
		return undefined;
	}

	const width = readerTextColumns(session);
	// The list of links shows their numbers; so does the text behind it.
	const layout = layoutOf(article, width, session.overlay.kind === 'links');
	const headerLines = headerLinesOf(session, article, width);
	const height = Math.max(1, geometry(session).height - headerLines.length - explanationHeight(session));
	// The last page is full: the viewport never scrolls further.
	const lastTop = layout.moveByLines(layout.moveByLines(layout.end, 0), 1 - height);
	const lines = layout.linesFrom(Math.min(readingOf(session, article).position, lastTop), height);
	const isWhole = lastTop <= layout.moveByLines(0, 0);
	return {
		article, headerLines, layout, height, lines, visible: {start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0}, maxTop: lastTop, isWhole,
	};
});

/**
 * Returns how far the article is read, from 0 to 1: the position of the viewport between the top and the last page, as
 * `glow` counts it. So it is 0 at the top and 1 only at the end. `less` counts the bottom line, and would start a short
 * article at one half. It is 1 if the whole article fits on the screen.
 */
export const readingProgress = ({visible, maxTop: lastTop}: ReaderView): number => visible.start >= lastTop ? 1 : visible.start / lastTop;

const emptyAnalysis: Analysis = {quotes: [], entities: []};

type ShownQuotes = ReadonlyArray<{readonly index: number; readonly quote: Quote}>;

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

/** Returns the last value of a function of spans, a length and a height, kept with the spans. */
function keepTicks<Key extends object, Tick>(make: (key: Key, length: number, height: number) => ReadonlyMap<number, Tick>) {
	const kept = new WeakMap<Key, {readonly length: number; readonly height: number; readonly ticks: ReadonlyMap<number, Tick>}>();
	return (key: Key, length: number, height: number): ReadonlyMap<number, Tick> => {
		const known = kept.get(key);
		if (known?.length === length && known.height === height) {
			return known.ticks;
		}

		const ticks = make(key, length, height);
		kept.set(key, {length, height, ticks});
		return ticks;
	};
}

const ticksOfQuotes = keepTicks((quotes: ShownQuotes, length, height) => ticksOf(quotes.map(({quote}) => quote), length, height));

/** Returns the rows of a scrollbar of `height` rows, for a text of `length` code units, at which shown quotes start, with the first of each row. */
export const quoteTicks = (session: Session, length: number, height: number): ReadonlyMap<number, Quote> => ticksOfQuotes(shownQuotes(session), length, height);

/** Returns the rows of a scrollbar of `height` rows, for a text of `length` code units, at which matches start. */
export const matchTicks = keepTicks((matches: readonly Span[], length: number, height: number) => ticksOf(matches, length, height));

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

/** Entities in the order of the sidebar. */
type ShownEntities = ReadonlyArray<{readonly index: number; readonly entity: Entity}>;

const typesOfTab: Readonly<Record<SidebarTab, readonly EntityType[]>> = {
	quotes: [], people: ['person', 'organization'], places: ['place'], links: [],
};

const entitiesByTab = memoize(({entities}: Analysis): Readonly<Record<SidebarTab, ShownEntities>> => {
	const all = entities.map((entity, index) => ({index, entity}));
	const listed = (tab: SidebarTab): ShownEntities => typesOfTab[tab].flatMap(type => all.filter(({entity}) => entity.type === type));
	return {
		quotes: [], people: listed('people'), places: listed('places'), links: [],
	};
});

/** Returns the entities of the open tab in the order of the sidebar, with their indexes in the analysis: people and organizations, or places. */
export const shownEntities = (session: Session): ShownEntities => entitiesByTab(shownAnalysis(session) ?? emptyAnalysis)[session.panes.settings.tab];

/** Returns the matches of the search in the shown article, of the search box if it is open. */
export function shownMatches(session: Session): readonly Span[] {
	const article = shownArticle(session);
	const query = session.overlay.kind === 'prompt' && session.overlay.purpose === 'search' ? session.overlay.text : session.reader.search?.query;
	return article && query ? findMatches(article, query) : [];
}

/** Returns the links of the shown article. */
export function shownLinks(session: Session): readonly Link[] {
	const article = shownArticle(session);
	return article ? linksOf(article) : [];
}
