import {type Analysis, type Entity, type Quote} from '../analysis/analysis.js';
import {type Article} from '../article/article.js';
import {type Span} from '../article/span.js';
import {layoutArticle, type Layout} from '../layout/layout-article.js';
import {type Line} from '../layout/line.js';
import {
	geometryOf, textColumns, type Geometry, type Pane,
} from './panes.js';
import {findMatches} from './search.js';
import {type Reading, type Session} from './state.js';

/** Rows of one article in the list: its title, and a line about it. */
export const listItemRows = 2;

const unread: Reading = {
	position: 0, read: false, starred: false, lastOpened: '',
};

export const shownArticle = (session: Session): Article | undefined => session.articles[session.selected];

export const readingOf = (session: Session, article: Article): Reading => session.readings.get(article.id) ?? session.stored.get(article.id) ?? unread;

/** `undefined` where there is none yet, or none at all; see `analysisState`. */
export function shownAnalysis(session: Session): Analysis | undefined {
	const article = shownArticle(session);
	return (article && session.analyses.get(article.id)) ?? undefined;
}

/** Whether the shown article is analysed, waits for it, or could not be. */
export function analysisState(session: Session): 'done' | 'waiting' | 'failed' {
	const analysis = session.analyses.get(shownArticle(session)?.id ?? '');
	return analysis ? 'done' : (analysis === null ? 'failed' : 'waiting');
}

export const geometry = (session: Session): Geometry => geometryOf(session.size, session.settings, session);

export const isShown = (session: Session, pane: Pane): boolean => geometry(session).panes.some(shown => shown.pane === pane);

/** Width of the reader's text, also where the reader is not on the screen (it then counts as filling it). */
export function readerTextColumns(session: Session): number {
	const pane = geometry(session).panes.find(shown => shown.pane === 'reader');
	return textColumns(pane?.width ?? session.size.columns, session.settings.measure).text;
}

// Wrapping is pure, so the last layout of an article may be kept; one width at a time bounds the memory.
const layouts = new WeakMap<Article, Layout>();

export function layoutOf(article: Article, width: number): Layout {
	const known = layouts.get(article);
	if (known?.width === width) {
		return known;
	}

	const layout = layoutArticle(article, width);
	layouts.set(article, layout);
	return layout;
}

/** The window of lines that the reader shows. */
export type ReaderView = {
	readonly article: Article;
	readonly layout: Layout;
	readonly height: number;
	/** At most `height` lines. */
	readonly lines: readonly Line[];
	/** The text on the screen, as offsets; `start` is that of the first line. */
	readonly visible: Span;
};

export function readerView(session: Session): ReaderView | undefined {
	const article = shownArticle(session);
	if (!article) {
		return undefined;
	}

	const layout = layoutOf(article, readerTextColumns(session));
	const {height} = geometry(session);
	// The last page is full: the window never stands lower than that.
	const lines = layout.linesFrom(Math.min(readingOf(session, article).position, lastTop(layout, height)), height);
	return {
		article, layout, height, lines, visible: {start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0},
	};
}

/** Where the window starts that shows the end of the article. */
const lastTop = (layout: Layout, height: number): number => layout.step(layout.step(layout.end, 0), 1 - height);

/** The share of the article above the bottom of the window, 0 to 1. */
export const progress = ({layout, visible}: ReaderView): number => layout.end === 0 ? 1 : Math.min(1, visible.end / layout.end);

/** Quotes of the shown article that the speaker filter lets through, with their index in the analysis. */
export function shownQuotes(session: Session): ReadonlyArray<{readonly index: number; readonly quote: Quote}> {
	const quotes = shownAnalysis(session)?.quotes ?? [];
	return quotes
		.map((quote, index) => ({index, quote}))
		.filter(({quote}) => session.onlySpeaker === null || quote.speaker === session.onlySpeaker);
}

/** Speakers of an analysis with how many quotes are theirs, most first. */
export function speakerCounts(analysis: Analysis | undefined): ReadonlyArray<{readonly speaker: string; readonly count: number}> {
	const counts = new Map<string, number>();
	for (const {speaker} of analysis?.quotes ?? []) {
		if (speaker !== null) {
			counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
		}
	}

	return [...counts].map(([speaker, count]) => ({speaker, count})).toSorted((a, b) => b.count - a.count);
}

/** A colour number for each speaker, in the order of their first quote, so that neighbours differ. */
export function speakerColors(analysis: Analysis | undefined): ReadonlyMap<string, number> {
	const colors = new Map<string, number>();
	for (const {speaker} of analysis?.quotes ?? []) {
		if (speaker !== null && !colors.has(speaker)) {
			colors.set(speaker, colors.size);
		}
	}

	return colors;
}

export const entityTypes = ['person', 'organization', 'place'] as const;

/** Entities in the order of the sidebar: people, organizations, places; with their index in the analysis. */
export const shownEntities = (session: Session): ReadonlyArray<{readonly index: number; readonly entity: Entity}> =>
	entitiesByType(shownAnalysis(session));

export function entitiesByType(analysis: Analysis | undefined): ReadonlyArray<{readonly index: number; readonly entity: Entity}> {
	const all = (analysis?.entities ?? []).map((entity, index) => ({index, entity}));
	return entityTypes.flatMap(type => all.filter(({entity}) => entity.type === type));
}

export function shownMatches(session: Session): readonly Span[] {
	const article = shownArticle(session);
	const query = session.overlay.kind === 'search' ? session.overlay.query : session.search?.query;
	return article && query ? findMatches(article, query) : [];
}
