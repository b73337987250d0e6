import {shownArticle} from '../model/selectors.js';
import {type Session} from '../model/state.js';

/** Removes the mark of the shown article if it says that the article has changed. A `gone` mark stays. */
export function clearChangedMark(session: Session): Session {
	const id = shownArticle(session)?.id;
	if (id === undefined || session.sourceMarks.get(id) !== 'changed') {
		return session;
	}

	const marks = new Map(session.sourceMarks);
	marks.delete(id);
	return {...session, sourceMarks: marks};
}
