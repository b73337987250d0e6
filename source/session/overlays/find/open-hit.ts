import {type Article} from '../../../article/article.js';
import {overlaps} from '../../../article/span.js';
import {type Hit} from '../../../library/query/hit.js';
import {insertLoadedArticles} from '../../list/insert-articles.js';
import {visitArticle} from '../../list/trail.js';
import {findMatches} from '../../model/find-matches.js';
import {shownAnalysis} from '../../model/selectors.js';
import {showMessage} from '../../model/show-message.js';
import {titleLabel} from '../../model/short-labels.js';
import {scrollIntoView} from '../../reader/scroll.js';
import {selectVisible} from '../../reader/select-visible.js';
import {updateReading} from '../../reader/update-reading.js';
import {type FindAnswer} from '../../state/find-state.js';
import {noOverlay, type FindOverlay} from '../../state/overlay.js';
import {type Session} from '../../state/session.js';
import {withReader, withRequest, withSidebar} from '../../state/with-changes.js';
import {maxHistory} from './find-overlay.js';

/** Returns the words that a hit was found by, as a search in the article looks for them: without case. */
function searchedWords({line, marks}: Hit): string {
	const [mark] = marks;
	return mark ? line.slice(mark.start, mark.end).toLowerCase() : '';
}

/** Marks the words of a hit in the shown article, and scrolls to its place. */
function showPlace(session: Session, article: Article, hit: Hit): Session {
	const query = searchedWords(hit);
	const start = hit.span?.start ?? 0;
	const current = findMatches(article, query).findIndex(match => match.start >= start);
	const marked = withReader(session, {search: query === '' ? null : {query, current: Math.max(0, current)}, lastQuery: query === '' ? session.reader.lastQuery : query});
	const {span} = hit;
	if (!span) {
		return selectVisible(updateReading(marked, {position: 0}));
	}

	const quotes = shownAnalysis(marked)?.quotes ?? [];
	const quoteIndex = quotes.findIndex(quote => overlaps(quote, span));
	return selectVisible(scrollIntoView(quoteIndex === -1 ? marked : withSidebar(marked, {quoteIndex}), span));
}

/** Opens the article of a hit at its place. An article that is not in the list is read from the library first. */
export function chooseHit(session: Session, overlay: FindOverlay, index: number, at: string): Session {
	const {answer, history} = session.find;
	const hit = answer.hits[index];
	if (overlay.text !== answer.text) {
		return {...session, overlay: {...overlay, enteredAt: at}};
	}

	if (!hit) {
		return session;
	}

	const closed: Session = {
		...session,
		overlay: noOverlay,
		find: {...session.find, selectedIndex: index, history: [...history.filter(text => text !== answer.text), answer.text].slice(-maxHistory)},
	};
	const article = session.list.articles.find(({id}) => id === hit.article.id);
	return article ? showPlace(visitArticle(closed, article, at), article, hit) : withRequest(closed, {kind: 'load-hit', hit});
}

/** Keeps an answer of the library to the query of the open overlay, and opens its first hit if Enter was pressed before. */
export function showFound(session: Session, answer: FindAnswer): Session {
	const {overlay} = session;
	if (overlay.kind !== 'find' || overlay.text !== answer.text) {
		return session;
	}

	const found: Session = {...session, find: {...session.find, answer, selectedIndex: 0}};
	return overlay.enteredAt === null ? found : chooseHit(found, overlay, 0, overlay.enteredAt);
}

/** Opens an article that was read from the library, and adds it to the list. */
export function showLoadedHit(session: Session, hit: Hit, loaded: Article, at: string): Session {
	const known = session.list.articles.find(({id}) => id === loaded.id);
	const next = known ? session : insertLoadedArticles(session, [loaded]);
	const article = known ?? loaded;
	return session.overlay.kind === 'none'
		? showPlace(visitArticle(next, article, at, !known), article, hit)
		: showMessage(next, `${titleLabel(article)} is loaded: it is in the list`);
}
