import {
	annotationTarget, nothingSelected, selectedNote, toggleHighlight,
} from '../decisions/annotate.js';
import {focusPane} from '../list/focus-pane.js';
import {showMessage} from '../model/show-message.js';
import {openExportMenu} from '../overlays/export-menu.js';
import {openPrompt} from '../overlays/prompts.js';
import {startSelection} from '../reader/line-selection.js';
import {type Session} from '../state/session.js';
import {type Handlers} from './handler.js';

/** Asks for a note; in the list, for the address of a feed to subscribe to. */
function addNote(session: Session): Session {
	if (session.panes.focus === 'list') {
		return openPrompt(session, 'subscribe');
	}

	return annotationTarget(session) ? openPrompt(session, 'note', selectedNote(session)) : showMessage(session, nothingSelected);
}

/** The commands that keep what the reader decides about the text. */
export const annotationHandlers = {
	'select-lines': session => startSelection(focusPane(session, 'reader')),
	'add-note': addNote,
	'toggle-highlight': toggleHighlight,
	export: session => openExportMenu(session),
} as const satisfies Handlers;
