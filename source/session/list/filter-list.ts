import {parseQuery} from '../../library/query/parse-query.js';
import {asksForAnalysis} from '../../library/query/search-query.js';
import {showMessage} from '../model/show-message.js';
import {type Origin} from '../state/overlay.js';
import {type Session} from '../state/session.js';
import {withList, withRequest} from '../state/with-changes.js';
import {withView} from './apply-view.js';
import {scrollToSelected} from './list-window.js';
import {selectArticle} from './select-article.js';

/** Lists the articles that match a query. One with a mistake changes nothing. The library knows what was said in articles that are not open. */
export function filterList(session: Session, text: string): Session {
	const {query} = parseQuery(text, true);
	if (!query) {
		return session;
	}

	const filtered = withView(session, {query: text});
	return asksForAnalysis(query) && !session.list.matched.has(text) ? withRequest(filtered, {kind: 'match', text}) : filtered;
}

/** Keeps the answer of the library to a query, and lists the articles by it if the list shows that query. */
export function showMatched(session: Session, query: string, ids: ReadonlySet<string>): Session {
	const saved = new Set(session.views.map(view => view.query));
	// Answers to what was typed once would become many.
	const kept = [...session.list.matched].filter(([text]) => saved.has(text));
	const known = withList(session, {matched: new Map([...kept, [query, ids]])});
	return session.list.view.query === query ? scrollToSelected(withList(withView(known, {}), {top: session.list.top})) : known;
}

/** Keeps the query, unless it has a mistake or no article matches. */
export function keepFilter(session: Session, text: string, origin: Origin): Session {
	const {query, error} = parseQuery(text, true);
	if (error) {
		return showMessage(cancelFilter(session, origin), `${text.slice(error.span.start, error.span.end)}: ${error.message}`);
	}

	const filtered = session.list.view.query === text ? session : filterList(session, text);
	// The library may still find some.
	const isAnswered = !asksForAnalysis(query) || filtered.list.matched.has(text);
	return filtered.list.listed.length === 0 && text !== '' && isAnswered
		? showMessage(cancelFilter(filtered, origin), `No article of the list matches “${text}”`)
		: filtered;
}

/** Restores the query and the selected article of before. */
export function cancelFilter(session: Session, {listQuery, articleId}: Origin): Session {
	const restored = filterList(session, listQuery);
	const index = restored.list.listed.findIndex(({id}) => id === articleId);
	return index === -1 ? restored : selectArticle(restored, index);
}
