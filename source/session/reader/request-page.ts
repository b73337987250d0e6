import {type Article} from '../../article/article.js';
import {showMessage} from '../model/show-message.js';
import {type Session} from '../state/session.js';
import {withRequest, withSources} from '../state/with-changes.js';

/** Requests the page of an article, once, if its address is known. */
export function requestPage(session: Session, article: Article): Session {
	const {loadingPages} = session.sources;
	if (article.url === null) {
		return showMessage(session, 'The address of this article is unknown');
	}

	const asked = showMessage(withSources(session, {loadingPages: new Set([...loadingPages, article.id])}), 'Loading the page …');
	return loadingPages.has(article.id) ? asked : withRequest(asked, {kind: 'load-page', article});
}
