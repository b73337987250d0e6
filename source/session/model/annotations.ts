import {type Analysis} from '../../analysis/result/analysis.js';
import {type Article} from '../../article/article.js';
import {groupBy} from '../../article/group-by.js';
import {memoize} from '../../article/memoize.js';
import {isStandardInput} from '../../article/source.js';
import {noAnnotations, type AnnotationsState, type Annotation} from '../annotations/annotation.js';
import {correctedAnalysis, type CorrectedAnalysis} from '../annotations/corrected-analysis.js';
import {placeAnnotations, type PlacedAnnotations} from '../annotations/place-annotations.js';
import {type Session} from '../state/session.js';

type Stored = AnnotationsState['stored'];

/** The most annotated articles of one source that an article without an address is compared with. */
const maxCandidates = 8;

/** Returns the ids of the stored articles by title and by source. Memoized. */
const storedIds = memoize((stored: Stored) => {
	const entries = [...stored].filter(([, {list}]) => list.length > 0);
	return {byTitle: groupBy(entries, ([, {title}]) => title), bySource: groupBy(entries, ([, {source}]) => source)};
});

/** Tells whether a text has at least half of the annotated words. */
const hasMostOf = ({text}: Article, list: readonly Annotation[]): boolean => placeAnnotations(text, list).lost.length * 2 <= list.length;

function findEarlierVersion(stored: Stored, article: Article): string | null {
	const {byTitle, bySource} = storedIds(stored);
	const ofSource = article.url === null && !isStandardInput(article.source) ? bySource.get(article.source) ?? [] : [];
	const candidates = [...byTitle.get(article.title) ?? [], ...ofSource].slice(0, maxCandidates);
	return candidates.find(([, {list}]) => hasMostOf(article, list))?.[0] ?? null;
}

const idsOf = memoize((articles: readonly Article[]): ReadonlySet<string> => new Set(articles.map(({id}) => id)));

/** The stored article that each article is another version of, for the last stored state; `null` if none. */
const earlierVersion = memoize((_: Article): {stored: Stored | null; id: string | null} => ({stored: null, id: null}));

/**
 * Returns the id of the stored article that an article without annotations is another version of: one with its title or
 * from its source, of whose annotated words half stand in it. `null` if there is none.
 */
export function earlierVersionId({list, annotations: {stored, changed}}: Session, article: Article): string | null {
	if (stored.size === 0 || stored.has(article.id) || changed.has(article.id)) {
		return null;
	}

	const last = earlierVersion(article);
	if (last.stored !== stored) {
		last.stored = stored;
		last.id = findEarlierVersion(stored, article);
	}

	// An article that is listed itself keeps its own: two newspapers print one report of an agency.
	return last.id !== null && idsOf(list.articles).has(last.id) ? null : last.id;
}

/** Returns the annotations of an article. */
export function annotationsOf(session: Session, article: Article): readonly Annotation[] {
	const {stored, changed} = session.annotations;
	const id = earlierVersionId(session, article) ?? article.id;
	return (changed.get(id) ?? stored.get(id))?.list ?? noAnnotations;
}

const nonePlaced: PlacedAnnotations = {
	speakers: [], notes: [], highlights: [], lost: [],
};

/** Returns the annotations of an article at their places in its text. */
export function placedAnnotationsOf(session: Session, article: Article | undefined): PlacedAnnotations {
	const list = article ? annotationsOf(session, article) : noAnnotations;
	return article && list.length > 0 ? placeAnnotations(article.text, list) : nonePlaced;
}

/** Returns the analysis of an article with the speakers that the reader has corrected; `null` if it has failed, `undefined` if it is not done yet. */
export function correctedAnalysisOf(session: Session, article: Article): CorrectedAnalysis | null | undefined {
	const analysis: Analysis | null | undefined = session.analyses.byArticle.get(article);
	return analysis && correctedAnalysis(analysis, placedAnnotationsOf(session, article));
}

/** Returns the number of quotes of an article without those that nobody said; `null` if its analysis has failed, `undefined` if it is not done yet. */
export function quoteCountOf(session: Session, article: Article): number | null | undefined {
	const count = session.analyses.quoteCounts.get(article);
	const list = typeof count === 'number' ? annotationsOf(session, article) : noAnnotations;
	// The text of an article that is not shown may be packed, so only those with a correction are unpacked.
	return typeof count === 'number' && list.some(({kind}) => kind === 'speaker')
		? Math.max(0, count - placeAnnotations(article.text, list).speakers.filter(({annotation}) => annotation.speaker === null).length)
		: count;
}
