import {shownArticle} from '../model/selectors.js';
import {type Session} from '../model/state.js';

/** Takes the mark from a changed article that is read on; what is gone stays so. */
export function clearChangedMark(session: Session): Session {
	const id = shownArticle(session)?.id;
	if (id === undefined || session.sourceMarks.get(id) !== 'changed') {
		return session;
	}

	const marks = new Map(session.sourceMarks);
	marks.delete(id);
	return {...session, sourceMarks: marks};
}
