import {type Analysis, type Quote} from '../../analysis/result/analysis.js';
import {type Article} from '../../article/article.js';
import {memoize} from '../../article/memoize.js';
import {type Span} from '../../article/span.js';
import {linksOf, type Link} from '../../layout/model/links.js';
import {geometryOf, type Geometry, type Pane} from '../panes/pane-geometry.js';
import {initialReading, type Reading} from '../state/reading.js';
import {type Session} from '../state/session.js';
import {correctedAnalysisOf} from './annotations.js';
import {findMatches} from './find-matches.js';

/** Returns the selected article, which the reader shows. */
export const shownArticle = (session: Session): Article | undefined => session.list.listed[session.list.selectedIndex];

/** Returns the reading state of the article with an id: as changed by the session, else as stored before it. */
export const readingById = ({readings: {changed, stored}}: Session, id: string): Reading => changed.get(id) ?? stored.get(id) ?? initialReading;

/** Returns the reading state of an article. */
export const readingOf = (session: Session, {id}: Article): Reading => readingById(session, id);

/** Returns the analysis of the shown article, with corrected speakers; `undefined` if it is not done yet or has failed, see `analysisState`. */
export function shownAnalysis(session: Session): Analysis | undefined {
	const article = shownArticle(session);
	return (article && correctedAnalysisOf(session, article)?.analysis) ?? undefined;
}

/** Returns the selected quote of the shown article, if there is one. */
export const selectedQuote = (session: Session): Quote | undefined =>
	session.sidebar.quoteIndex === null ? undefined : shownAnalysis(session)?.quotes[session.sidebar.quoteIndex];

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

/** Returns the current placement of the panes. Memoized: each part of a frame asks for it. */
export const geometry = memoize((session: Session): Geometry => geometryOf(session.size, session.panes.settings, {
	focus: session.panes.focus, sidePane: session.panes.sidePane, isZoomed: session.panes.isZoomed || session.panes.isSinglePane,
}));

/** Tells whether a pane is on the screen. */
export const isPaneShown = (session: Session, pane: Pane): boolean => geometry(session).panes.some(shown => shown.pane === pane);

/** Stands for the analysis of an article that has none: one object, so that what is kept with it is found again. */
export const emptyAnalysis: Analysis = {quotes: [], entities: []};

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
