import {readingOf, shownArticle} from '../model/selectors.js';
import {type Reading, type Session} from '../model/state.js';

/** Changes the reading state of the shown article. */
export function updateReading(session: Session, change: Partial<Reading>): Session {
	const article = shownArticle(session);
	if (!article) {
		return session;
	}

	const readings = new Map(session.readings);
	readings.set(article.id, {...readingOf(session, article), ...change});
	return {...session, readings};
}
