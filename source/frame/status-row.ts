import {statusNotes} from '../session/view/status-notes.js';
import {type Session} from '../session/state/session.js';
import {displayWidth, truncate} from '../text/width.js';
import {type Theme} from '../theme/theme.js';
import {keyHintCells} from './rows/key-hint-cells.js';
import {type Cell, type Row} from './rows/row.js';
import {statusHints} from './status-hints.js';

/** Returns the status line: the message if there is one, else the keys of the focused pane. */
export function statusRow(session: Session, theme: Theme): Row {
	const {columns} = session.size;
	const notes = statusNotes(session);
	const right = notes === '' || displayWidth(notes) + 10 > columns ? '' : ` ${notes} `;
	const room = columns - displayWidth(right) - 1;
	const left = session.message === null
		? hintCells(session, room, theme)
		: [{
			text: ` ${truncate(session.message.text, room - 1)}`,
			style: session.message.isError ? theme.frame.error : {},
		}];
	const used = left.reduce((sum, cell) => sum + displayWidth(cell.text), 0);
	return [...left, {text: ' '.repeat(Math.max(0, room - used))}, {text: right, style: theme.frame.status}];
}

/** The most keys on the status line: more would not be read. */
const maxHints = 7;

/** Returns the keys that fit. Those for help and quit are dropped last. */
function hintCells(session: Session, room: number, theme: Theme): Cell[] {
	const hints = [...statusHints(session)];
	const width = (): number => hints.reduce((sum, {key, word}) => sum + displayWidth(key) + displayWidth(word) + 3, 0);
	while (hints.length > maxHints || (hints.length > 2 && width() > room)) {
		hints.splice(-3, 1);
	}

	return hints.flatMap((hint, index) => [{text: index === 0 ? ' ' : '  '}, ...keyHintCells(hint, theme.frame.key, theme.frame.status)]);
}
