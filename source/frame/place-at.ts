import {type Span} from '../article/span.js';
import {geometry, shownArticle} from '../session/model/selectors.js';
import {type Session} from '../session/state/session.js';
import {type Place, type Target} from '../session/state/target.js';
import {graphemes} from '../text/graphemes.js';
import {displayWidth} from '../text/width.js';
import {expandSpace} from '../text/wrap.js';
import {type Theme} from '../theme/theme.js';
import {overlayView, type OverlayView} from './overlays/overlay-view.js';
import {fitRow, type Row} from './rows/row.js';
import {rowsOfPane} from './side-by-side-panes.js';
import {statusRow} from './status-row.js';

/** A cell of the terminal. Columns and rows count from 0. */
type Point = {readonly column: number; readonly row: number};

/** Returns the offset of the character that is drawn in a column of a span. */
function offsetAt(text: string, {start, end}: Span, column: number): number {
	let at = start;
	for (const grapheme of graphemes(text.slice(start, end))) {
		const next = at + grapheme.length;
		// From the start, because the width of white space depends on what stands beside it.
		if (next >= end || displayWidth(expandSpace(text.slice(start, next))) > column) {
			return at;
		}

		at = next;
	}

	return at;
}

/** Returns the target of a column of a row. That of a text begins at the character in this column. */
function targetIn(row: Row | undefined, column: number, text: string): Target | null {
	let start = 0;
	for (const cell of row ?? []) {
		const end = start + displayWidth(cell.text);
		if (column < end) {
			const {target = null} = cell;
			return target?.kind === 'text' ? {...target, start: offsetAt(text, target, column - start)} : target;
		}

		start = end;
	}

	return null;
}

/** Returns the place in an open box or beside it. */
function placeInBox({overlay}: Session, {place, rows, ink}: OverlayView, {column, row}: Point): Place {
	const isInside = column >= place.column && column < place.column + place.width && row >= place.row && row < place.row + place.height;
	if (!isInside) {
		return {area: 'outside'};
	}

	// Ink draws the items of a menu. If there are more than rows, only its component knows which ones.
	if (overlay.kind === 'menu' && ink && overlay.items.length <= ink.height) {
		const index = row - ink.row;
		return {area: 'box', target: index >= 0 && index < overlay.items.length ? {kind: 'entry', index} : targetIn(rows[row - place.row], column - place.column, '')};
	}

	return {area: 'box', target: targetIn(rows[row - place.row], column - place.column, '')};
}

/** Returns the place on the screen under the pointer, by the same rows that are drawn. */
export function placeAt(session: Session, theme: Theme, now: Date, point: Point): Place {
	const {panes, height, isTooSmall} = geometry(session);
	const view = isTooSmall ? null : overlayView(session, theme);
	if (view) {
		return placeInBox(session, view, point);
	}

	const {column, row} = point;
	if (isTooSmall || row > height) {
		return {area: 'status', target: isTooSmall || session.overlay.kind !== 'none' ? null : targetIn(fitRow(statusRow(session, theme), session.size.columns), column, '')};
	}

	let start = 0;
	for (const {pane, width, hasRule} of panes) {
		if (column < start + width) {
			const rows = rowsOfPane(session, {pane, width, height}, theme, now);
			return {area: 'pane', pane, target: targetIn(rows[row], column - start, shownArticle(session)?.text ?? '')};
		}

		start += width;
		if (hasRule) {
			if (column === start) {
				return {
					area: 'rule', pane, column, row: row - 1,
				};
			}

			start++;
		}
	}

	return {area: 'outside'};
}
