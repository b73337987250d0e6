import {geometry} from '../session/model/selectors.js';
import {isMenu} from '../session/overlays/overlay-lines.js';
import {minTerminalSize} from '../session/model/pane-geometry.js';
import {type Session} from '../session/model/state.js';
import {type Theme} from '../theme/theme.js';
import {overlayScreenRows} from './overlay-rows.js';
import {panesRows} from './side-by-side-panes.js';
import {fitRow, type Row} from './row.js';
import {statusRow} from './status-row.js';

/** Returns placeholders for rows that Ink draws. */
const rowsDrawnByInk = (height: number): null[] => Array.from<null>({length: height}).fill(null);

/** Returns the rows above the status line. */
function mainRows(session: Session, theme: Theme, now: Date): ReadonlyArray<Row | null> {
	const {overlay, size} = session;
	const screen = overlayScreenRows(session, theme);
	return screen ?? (isMenu(overlay) ? rowsDrawnByInk(size.rows - 1) : panesRows(session, theme, now));
}

/**
 * Returns the rows of the whole screen for a session, each as wide as the terminal; `null` for rows that a menu or the search
 * box draws. Dates are written relative to `now`.
 */
export function frameRows(session: Session, theme: Theme, now: Date): ReadonlyArray<Row | null> {
	const {overlay, size} = session;
	const rows = geometry(session).isTooSmall
		? [[{text: `Needs ${minTerminalSize.columns}x${minTerminalSize.rows}`}]]
		: [...mainRows(session, theme, now), overlay.kind === 'search' ? null : statusRow(session, theme)];
	return rows.map(row => row && fitRow(row, size.columns));
}
