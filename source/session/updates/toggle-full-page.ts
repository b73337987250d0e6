import {keyHint} from '../commands/keymap.js';
import {showMessage} from '../model/show-message.js';
import {shownArticle} from '../model/selectors.js';
import {requestPage} from '../reader/request-page.js';
import {type Session} from '../state/session.js';
import {withSources} from '../state/with-changes.js';
import {replaceArticle} from './replace-article.js';

/** Tells which version of an article is shown, and the key for the other one. */
export function showVersionMessage(session: Session, isPage: boolean): Session {
	const key = keyHint(session.keymap, 'full-text');
	return showMessage(session, isPage ? `Full page (${key}: text of the feed)` : `Text of the feed (${key}: full page)`);
}

/** Removes an article from those whose pages are being loaded. */
export function stopWaitingForPage(session: Session, id: string): Session {
	const fetching = new Set(session.sources.loadingPages);
	fetching.delete(id);
	return withSources(session, {loadingPages: fetching});
}

/** Switches between the text of the feed and the full page of the shown article. The page is requested once. */
export function toggleFullPage(session: Session): Session {
	const article = shownArticle(session);
	if (!article) {
		return session;
	}

	const {id} = article;
	const other = session.sources.alternateVersions.get(id);
	if (other) {
		const otherVersions = new Map([...session.sources.alternateVersions, [id, {article, isPage: !other.isPage}] as const]);
		return showVersionMessage(replaceArticle(withSources(session, {alternateVersions: otherVersions}), id, other.article, null), other.isPage);
	}

	return requestPage(session, article);
}

/** Reports a page that could not be loaded. The article stays the same, and its page may be requested again. */
export const reportFailedPage = (session: Session, id: string, problem: string): Session =>
	({...stopWaitingForPage(session, id), message: {text: problem, isError: true}});
