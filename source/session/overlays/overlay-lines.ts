import {type CommandName} from '../commands/command-table.js';
import {shownProblems} from '../model/current-problems.js';
import {type Size} from '../panes/pane-geometry.js';
import {type Overlay} from '../state/overlay.js';
import {type Session} from '../state/session.js';
import {maxContentSize} from './box-place.js';
import {filterRows, helpColumns} from './help/help-columns.js';
import {wrapWithHangingIndent, type OverlayLine} from './text-line.js';

/** The titles of the text overlays. */
export const overlayTitles = {help: 'Help', problems: 'Problems'} as const;

export const isTextOverlay = (overlay: Overlay): overlay is Extract<Overlay, {readonly top: number}> => 'top' in overlay;

/** Returns the most rows of the content of an overlay. */
export const overlayHeight = (size: Size): number => maxContentSize(size).rows;

/** The distance by which a command moves in an overlay, in pages. */
const pageSteps: Partial<Record<CommandName, number>> = {
	'read-on': 1, 'page-down': 1, 'page-up': -1, 'half-down': 0.5, 'half-up': -0.5, top: -Number.MAX_SAFE_INTEGER, bottom: Number.MAX_SAFE_INTEGER,
};

/** Returns the number of entries by which a command moves in an overlay that shows `page` entries; `undefined` if it does not move. */
export function overlayStep(name: CommandName, page: number): number | undefined {
	if (name === 'down' || name === 'up') {
		return name === 'down' ? 1 : -1;
	}

	const count = pageSteps[name];
	return count === undefined ? undefined : Math.trunc(count * page) || Math.sign(count);
}

/** The longest line of a text overlay, in columns. */
const maxTextColumns = 100;

/** Returns the rows of the open text overlay, wrapped to its box, each with one line for each column; empty without one. */
export function overlayLines(session: Session): ReadonlyArray<readonly OverlayLine[]> {
	const {overlay, size} = session;
	if (overlay.kind === 'help') {
		return helpColumns(session).rows;
	}

	const columns = Math.min(maxTextColumns, maxContentSize(size).columns);
	return overlay.kind === 'problems' ? shownProblems(session).flatMap(problem => wrapWithHangingIndent('• ', problem, columns)).map(line => [line]) : [];
}

/** Returns the number of rows of the open text overlay that its box has room for. */
export const textOverlayHeight = ({overlay, size}: Session): number => Math.max(1, overlayHeight(size) - (overlay.kind === 'help' ? filterRows : 0));

/** Returns the index of the first row of the last full page of the open text overlay. */
export const maxOverlayTop = (session: Session): number => Math.max(0, overlayLines(session).length - textOverlayHeight(session));
