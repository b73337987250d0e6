import {displayWidth, padEnd} from '../../text/width.js';
import {wrap} from '../../text/wrap.js';
import {type CommandName} from '../commands/command-table.js';
import {type Size} from '../panes/pane-geometry.js';
import {shownProblems} from '../model/current-problems.js';
import {type Overlay} from '../state/overlay.js';
import {type Session} from '../state/session.js';
import {maxContentSize} from './box-place.js';
import {helpLines} from './help-lines.js';
import {attributionLines} from './attribution-lines.js';

/** A line of a text overlay, no wider than its box. */
type OverlayLine = {
	/** The keys or the label before the text. */
	readonly prefix: string;
	readonly text: string;
	readonly isHeading: boolean;
};

/** The titles of the text overlays. */
export const overlayTitles = {
	help: 'Help', problems: 'Problems', attribution: 'Why this speaker',
} as const;

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

/** Wraps `text` after `prefix`, which only the first line shows. */
function wrapWithHangingIndent(prefix: string, text: string, columns: number): OverlayLine[] {
	const room = Math.max(8, columns - displayWidth(prefix));
	return wrap(text, {start: 0, end: text.length}, room).map(({start, end}, index) => ({
		prefix: index === 0 ? prefix : ' '.repeat(displayWidth(prefix)), text: text.slice(start, end), isHeading: false,
	}));
}

/** The longest line of a text overlay, in columns. */
const maxTextColumns = 120;

/** Returns the lines of the open text overlay, wrapped to its box; empty without one. */
export function overlayLines(session: Session): OverlayLine[] {
	const columns = Math.min(maxTextColumns, maxContentSize(session.size).columns);
	switch (session.overlay.kind) {
		case 'help': {
			const keysWidth = Math.min(18, Math.floor(columns / 3));
			return helpLines(session.keymap).flatMap(line => 'heading' in line
				? [{prefix: '', text: line.heading, isHeading: true}]
				: wrapWithHangingIndent(`  ${padEnd(line.keys, keysWidth)} `, line.help, columns));
		}

		case 'problems': {
			return shownProblems(session).flatMap(problem => wrapWithHangingIndent('• ', problem, columns));
		}

		case 'attribution': {
			return attributionLines(session).flatMap(([label, text]) => wrapWithHangingIndent(padEnd(label, 12), text, columns));
		}

		case 'none':
		case 'prompt':
		case 'menu':
		case 'links': {
			return [];
		}
	}
}

/** Returns the index of the first line of the last full page of the open text overlay. */
export const maxOverlayTop = (session: Session): number => Math.max(0, overlayLines(session).length - overlayHeight(session.size));
