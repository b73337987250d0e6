import {focusNextPane, focusPane} from '../list/focus-pane.js';
import {changeLineLength, resizePane} from '../list/resize-pane.js';
import {openLayoutMenu} from '../overlays/menus.js';
import {showMessage} from '../model/show-message.js';
import {type Session} from '../state/session.js';
import {withPanes} from '../state/with-changes.js';
import {type Handlers} from './handler.js';

const onePane = (session: Session): Session => showMessage(session, 'One pane is shown at a time');

/** The commands on the panes. */
export const paneHandlers = {
	'next-pane': session => focusNextPane(session, 1),
	'previous-pane': session => focusNextPane(session, -1),
	'focus-list': session => focusPane(session, 'list'),
	'focus-reader': session => focusPane(session, 'reader'),
	'focus-sidebar': session => focusPane(session, 'sidebar'),
	'choose-panes': session => session.panes.isSinglePane ? onePane(session) : openLayoutMenu(session),
	zoom: session => session.panes.isSinglePane ? onePane(session) : withPanes(session, {isZoomed: !session.panes.isZoomed}),
	'narrow-pane': session => resizePane(session, -2),
	'widen-pane': session => resizePane(session, 2),
	'shorten-lines': session => changeLineLength(session, -1),
	'lengthen-lines': session => changeLineLength(session, 1),
} as const satisfies Handlers;
