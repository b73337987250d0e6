import {type Analysis} from '../../analysis/result/analysis.js';
import {hideLowConfidence} from '../../analysis/result/hide-low-confidence.js';
import {type Article} from '../../article/article.js';
import {selectVisible} from '../reader/scroll-and-jump.js';
import {shownArticle, shownQuotes} from '../model/selectors.js';
import {type Action, type Session} from '../model/state.js';
import {articlesById} from './replace-article.js';

/** Whole analyses that are kept: those that were made last. One takes as much memory as its text. */
const maxKeptAnalyses = 16;

/** A version that is no more has no use for an analysis. */
const isInSession = ({articles, alternateVersions: otherVersions}: Session, article: Article): boolean =>
	Boolean(articlesById(articles).get(article.id)?.includes(article)) || otherVersions.get(article.id)?.article === article;

/** The last of the analyses, and always that of the shown article. */
function latestAnalyses(analyses: ReadonlyMap<Article, Analysis | null>, shown: Article | undefined): Session['analyses'] {
	const surplus = analyses.size - maxKeptAnalyses;
	return surplus <= 0 ? analyses : new Map([...analyses].filter(([article], index) => index >= surplus || article === shown));
}

/** A speaker who has nothing to say in another version of the article filters all quotes away. */
const withoutEmptyFilter = (session: Session): Session =>
	session.speakerFilter !== null && shownQuotes(session).length === 0 ? {...session, speakerFilter: null} : session;

/** The session that knows who said what in some articles. */
export function applyAnalyses(session: Session, action: Extract<Action, {type: 'analyzed'}>): Session {
	const found = action.analyses.flatMap(([of, analysis]) => {
		const articles = typeof of === 'string' ? articlesById(session.articles).get(of) ?? [] : [of].filter(article => isInSession(session, article));
		const certain = analysis && hideLowConfidence(analysis);
		return articles.map(article => [article, certain] as const);
	});
	const shown = shownArticle(session);
	const next = {
		...applyQuoteCounts(session, {type: 'counted', counts: found.map(([article, analysis]) => [article, analysis?.quotes.length ?? null])}),
		analyses: latestAnalyses(new Map([...session.analyses, ...found]), shown),
	};
	return found.some(([article]) => article === shown) ? selectVisible(withoutEmptyFilter(next)) : next;
}

/** The session that knows how many quotes there are in some articles. */
export function applyQuoteCounts(session: Session, {counts}: Extract<Action, {type: 'counted'}>): Session {
	const quoteCounts = new Map(session.quoteCounts);
	for (const [article, count] of counts) {
		if (isInSession(session, article)) {
			quoteCounts.set(article, count);
		}
	}

	return {...session, quoteCounts};
}
