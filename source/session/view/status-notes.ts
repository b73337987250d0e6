import {truncate} from '../../text/width.js';
import {keyHint} from '../commands/keymap.js';
import {matchCountLabel} from '../model/find-matches.js';
import {selectedQuote, shownArticle, shownMatches} from '../model/selectors.js';
import {decisionMark} from '../model/decisions-about.js';
import {selectionLabel} from '../reader/line-selection.js';
import {type Session} from '../state/session.js';

/** Returns the notes on the right of the status line: search, speaker filter, zoom, page or sources being loaded. */
export function statusNotes(session: Session): string {
	const notes: string[] = [];
	if (session.reader.lineSelection) {
		notes.push(selectionLabel(session));
	}

	if (selectedQuote(session)?.corrected) {
		notes.push(`${decisionMark} corrected`);
	}

	if (session.reader.search) {
		const matches = shownMatches(session);
		notes.push(`/${truncate(session.reader.search.query, 20)}: ${matches.length === 0 ? 'none' : `${session.reader.search.current + 1} of ${matchCountLabel(matches)}`}`);
	}

	if (session.sidebar.speakerFilter !== null) {
		notes.push(`only ${truncate(session.sidebar.speakerFilter, 24)} (${keyHint(session.keymap, 'escape')}: all)`);
	}

	if (session.panes.isZoomed) {
		notes.push(`zoomed (${keyHint(session.keymap, 'zoom')})`);
	}

	if (session.message === null && session.sources.loadingPages.has(shownArticle(session)?.id ?? '')) {
		notes.push('loading the page …');
	}

	const {openingLink} = session.reader;
	if (session.message === null && openingLink) {
		notes.push(`loading ${truncate(new URL(openingLink.url).host, 30)} … (${keyHint(session.keymap, 'escape')}: stop)`);
	}

	if (session.sources.progress) {
		notes.push(`${session.sources.progress.done} of ${session.sources.progress.total} sources`);
	}

	return notes.join(' · ');
}
