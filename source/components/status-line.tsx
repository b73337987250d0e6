import {type ReactElement} from 'react';
import {hintsFor, keyLabel, overlayHints} from '../session/commands.js';
import {isTextOverlay} from '../session/overlay-lines.js';
import {matchCount} from '../session/search.js';
import {geometry, shownMatches} from '../session/selectors.js';
import {type Session} from '../session/state.js';
import {displayWidth, truncate} from '../text/width.js';
import {type Theme} from '../theme/theme.js';
import {RowText, type Cell} from './row.js';

type Props = {
	readonly session: Session;
	readonly theme: Theme;
};

/** The last row: a message where there is one, else what the keys of the focused pane do. */
export function StatusLine({session, theme}: Props): ReactElement {
	const {columns} = session.size;
	const notes = statusNotes(session);
	const right = notes === '' || displayWidth(notes) + 10 > columns ? '' : ` ${notes} `;
	const room = columns - displayWidth(right) - 1;
	const left = session.message === null
		? hintCells(session, room, theme)
		: [{
			text: truncate(session.message.text, room),
			style: session.message.isError ? theme.frame.error : {},
		}];
	const used = left.reduce((sum, cell) => sum + displayWidth(cell.text), 0);
	return <RowText row={[...left, {text: ' '.repeat(Math.max(0, room - used))}, {text: right, style: theme.frame.key}]}/>;
}

/** What is switched on: a search, a speaker filter, a zoomed pane. */
function statusNotes(session: Session): string {
	const notes: string[] = [];
	if (session.search) {
		const matches = shownMatches(session);
		notes.push(`/${truncate(session.search.query, 20)}: ${matches.length === 0 ? 'none' : `${session.search.current + 1} of ${matchCount(matches)}`}`);
	}

	if (session.onlySpeaker !== null) {
		notes.push(`only ${truncate(session.onlySpeaker, 24)} (Esc: all)`);
	}

	if (session.zoomed) {
		notes.push('zoomed (z)');
	}

	return notes.join(' · ');
}

/** Where there is only one pane, the way back comes first. */
function hintsOf(session: Session): ReadonlyArray<{readonly key: string; readonly word: string}> {
	const {overlay, focus} = session;
	if (overlay.kind !== 'none') {
		return isTextOverlay(overlay) ? overlayHints.text : overlayHints.menu;
	}

	const isAlone = geometry(session).panes.length === 1 && focus !== 'list';
	return isAlone ? [{key: keyLabel('escape'), word: focus === 'reader' ? 'list' : 'article'}, ...hintsFor(focus)] : hintsFor(focus);
}

/** As many hints as fit; those for help and quit stay to the last. */
function hintCells(session: Session, room: number, theme: Theme): Cell[] {
	const hints = [...hintsOf(session)];
	const width = (): number => hints.reduce((sum, {key, word}) => sum + displayWidth(key) + displayWidth(word) + 3, 0);
	while (hints.length > 2 && width() > room) {
		hints.splice(-3, 1);
	}

	return hints.flatMap(({key, word}) => [{text: key, style: theme.frame.key}, {text: ` ${word}  `, style: theme.frame.status}]);
}
