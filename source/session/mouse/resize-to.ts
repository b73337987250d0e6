import {withPaneWidth} from '../list/resize-pane.js';
import {geometry} from '../model/selectors.js';
import {type Pane} from '../panes/pane-geometry.js';
import {type Session} from '../state/session.js';

/** Moves the rule at the right of a pane to a column, as far as the panes on both sides allow. */
export function moveRule(session: Session, left: Pane, column: number): Session {
	const {panes} = geometry(session);
	const right = panes[panes.findIndex(({pane}) => pane === left) + 1];
	if (!right) {
		return session;
	}

	const outer = left === 'reader' ? right.pane : left;
	// The list is the first pane, and the sidebar the last one.
	return outer === 'reader' ? session : withPaneWidth(session, outer, outer === 'list' ? column : session.size.columns - column - 1);
}
