import {geometry} from '../model/selectors.js';
import {type Pane} from '../panes/pane-geometry.js';
import {type Session} from '../state/session.js';
import {withPanes} from '../state/with-changes.js';

/** Moves the rule at the right of a pane to a column, as far as the panes on both sides allow. */
export function moveRule(session: Session, left: Pane, column: number): Session {
	const {panes} = geometry(session);
	const right = panes[panes.findIndex(({pane}) => pane === left) + 1];
	if (!right) {
		return session;
	}

	const outer = left === 'reader' ? right.pane : left;
	const key = outer === 'list' ? 'listWidth' : 'sidebarWidth';
	// The list is the first pane, and the sidebar the last one.
	const wanted = outer === 'list' ? column : session.size.columns - column - 1;
	const withWidth = (width: number): Session => withPanes(session, {settings: {...session.panes.settings, [key]: width}});
	const width = geometry(withWidth(wanted)).panes.find(({pane}) => pane === outer)?.width ?? wanted;
	// The width on the screen is kept, else `-` and `+` would begin at another one.
	return withWidth(width);
}
