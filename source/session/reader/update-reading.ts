import {readingOf, shownArticle} from '../model/selectors.js';
import {type Reading} from '../state/reading.js';
import {type Session} from '../state/session.js';
import {withReadings} from '../state/with-changes.js';

/** Changes the reading state of the shown article. */
export function updateReading(session: Session, change: Partial<Reading>): Session {
	const article = shownArticle(session);
	if (!article) {
		return session;
	}

	const readings = new Map(session.readings.changed);
	readings.set(article.id, {...readingOf(session, article), ...change});
	return withReadings(session, {changed: readings});
}
