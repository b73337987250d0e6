import {type Article} from '../../article/article.js';
import {type Annotation} from '../annotations/annotation.js';
import {
	articlesInView, isDefaultView, type ArticleFacts, type ListView,
} from '../panes/list-view.js';
import {readingOf, shownArticle} from '../model/selectors.js';
import {type Session} from '../state/session.js';
import {withList} from '../state/with-changes.js';
import {scrollToSelected} from './list-window.js';
import {showAnotherArticle} from './show-another-article.js';

const annotationKinds = ({annotations}: Session, {id}: Article): ReadonlyArray<Annotation['kind']> =>
	(annotations.changed.get(id) ?? annotations.stored.get(id))?.list.map(({kind}) => kind) ?? [];

/** Returns the facts about articles that a view asks for. */
export const factsOf = (session: Session): ArticleFacts => ({
	isRead: article => readingOf(session, article).read,
	isStarred: article => readingOf(session, article).starred,
	isCorrected: article => annotationKinds(session, article).includes('speaker'),
	isNoted: article => annotationKinds(session, article).some(kind => kind !== 'speaker'),
	quoteCountOf: article => session.analyses.quoteCounts.get(article),
	analysisOf: article => session.analyses.byArticle.get(article),
	matched: session.list.matched,
	now: new Date(session.list.queriedAt),
});

const listedIn = (session: Session, articles: readonly Article[], view: ListView, kept?: ReadonlySet<Article>): readonly Article[] =>
	articlesInView(articles, view, factsOf(session), kept);

/** Returns the session with another view of its list. The selected article stays selected if the view shows it. */
export function withView(session: Session, changes: Partial<ListView>): Session {
	const {articles} = session.list;
	const view = {...session.list.view, ...changes};
	const listed = listedIn(session, articles, view);
	const shown = shownArticle(session);
	const selectedIndex = shown ? listed.indexOf(shown) : -1;
	const next = scrollToSelected(withList(session, {
		view, listed, selectedIndex: Math.max(0, selectedIndex), top: 0,
	}));
	return selectedIndex === -1 ? showAnotherArticle(next) : next;
}

type ArticleChange = {
	/** Returns the new index of an article by its old one, in the view of all articles. */
	readonly move: (index: number) => number;
	/** The new versions of articles that were replaced. */
	readonly versions?: ReadonlyMap<Article, Article>;
	/** Articles that are listed whatever the view shows. */
	readonly listed?: readonly Article[];
};

/**
 * Returns the session with other articles. The view stays, and articles that it lists stay listed, also if they have been
 * read since.
 */
export function withArticles(session: Session, articles: readonly Article[], {move, versions, listed: added = []}: ArticleChange): Session {
	const {listed: before, view, selectedIndex, top} = session.list;
	if (isDefaultView(view)) {
		return withList(session, {
			articles, listed: articles, selectedIndex: move(selectedIndex), top: move(top),
		});
	}

	const versionOf = (article: Article): Article => versions?.get(article) ?? article;
	const listed = listedIn(session, articles, view, new Set([...before.map(article => versionOf(article)), ...added]));
	const shown = before[selectedIndex];
	const first = before[top];
	return withList(session, {
		articles,
		listed,
		selectedIndex: Math.max(0, shown ? listed.indexOf(versionOf(shown)) : 0),
		top: Math.max(0, first ? listed.indexOf(versionOf(first)) : 0),
	});
}

/** Returns the session with an article in its list, also if the view does not show it. */
export const withListed = (session: Session, article: Article): Session => session.list.listed.includes(article)
	? session
	: scrollToSelected(withArticles(session, session.list.articles, {move: index => index, listed: [article]}));
