import {redo, undo} from '../decisions/undo.js';
import {goBack} from '../overlays/go-back.js';
import {shownProblems} from '../model/current-problems.js';
import {showMessage} from '../model/show-message.js';
import {openThemeMenu} from '../overlays/menus.js';
import {type Session} from '../state/session.js';
import {withRequest} from '../state/with-changes.js';
import {type Handlers} from './handler.js';

const unchanged = (session: Session): Session => session;

/** The commands on the program. */
export const programHandlers = {
	'show-problems': session => shownProblems(session).length > 0
		? {...session, overlay: {kind: 'problems', top: 0}}
		: showMessage(session, 'All sources could be opened'),
	undo,
	redo,
	reload: session => withRequest(session, {kind: 'reload'}),
	'show-commands': session => ({...session, overlay: {kind: 'palette', text: '', selectedIndex: 0}}),
	'choose-theme': openThemeMenu,
	'show-help': session => ({...session, overlay: {kind: 'help', text: '', top: 0}}),
	'go-back': goBack,
	// These change the terminal or end the program, so `app/run-input.ts` carries them out.
	redraw: unchanged,
	suspend: unchanged,
	quit: unchanged,
} as const satisfies Handlers;
