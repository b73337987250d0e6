import {showMessage} from '../model/show-message.js';
import {readerTextColumns} from '../model/reader-view.js';
import {geometry} from '../model/selectors.js';
import {measureLimits} from '../panes/pane-geometry.js';
import {type Session} from '../state/session.js';
import {withPanes} from '../state/with-changes.js';

/** Widens the focused outer pane by `step` columns, or the outer pane beside the focused reader. */
export function resizePane(session: Session, step: number): Session {
	const side = session.panes.focus === 'reader' ? session.panes.sidePane : session.panes.focus;
	const shown = geometry(session).panes;
	const pane = shown.length > 1 ? shown.find(candidate => candidate.pane === side) ?? shown.find(candidate => candidate.pane !== 'reader') : undefined;
	if (!pane || pane.pane === 'reader') {
		return showMessage(session, 'No pane beside this one to resize');
	}

	const key = pane.pane === 'list' ? 'listWidth' : 'sidebarWidth';
	const resized: Session = withPanes(session, {settings: {...session.panes.settings, [key]: pane.width + step}});
	const width = geometry(resized).panes.find(candidate => candidate.pane === pane.pane)?.width ?? pane.width;
	// The stored width is the one on the screen, else the next press in the other direction would do nothing.
	return withPanes(resized, {settings: {...resized.panes.settings, [key]: width}});
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
