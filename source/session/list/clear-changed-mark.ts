import {shownArticle} from '../model/selectors.js';
import {type Session} from '../state/session.js';
import {withSources} from '../state/with-changes.js';

/** Removes the mark of the shown article if it says that the article has changed. A `gone` mark stays. */
export function clearChangedMark(session: Session): Session {
	const id = shownArticle(session)?.id;
	if (id === undefined || session.sources.marks.get(id) !== 'changed') {
		return session;
	}

	const marks = new Map(session.sources.marks);
	marks.delete(id);
	return withSources(session, {marks});
}
