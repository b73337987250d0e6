import {type Article} from '../../article/article.js';
import {insertArticles, groupInsertIndex} from '../list/insert-articles.js';
import {scrollToSelected} from '../list/list-window.js';
import {selectVisible} from '../reader/scroll-and-jump.js';
import {showMessage} from '../model/show-message.js';
import {shownArticle} from '../model/selectors.js';
import {
	type SourceChangeAction, type Session, type SourceMark,
} from '../model/state.js';
import {reportFailedPage, pageShownMessage, stopWaitingForPage} from './toggle-full-page.js';
import {articlesById, replaceArticle} from './replace-article.js';

const isShownArticle = (session: Session, id: string): boolean => shownArticle(session)?.id === id;

function setSourceMark(session: Session, id: string, mark: SourceMark | null): Session {
	const marks = new Map(session.sourceMarks);
	marks.delete(id);
	if (mark !== null) {
		marks.set(id, mark);
	}

	return {...session, sourceMarks: marks};
}

/** Another text in the place of an article. */
function replaceText(session: Session, {id, article, by}: Extract<SourceChangeAction, {type: 'replaced'}>): Session {
	return by === 'page' ? replaceByPage(session, id, article) : replaceByChange(session, id, article, article.source);
}

/** The page of a feed's item in the place of what the feed says of it, which is kept. */
function replaceByPage(session: Session, id: string, page: Article): Session {
	const waiting = stopWaitingForPage(session, id);
	const known = session.alternateVersions.get(id);
	const item = known && !known.isPage ? known.article : articlesById(session.articles).get(id)?.[0];
	if (!item) {
		return waiting;
	}

	const otherVersions = new Map([...session.alternateVersions, [id, {article: item, isPage: false}] as const]);
	const shown = replaceArticle({...waiting, alternateVersions: otherVersions}, id, {
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
	return isShownArticle(session, id) ? showMessage(shown, pageShownMessage) : shown;
}

/** What the source of an article, or with `null` any, says of it now. The page of a feed's item stays in its place. */
function replaceByChange(session: Session, id: string, article: Article, from: string | null): Session {
	const old = articlesById(session.articles).get(id)?.find(({source}) => from === null || source === from);
	const other = session.alternateVersions.get(id);
	if (!old) {
		return session;
	}

	const unmarked = setSourceMark(session, id, null);
	if (other && !other.isPage) {
		const otherVersions = new Map([...session.alternateVersions, [id, {article, isPage: false}] as const]);
		return setSourceMark({...unmarked, alternateVersions: otherVersions}, id, 'changed');
	}

	const next = replaceArticle(unmarked, id, article, from);
	const analyses = new Map(next.analyses);
	const quoteCounts = new Map(next.quoteCounts);
	for (const version of articlesById(session.articles).get(id) ?? []) {
		analyses.delete(version);
		quoteCounts.delete(version);
	}

	const isChanged = old.text !== article.text;
	const changed = isChanged ? setSourceMark({...next, analyses, quoteCounts}, article.id, 'changed') : {...next, analyses, quoteCounts};
	return isChanged && isShownArticle(session, id) ? showMessage(changed, 'This article has changed') : changed;
}

/** Where articles of a group belong: before the article with the id `before` in that group. */
function insertIndex({articles}: Session, [first]: readonly Article[], before: string | null): number {
	const group = first?.groups.join('\n');
	const inGroup = articles.findIndex(({id, groups}) => id === before && groups.join('\n') === group);
	return inGroup === -1 ? groupInsertIndex(articles, first?.groups ?? []) : inGroup;
}

/** New articles in the list, in which nothing that is shown or pointed at moves. */
function insertNewArticles(session: Session, {articles, before}: Extract<SourceChangeAction, {type: 'inserted'}>): Session {
	// A file that was moved is gone from one place and new in another.
	const back = articles.filter(({id}) => session.sourceMarks.get(id) === 'gone');
	const known = back.reduce((next, article) => replaceByChange(next, article.id, article, null), session);
	const added = articles.filter(article => !back.includes(article));
	if (added.length === 0) {
		return known;
	}

	const at = insertIndex(known, added, before);
	const isEmpty = known.articles.length === 0;
	const next = scrollToSelected(insertArticles(known, added, at));
	return showMessage(isEmpty ? selectVisible(next) : next, added.length === 1 ? '1 new article' : `${added.length} new articles`);
}

/** An article whose source is no more: it can be read as long as the program runs. */
const markAsGone = (session: Session, id: string): Session => articlesById(session.articles).has(id) ? setSourceMark(session, id, 'gone') : session;

/** The session after something has become of its articles. */
export function applySourceChange(session: Session, action: SourceChangeAction): Session {
	switch (action.type) {
		case 'inserted': {
			return insertNewArticles(session, action);
		}

		case 'replaced': {
			return replaceText(session, action);
		}

		case 'gone': {
			return markAsGone(session, action.id);
		}

		case 'page-failed': {
			return reportFailedPage(session, action.id, action.problem);
		}
	}
}
