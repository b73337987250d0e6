import {scrollListBy} from '../list/list-window.js';
import {markReadOnMove} from '../list/select-article.js';
import {moveInSidebar} from '../reader/move-in-sidebar.js';
import {scrollBy} from '../reader/scroll.js';
import {type MouseAction} from '../state/action.js';
import {type Session} from '../state/session.js';
import {withReader} from '../state/with-changes.js';
import {type HeldRule, type Place} from '../state/target.js';
import {moveRule} from './resize-to.js';
import {goToRow, moveThumb, thumbRowsAbove} from './scroll-to-row.js';
import {selectTarget} from './select-target.js';

/** The lines of text that one step of the wheel scrolls. */
const linesPerStep = 3;

/** Scrolls the pane under the pointer, which does not take the focus. */
function turnWheel(session: Session, {pane, steps, at}: Extract<MouseAction, {type: 'wheel-turned'}>): Session {
	switch (pane) {
		case 'list': {
			return scrollListBy(session, steps);
		}

		case 'reader': {
			return markReadOnMove(scrollBy(session, steps * linesPerStep), at);
		}

		case 'sidebar': {
			return moveInSidebar(session, steps);
		}

		case null: {
			// The open box, which moves by commands.
			return session;
		}
	}
}

/** Holds a rule, until the button is released. */
const holdRule = (session: Session, {pane, column, row}: Extract<Place, {area: 'rule'}>): Session => ({
	...session,
	heldRule: {
		pane, column, row, thumbRows: pane === 'reader' ? thumbRowsAbove(session, row) : null, moved: 'nothing',
	},
});

/** Returns the effect of the first move of a rule. The article's is its scrollbar, too. */
function firstMove({pane, column, row}: HeldRule, toColumn: number, toRow: number): HeldRule['moved'] {
	if (toColumn !== column) {
		return 'border';
	}

	return pane === 'reader' && toRow !== row ? 'thumb' : 'nothing';
}

/** Moves the rule that is held: aside it resizes the panes beside it, up and down it scrolls the text. */
function dragRule(session: Session, {column, row}: Extract<MouseAction, {type: 'mouse-dragged'}>): Session {
	const {heldRule: held} = session;
	if (!held) {
		return session;
	}

	const moved = held.moved === 'nothing' ? firstMove(held, column, row) : held.moved;
	const next: Session = {...session, heldRule: {...held, moved}};
	if (moved === 'border') {
		return moveRule(next, held.pane, column);
	}

	// From the track the thumb is taken at its first row.
	return moved === 'thumb' ? moveThumb(next, row - (held.thumbRows ?? 0)) : next;
}

/** Releases the rule. A rule that was not moved was clicked: the scrollbar goes to this place. */
function releaseRule(session: Session): Session {
	const {heldRule: held} = session;
	const released: Session = {...session, heldRule: null};
	return held?.moved === 'nothing' && held.pane === 'reader' && held.row >= 0 && held.thumbRows === null ? goToRow(released, held.row) : released;
}

/** Returns the session after an action of the mouse. */
export function reduceMouse(session: Session, action: MouseAction): Session {
	switch (action.type) {
		case 'wheel-turned': {
			return turnWheel({...session, message: null}, action);
		}

		case 'mouse-pressed': {
			const {place} = action;
			const isBrowsed = place.area === 'pane' && place.pane === 'sidebar' && place.target?.kind === 'quote';
			const pressed: Session = {...isBrowsed || !session.reader.isBrowsingQuotes ? session : withReader(session, {isBrowsingQuotes: false}), message: null};
			return place.area === 'rule' ? holdRule(pressed, place) : (place.area === 'pane' ? selectTarget(pressed, place.pane, place.target) : pressed);
		}

		case 'mouse-dragged': {
			return dragRule(session, action);
		}

		case 'mouse-released': {
			return session.heldRule ? releaseRule(session) : session;
		}
	}
}
