import {showMessage} from '../model/show-message.js';
import {type Origin} from '../state/overlay.js';
import {type Session} from '../state/session.js';
import {withView} from './apply-view.js';
import {selectArticle} from './select-article.js';

/** Lists the articles that have all of the typed words. */
export const filterList = (session: Session, query: string): Session => withView(session, {query});

/** Keeps the words, unless no article has them. */
export function keepFilter(session: Session, query: string, origin: Origin): Session {
	const filtered = session.list.view.query === query ? session : withView(session, {query});
	return filtered.list.listed.length === 0 && query !== '' ? showMessage(cancelFilter(filtered, origin), `No headline, outlet or byline has “${query}”`) : filtered;
}

/** Restores the words and the selected article of before. */
export function cancelFilter(session: Session, {listQuery, articleId}: Origin): Session {
	const restored = withView(session, {query: listQuery});
	const index = restored.list.listed.findIndex(({id}) => id === articleId);
	return index === -1 ? restored : selectArticle(restored, index);
}
