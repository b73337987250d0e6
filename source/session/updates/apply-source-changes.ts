import {type Article} from '../../article/article.js';
import {insertAt, placeOf} from '../list/insert-articles.js';
import {showSelected} from '../list/list-window.js';
import {followText} from '../reader/scroll-and-jump.js';
import {say} from '../model/with-message.js';
import {shownArticle} from '../model/selectors.js';
import {
	type Action, type NewsAction, type Session, type SourceMark,
} from '../model/state.js';
import {pageFailed, pageShown, withoutFetching} from './toggle-full-page.js';
import {articlesById, replaceArticle} from './replace-article.js';

const isShown = (session: Session, id: string): boolean => shownArticle(session)?.id === id;

function withMark(session: Session, id: string, mark: SourceMark | null): Session {
	const marks = new Map(session.marks);
	marks.delete(id);
	if (mark !== null) {
		marks.set(id, mark);
	}

	return {...session, marks};
}

/** Another text in the place of an article. */
function replaced(session: Session, {id, article, by}: Extract<NewsAction, {type: 'replaced'}>): Session {
	return by === 'page' ? withPage(session, id, article) : withChange(session, id, article, article.source);
}

/** The page of a feed's item in the place of what the feed says of it, which is kept. */
function withPage(session: Session, id: string, page: Article): Session {
	const waiting = withoutFetching(session, id);
	const known = session.otherVersions.get(id);
	const item = known && !known.isPage ? known.article : articlesById(session.articles).get(id)?.[0];
	if (!item) {
		return waiting;
	}

	const otherVersions = new Map([...session.otherVersions, [id, {article: item, isPage: false}] as const]);
	const shown = replaceArticle({...waiting, otherVersions}, id, {
		...page,
		id,
		groups: item.groups,
		source: item.source,
		// In the list it stays what it was: a page may be called otherwise, and its site have another name.
		title: item.title,
		url: item.url,
		byline: page.byline ?? item.byline,
		publication: item.publication ?? page.publication,
		published: page.published ?? item.published,
	}, null);
	return isShown(session, id) ? say(shown, pageShown) : shown;
}

/** What the source of an article, or with `null` any, says of it now. The page of a feed's item stays in its place. */
function withChange(session: Session, id: string, article: Article, from: string | null): Session {
	const old = articlesById(session.articles).get(id)?.find(({source}) => from === null || source === from);
	const other = session.otherVersions.get(id);
	if (!old) {
		return session;
	}

	const unmarked = withMark(session, id, null);
	if (other && !other.isPage) {
		const otherVersions = new Map([...session.otherVersions, [id, {article, isPage: false}] as const]);
		return withMark({...unmarked, otherVersions}, id, 'changed');
	}

	const next = replaceArticle(unmarked, id, article, from);
	const analyses = new Map(next.analyses);
	const quoteCounts = new Map(next.quoteCounts);
	for (const version of articlesById(session.articles).get(id) ?? []) {
		analyses.delete(version);
		quoteCounts.delete(version);
	}

	const isChanged = old.text !== article.text;
	const changed = isChanged ? withMark({...next, analyses, quoteCounts}, article.id, 'changed') : {...next, analyses, quoteCounts};
	return isChanged && isShown(session, id) ? say(changed, 'This article has changed') : changed;
}

/** Where articles of a group belong: before the article with the id `before` in that group. */
function placeFor({articles}: Session, [first]: readonly Article[], before: string | null): number {
	const group = first?.groups.join('\n');
	const inGroup = articles.findIndex(({id, groups}) => id === before && groups.join('\n') === group);
	return inGroup === -1 ? placeOf(articles, first?.groups ?? []) : inGroup;
}

/** New articles in the list, in which nothing that is shown or pointed at moves. */
function inserted(session: Session, {articles, before}: Extract<NewsAction, {type: 'inserted'}>): Session {
	// A file that was moved is gone from one place and new in another.
	const back = articles.filter(({id}) => session.marks.get(id) === 'gone');
	const known = back.reduce((next, article) => withChange(next, article.id, article, null), session);
	const added = articles.filter(article => !back.includes(article));
	if (added.length === 0) {
		return known;
	}

	const at = placeFor(known, added, before);
	const isEmpty = known.articles.length === 0;
	const next = showSelected(insertAt(known, added, at));
	return say(isEmpty ? followText(next) : next, added.length === 1 ? '1 new article' : `${added.length} new articles`);
}

/** An article whose source is no more: it can be read as long as the program runs. */
const gone = (session: Session, id: string): Session => articlesById(session.articles).has(id) ? withMark(session, id, 'gone') : session;

const newsTypes: ReadonlySet<string> = new Set<NewsAction['type']>(['inserted', 'replaced', 'gone', 'page-failed']);

export const isNews = (action: Action): action is NewsAction => newsTypes.has(action.type);

/** The session after something has become of its articles. */
export function withNews(session: Session, action: NewsAction): Session {
	switch (action.type) {
		case 'inserted': {
			return inserted(session, action);
		}

		case 'replaced': {
			return replaced(session, action);
		}

		case 'gone': {
			return gone(session, action.id);
		}

		case 'page-failed': {
			return pageFailed(session, action.id, action.problem);
		}
	}
}
