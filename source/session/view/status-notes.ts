import {truncate} from '../../text/width.js';
import {matchCountLabel} from '../model/find-matches.js';
import {shownArticle, shownMatches} from '../model/selectors.js';
import {type Session} from '../model/state.js';

/** Returns the notes on the right of the status line: search, speaker filter, zoom, page or sources being loaded. */
export function statusNotes(session: Session): string {
	const notes: string[] = [];
	if (session.search) {
		const matches = shownMatches(session);
		notes.push(`/${truncate(session.search.query, 20)}: ${matches.length === 0 ? 'none' : `${session.search.current + 1} of ${matchCountLabel(matches)}`}`);
	}

	if (session.speakerFilter !== null) {
		notes.push(`only ${truncate(session.speakerFilter, 24)} (Esc: all)`);
	}

	if (session.isZoomed) {
		notes.push('zoomed (z)');
	}

	if (session.message === null && session.loadingPages.has(shownArticle(session)?.id ?? '')) {
		notes.push('loading the page …');
	}

	if (session.progress) {
		notes.push(`${session.progress.done} of ${session.progress.total} sources`);
	}

	return notes.join(' · ');
}
