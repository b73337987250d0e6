import {showMessage} from '../model/show-message.js';
import {readerTextColumns} from '../model/reader-view.js';
import {geometry} from '../model/selectors.js';
import {measureLimits, type Pane} from '../panes/pane-geometry.js';
import {type Session} from '../state/session.js';
import {withPanes} from '../state/with-changes.js';

/** Returns the session with an outer pane of a width, as far as the other panes leave room. */
export function withPaneWidth(session: Session, pane: Exclude<Pane, 'reader'>, columns: number): Session {
	const key = pane === 'list' ? 'listWidth' : 'sidebarWidth';
	const withWidth = (width: number): Session => withPanes(session, {settings: {...session.panes.settings, [key]: width}});
	// The stored width is the one on the screen, else the next press in the other direction would do nothing.
	return withWidth(geometry(withWidth(columns)).panes.find(shown => shown.pane === pane)?.width ?? columns);
}

/** Widens the focused outer pane by `step` columns, or the outer pane beside the focused reader. */
export function resizePane(session: Session, step: number): Session {
	const side = session.panes.focus === 'reader' ? session.panes.sidePane : session.panes.focus;
	const shown = geometry(session).panes;
	const pane = shown.length > 1 ? shown.find(candidate => candidate.pane === side) ?? shown.find(candidate => candidate.pane !== 'reader') : undefined;
	if (!pane || pane.pane === 'reader') {
		return showMessage(session, 'No pane beside this one to resize');
	}

	return withPaneWidth(session, pane.pane, pane.width + step);
}

/** Makes the longest lines of text one step longer (1) or shorter (-1), and shows the length. */
export function changeLineLength(session: Session, direction: 1 | -1): Session {
	const {min, max, step} = measureLimits;
	// The columns of the pane, without the limit that the user has chosen.
	const room = readerTextColumns(withPanes(session, {settings: {...session.panes.settings, measure: Number.MAX_SAFE_INTEGER}}));
	if (direction === 1 && room <= session.panes.settings.measure) {
		return showMessage(session, `Lines are as long as the pane: ${room} columns`);
	}

	const measure = Math.max(min, Math.min(max, Math.min(room, session.panes.settings.measure) + (direction * step)));
	return showMessage(withPanes(session, {settings: {...session.panes.settings, measure}}), `Lines of up to ${measure} columns`);
}
