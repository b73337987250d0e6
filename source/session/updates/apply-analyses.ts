import {type Analysis} from '../../analysis/result/analysis.js';
import {countSure, withoutImprobable} from '../../analysis/result/unsure.js';
import {type Article} from '../../article/article.js';
import {noQuotesMessages} from '../reader/jump.js';
import {selectVisible} from '../reader/select-visible.js';
import {shownArticle} from '../model/selectors.js';
import {withSpeakerColors} from '../model/speaker-colors.js';
import {type Action} from '../state/action.js';
import {type AnalysesState, type Session} from '../state/session.js';
import {withAnalyses} from '../state/with-changes.js';
import {articlesById} from './replace-article.js';

/** The number of whole analyses that are kept, the latest ones. One takes as much memory as its text. */
const maxKeptAnalyses = 16;

/** Tells whether the session still has a version of an article. */
const isInSession = ({list: {articles}, sources: {alternateVersions: otherVersions}}: Session, article: Article): boolean =>
	Boolean(articlesById(articles).get(article.id)?.includes(article)) || otherVersions.get(article.id)?.article === article;

/** Returns the latest analyses, and always the one of the shown article. */
function latestAnalyses(analyses: ReadonlyMap<Article, Analysis | null>, shown: Article | undefined): AnalysesState['byArticle'] {
	const surplus = analyses.size - maxKeptAnalyses;
	return surplus <= 0 ? analyses : new Map([...analyses].filter(([article], index) => index >= surplus || article === shown));
}

/** Removes the message that the quotes of the shown article are not known yet. */
const withoutWaitingMessage = (session: Session): Session => session.message?.text === noQuotesMessages.waiting ? {...session, message: null} : session;

/** Adds analyses to the session. */
export function applyAnalyses(session: Session, action: Extract<Action, {type: 'analyzed'}>): Session {
	const found = action.analyses.flatMap(([of, analysis]) => {
		const articles = typeof of === 'string' ? articlesById(session.list.articles).get(of) ?? [] : [of].filter(article => isInSession(session, article));
		const probable = analysis && withoutImprobable(analysis);
		return articles.map(article => [article, probable] as const);
	});
	const shown = shownArticle(session);
	const counted = applyQuoteCounts(session, {type: 'counted', counts: found.map(([article, analysis]) => [article, analysis && countSure(analysis)])});
	const next = withAnalyses(counted, {
		byArticle: latestAnalyses(new Map([...session.analyses.byArticle, ...found]), shown),
		speakerColors: found.reduce((colors, [, analysis]) => analysis ? withSpeakerColors(colors, analysis.quotes) : colors, session.analyses.speakerColors),
	});
	return found.some(([article]) => article === shown) ? selectVisible(withoutWaitingMessage(next)) : next;
}

/** Adds the numbers of quotes of some articles. */
export function applyQuoteCounts(session: Session, {counts}: Extract<Action, {type: 'counted'}>): Session {
	const quoteCounts = new Map(session.analyses.quoteCounts);
	for (const [article, count] of counts) {
		if (isInSession(session, article)) {
			quoteCounts.set(article, count);
		}
	}

	return withAnalyses(session, {quoteCounts});
}
