import {showMessage} from '../model/show-message.js';
import {shownArticle} from '../model/selectors.js';
import {type Session} from '../model/state.js';
import {replaceArticle} from './replace-article.js';

/** What stands on the status line once a page is shown. */
export const pageShownMessage = 'The whole page (f: the text as it came)';

/** The session in which the page of the article with the id is no longer waited for. */
export function stopWaitingForPage(session: Session, id: string): Session {
	const fetching = new Set(session.loadingPages);
	fetching.delete(id);
	return {...session, loadingPages: fetching};
}

/** Shows the page of an article in the place of what its feed says of it: asks for the page once, then goes to and fro. */
export function toggleFullPage(session: Session): Session {
	const article = shownArticle(session);
	if (!article) {
		return session;
	}

	const {id, url} = article;
	const other = session.alternateVersions.get(id);
	if (other) {
		const otherVersions = new Map([...session.alternateVersions, [id, {article, isPage: !other.isPage}] as const]);
		return showMessage(replaceArticle({...session, alternateVersions: otherVersions}, id, other.article, null), other.isPage ? pageShownMessage : 'The text as it came (f: the whole page)');
	}

	if (url === null) {
		return showMessage(session, 'No address is known of this article');
	}

	const asked = showMessage({...session, loadingPages: new Set([...session.loadingPages, id])}, 'Loading the page …');
	return session.loadingPages.has(id) ? asked : {...asked, request: {kind: 'load-page', article}};
}

/** A page that could not be loaded: the article stays as it is, and its page may be asked for again. */
export const reportFailedPage = (session: Session, id: string, problem: string): Session =>
	({...stopWaitingForPage(session, id), message: {text: problem, isError: true}});
