import {showMatched} from '../list/filter-list.js';
import {showMessage} from '../model/show-message.js';
import {showFound, showLoadedHit} from '../overlays/find/open-hit.js';
import {type LibraryAction} from '../state/action.js';
import {type Session} from '../state/session.js';

/** Returns the session after an answer of the library. */
export function applyLibrary(session: Session, action: LibraryAction): Session {
	switch (action.type) {
		case 'found': {
			return showFound(session, action.answer);
		}

		case 'matched': {
			return showMatched(session, action.text, action.ids);
		}

		case 'names-listed': {
			return {...session, find: {...session.find, candidates: action.candidates}};
		}

		case 'hit-loaded': {
			return action.article
				? showLoadedHit(session, action.hit, action.article, action.at)
				: showMessage(session, 'The library no longer has this article');
		}
	}
}
