import {type Analysis} from '../../analysis/result/analysis.js';
import {type Article} from '../../article/article.js';
import {memoize} from '../../article/memoize.js';
import {noAnnotations, type AnnotationsState, type Annotation} from '../annotations/annotation.js';
import {correctedAnalysis, type CorrectedAnalysis} from '../annotations/corrected-analysis.js';
import {placeAnnotations, type PlacedAnnotations} from '../annotations/place-annotations.js';
import {type Session} from '../state/session.js';

type Stored = AnnotationsState['stored'];

const storedIdsByTitle = memoize((stored: Stored): ReadonlyMap<string, string> => new Map(Array.from(stored, ([id, {title}]) => [title, id] as const)));

/** The stored article that each article is another version of, for the last stored state; `null` if none. */
const earlierVersion = memoize((_: Article): {stored: Stored | null; id: string | null} => ({stored: null, id: null}));

/**
 * Returns the id of the stored article that an article without annotations is another version of: one with its title, of
 * whose annotated words at least one stands in it. `null` if there is none.
 */
export function earlierVersionId({annotations: {stored, changed}}: Session, article: Article): string | null {
	if (stored.size === 0 || stored.has(article.id) || changed.has(article.id)) {
		return null;
	}

	const last = earlierVersion(article);
	if (last.stored !== stored) {
		const id = storedIdsByTitle(stored).get(article.title) ?? null;
		const list = id === null ? noAnnotations : stored.get(id)?.list ?? noAnnotations;
		last.stored = stored;
		last.id = list.length > 0 && placeAnnotations(article.text, list).lost.length < list.length ? id : null;
	}

	return last.id;
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
