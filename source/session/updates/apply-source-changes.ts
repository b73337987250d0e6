import {type Article} from '../../article/article.js';
import {countLabel} from '../../text/count-label.js';
import {keyHint} from '../commands/keymap.js';
import {
	insertArticles, groupInsertIndex, keepSelection, subscriptionInsertIndex,
} from '../list/insert-articles.js';
import {failLink, showLinked} from '../list/open-link.js';
import {selectVisible} from '../reader/select-visible.js';
import {maxOverlayTop} from '../overlays/overlay-lines.js';
import {showMessage} from '../model/show-message.js';
import {shownArticle} from '../model/selectors.js';
import {shownProblems} from '../model/current-problems.js';
import {type SourceChangeAction} from '../state/action.js';
import {noOverlay} from '../state/overlay.js';
import {type Session} from '../state/session.js';
import {type SourceMark} from '../state/sources-state.js';
import {withAnalyses, withSources} from '../state/with-changes.js';
import {reportFailedPage, showVersionMessage, stopWaitingForPage} from './toggle-full-page.js';
import {articlesById, replaceArticle} from './replace-article.js';

const isShownArticle = (session: Session, id: string): boolean => shownArticle(session)?.id === id;

function setSourceMark(session: Session, id: string, mark: SourceMark | null): Session {
	const marks = new Map(session.sources.marks);
	marks.delete(id);
	if (mark !== null) {
		marks.set(id, mark);
	}

	return withSources(session, {marks});
}

/** Replaces the text of an article. */
function replaceText(session: Session, {id, article, by}: Extract<SourceChangeAction, {type: 'replaced'}>): Session {
	return by === 'page' ? replaceByPage(session, id, article) : replaceByChange(session, id, article, article.source);
}

/** Shows the full page of a feed's item, and keeps the text of the feed as the alternate version. */
function replaceByPage(session: Session, id: string, page: Article): Session {
	const waiting = stopWaitingForPage(session, id);
	const known = session.sources.alternateVersions.get(id);
	const item = known && !known.isPage ? known.article : articlesById(session.list.articles).get(id)?.[0];
	if (!item) {
		return waiting;
	}

	const otherVersions = new Map([...session.sources.alternateVersions, [id, {article: item, isPage: false}] as const]);
	const shown = replaceArticle(withSources(waiting, {alternateVersions: otherVersions}), id, {
		...page,
		id,
		groups: item.groups,
		source: item.source,
		// The list shows the same title and publication as before: those of the page may differ.
		title: item.title,
		url: item.url,
		byline: page.byline ?? item.byline,
		publication: item.publication ?? page.publication,
		published: page.published ?? item.published,
	}, null);
	return isShownArticle(session, id) ? showVersionMessage(shown, true) : shown;
}

/**
 * Replaces an article by the changed version of its source. A full page that is shown stays shown.
 *
 * @param from the source of the articles to replace; `null` for any source
 */
function replaceByChange(session: Session, id: string, article: Article, from: string | null): Session {
	const old = articlesById(session.list.articles).get(id)?.find(({source}) => from === null || source === from);
	const other = session.sources.alternateVersions.get(id);
	if (!old) {
		return session;
	}

	const unmarked = setSourceMark(session, id, null);
	if (other && !other.isPage) {
		const otherVersions = new Map([...session.sources.alternateVersions, [id, {article, isPage: false}] as const]);
		return setSourceMark(withSources(unmarked, {alternateVersions: otherVersions}), id, 'changed');
	}

	const next = replaceArticle(unmarked, id, article, from);
	const analyses = new Map(next.analyses.byArticle);
	const quoteCounts = new Map(next.analyses.quoteCounts);
	for (const version of articlesById(session.list.articles).get(id) ?? []) {
		analyses.delete(version);
		quoteCounts.delete(version);
	}

	const replaced = withAnalyses(next, {byArticle: analyses, quoteCounts});
	if (old.text === article.text) {
		return replaced;
	}

	const changed = setSourceMark(replaced, article.id, 'changed');
	return isShownArticle(session, id) ? showMessage(changed, 'This article has changed') : changed;
}

/** Returns the index at which articles of a group are inserted: before the article with the id `before` in that group, else in the order of the subscriptions. */
function insertIndex(session: Session, [first]: readonly Article[], before: string | null): number {
	const {articles} = session.list;
	const group = first?.groups.join('\n');
	const inGroup = articles.findIndex(({id, groups}) => id === before && groups.join('\n') === group);
	return inGroup === -1 ? (first && subscriptionInsertIndex(session, first)) ?? groupInsertIndex(articles, first?.groups ?? []) : inGroup;
}

/** Inserts new articles into the list. The selection and the visible articles stay the same. */
function insertNewArticles(session: Session, {articles, before}: Extract<SourceChangeAction, {type: 'inserted'}>): Session {
	// A file that was moved is gone in one place and new in another.
	const back = articles.filter(({id}) => session.sources.marks.get(id) === 'gone');
	const known = back.reduce((next, article) => replaceByChange(next, article.id, article, null), session);
	const added = articles.filter(article => !back.includes(article));
	if (added.length === 0) {
		return known;
	}

	const at = insertIndex(known, added, before);
	const isEmpty = known.list.articles.length === 0;
	const next = keepSelection(known, insertArticles(known, added, at));
	return showMessage(isEmpty ? selectVisible(next) : next, countLabel(added.length, 'new article'));
}

/** Marks an article that its source no longer has. It can be read until the program ends. */
const markAsGone = (session: Session, id: string): Session => articlesById(session.list.articles).has(id) ? setSourceMark(session, id, 'gone') : session;

/** Adds the problems of a refresh to the list of problems, each once, and reports them in the status line, unless they are silent. */
function addRefreshProblems(session: Session, {problems: refreshProblems, withCopy = [], isSilent = false}: Extract<SourceChangeAction, {type: 'refresh-failed'}>): Session {
	const [first] = refreshProblems;
	if (first === undefined) {
		return session;
	}

	const text = refreshProblems.length > 1 ? `${refreshProblems.length} things could not be opened (press ${keyHint(session.keymap, 'show-problems')}): ${first}` : first;
	const problems = [...new Set([...session.sources.problems, ...refreshProblems])];
	const solvedProblems = new Set([...session.sources.solvedProblems].filter(problem => !refreshProblems.includes(problem)));
	const problemsWithCopy = new Set([...session.sources.problemsWithCopy, ...withCopy]);
	return {
		...session, message: isSilent ? session.message : {text, isError: true}, sources: {
			...session.sources, problems, problemsWithCopy, solvedProblems,
		},
	};
}

/** Takes problems off the list of problems. If it is shown, it scrolls to a page that it still has, and closes when it is empty. */
function solveProblems(session: Session, solved: readonly string[]): Session {
	const next: Session = withSources(session, {solvedProblems: new Set([...session.sources.solvedProblems, ...solved])});
	const {overlay} = session;
	if (overlay.kind !== 'problems') {
		return next;
	}

	return {...next, overlay: shownProblems(next).length === 0 ? noOverlay : {...overlay, top: Math.min(overlay.top, maxOverlayTop(next))}};
}

/** Applies a change of a source to the session. */
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

		case 'refresh-failed': {
			return addRefreshProblems(session, action);
		}

		case 'link-loaded': {
			return showLinked(session, action.url, action.articles, action.at);
		}

		case 'link-failed': {
			return failLink(session, action.url, action.problem);
		}

		case 'problems-solved': {
			return solveProblems(session, action.problems);
		}
	}
}
