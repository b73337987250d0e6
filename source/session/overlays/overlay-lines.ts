import {displayWidth, padEnd} from '../../text/width.js';
import {wrap} from '../../text/wrap.js';
import {type CommandName} from '../model/command-table.js';
import {type Size} from '../model/pane-geometry.js';
import {type Overlay, type Session} from '../model/state.js';
import {helpLines} from './help-lines.js';
import {attributionLines} from './attribution-lines.js';

/** A line of a screen of text that lies over the panes, no wider than the terminal. */
type OverlayLine = {
	/** What stands before the text: keys, a label. */
	readonly prefix: string;
	readonly text: string;
	readonly isHeading: boolean;
};

/** The overlays that are screens of text, with their titles. */
export const overlayTitles = {
	help: 'Help', problems: 'What could not be opened', why: 'Why this speaker',
} as const;

export const isTextOverlay = (overlay: Overlay): overlay is Extract<Overlay, {readonly top: number}> => 'top' in overlay;

/** Lists to choose from that Ink draws, in the place of the panes. */
export const isMenu = ({kind}: Overlay): boolean => kind === 'speakers' || kind === 'layout';

/** What a person types or chooses in: it reads its own keys, and draws itself. */
export const handlesOwnKeys = (overlay: Overlay): boolean => overlay.kind === 'search' || isMenu(overlay);

/** Rows of a screen of text between its title and its last line, which says how it goes on, above the status line. */
export const overlayHeight = (size: Size): number => Math.max(1, size.rows - 3);

/** How far a command moves in what lies over the panes, in screens of `page` rows; the single steps apart. */
const pageSteps: Partial<Record<CommandName, number>> = {
	'page-down': 1, 'page-up': -1, 'half-down': 0.5, 'half-up': -0.5, top: -Number.MAX_SAFE_INTEGER, bottom: Number.MAX_SAFE_INTEGER,
};

/** How many entries a command moves in what lies over the panes and shows `page` of them; `undefined` where it does not move. */
export function overlayStep(name: CommandName, page: number): number | undefined {
	if (name === 'down' || name === 'up') {
		return name === 'down' ? 1 : -1;
	}

	const count = pageSteps[name];
	return count === undefined ? undefined : Math.trunc(count * page) || Math.sign(count);
}

/** `text` in lines after `prefix`, which stands before the first only. */
function wrapWithHangingIndent(prefix: string, text: string, columns: number): OverlayLine[] {
	const room = Math.max(8, columns - displayWidth(prefix) - 1);
	return wrap(text, {start: 0, end: text.length}, room).map(({start, end}, index) => ({
		prefix: index === 0 ? prefix : ' '.repeat(displayWidth(prefix)), text: text.slice(start, end), isHeading: false,
	}));
}

/** The lines of the screen of text that is open, wrapped to the terminal; none where none is. */
export function overlayLines(session: Session): OverlayLine[] {
	const {columns} = session.size;
	switch (session.overlay.kind) {
		case 'help': {
			const keysWidth = Math.min(18, Math.floor(columns / 3));
			return helpLines.flatMap(line => 'heading' in line
				? [{prefix: ' ', text: line.heading, isHeading: true}]
				: wrapWithHangingIndent(`   ${padEnd(line.keys, keysWidth)} `, line.help, columns));
		}

		case 'problems': {
			return session.problems.flatMap(problem => wrapWithHangingIndent(' • ', problem, columns));
		}

		case 'why': {
			return attributionLines(session).flatMap(([label, text]) => wrapWithHangingIndent(` ${padEnd(label, 12)}`, text, Math.min(columns, 100)));
		}

		case 'none':
		case 'search':
		case 'speakers':
		case 'layout':
		case 'links': {
			return [];
		}
	}
}

/** The first line that the open screen of text may show at most, so that its last page is full. */
export const maxOverlayTop = (session: Session): number => Math.max(0, overlayLines(session).length - overlayHeight(session.size));
