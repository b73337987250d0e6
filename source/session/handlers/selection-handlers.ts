import {unwrappedText} from '../../layout/unwrapped-text.js';
import {type CommandName} from '../commands/command-table.js';
import {toggleHighlight} from '../decisions/annotate.js';
import {shownArticle} from '../model/selectors.js';
import {requestCopy} from '../reader/copy.js';
import {
	endSelection, extendSelection, selectedLines, selectionLabel, swapEnds,
} from '../reader/line-selection.js';
import {type Session} from '../state/session.js';

/** Requests that the selected lines are copied, without the line ends of the screen, and ends the selection. */
function copySelection(session: Session): Session {
	const article = shownArticle(session);
	const span = selectedLines(session);
	return article && span
		? requestCopy(endSelection(session), unwrappedText(article, span), selectionLabel(session).replace(' selected', ''))
		: endSelection(session);
}

/** The commands that mean something else while lines are selected, apart from those that extend the selection. */
const handlers: Partial<Readonly<Record<CommandName, (session: Session) => Session>>> = {
	'show-links': swapEnds,
	copy: copySelection,
	'toggle-highlight': session => endSelection(toggleHighlight(session)),
	'select-lines': endSelection,
	escape: endSelection,
};

/** Carries out a command that extends, uses or ends the selection of lines. Returns `null` for another command, or without a selection. */
export const runSelectionCommand = (session: Session, name: CommandName): Session | null =>
	session.reader.lineSelection === null || session.panes.focus !== 'reader'
		? null
		: handlers[name]?.(session) ?? extendSelection(session, name);
