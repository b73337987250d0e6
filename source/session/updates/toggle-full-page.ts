import {say} from '../model/with-message.js';
import {shownArticle} from '../model/selectors.js';
import {type Session} from '../model/state.js';
import {replaceArticle} from './replace-article.js';

/** What stands on the status line once a page is shown. */
export const pageShown = 'The whole page (f: the text as it came)';

/** The session in which the page of the article with the id is no longer waited for. */
export function withoutFetching(session: Session, id: string): Session {
	const fetching = new Set(session.fetching);
	fetching.delete(id);
	return {...session, fetching};
}

/** Shows the page of an article in the place of what its feed says of it: asks for the page once, then goes to and fro. */
export function toggleFullText(session: Session): Session {
	const article = shownArticle(session);
	if (!article) {
		return session;
	}

	const {id, url} = article;
	const other = session.otherVersions.get(id);
	if (other) {
		const otherVersions = new Map([...session.otherVersions, [id, {article, isPage: !other.isPage}] as const]);
		return say(replaceArticle({...session, otherVersions}, id, other.article, null), other.isPage ? pageShown : 'The text as it came (f: the whole page)');
	}

	if (url === null) {
		return say(session, 'No address is known of this article');
	}

	const asked = say({...session, fetching: new Set([...session.fetching, id])}, 'Loading the page …');
	return session.fetching.has(id) ? asked : {...asked, request: {kind: 'load-page', article}};
}

/** A page that could not be loaded: the article stays as it is, and its page may be asked for again. */
export const pageFailed = (session: Session, id: string, problem: string): Session =>
	({...withoutFetching(session, id), message: {text: problem, isError: true}});
