import {geometry} from '../session/model/selectors.js';
import {minTerminalSize} from '../session/panes/pane-geometry.js';
import {type Session} from '../session/state/session.js';
import {type Theme} from '../theme/theme.js';
import {panesRows} from './side-by-side-panes.js';
import {fitRow, type Row} from './rows/row.js';
import {statusRow} from './status-row.js';

/** Returns the only row of a terminal that is too small for the panes. */
export const tooSmallRow = (columns: number): Row => fitRow([{text: `Needs ${minTerminalSize.columns}x${minTerminalSize.rows}`}], columns);

/**
 * Returns the rows of the whole screen, each as wide as the terminal, for a session without an overlay: the frame that is
 * drawn before React and Ink are loaded. `now` decides how dates are written.
 */
export function frameRows(session: Session, theme: Theme, now: Date): Row[] {
	const {columns} = session.size;
	return geometry(session).isTooSmall
		? [tooSmallRow(columns)]
		: [...panesRows(session, theme, now), fitRow(statusRow(session, theme), columns)];
}
