import {geometry} from '../session/model/selectors.js';
import {type Pane} from '../session/panes/pane-geometry.js';
import {type Session} from '../session/state/session.js';
import {type Theme} from '../theme/theme.js';
import {listPane} from './list-pane.js';
import {paneRows, type PaneContent, type PaneSize} from './pane-rows.js';
import {readerPane} from './reader-pane.js';
import {type Row} from './row.js';
import {sidebarPane} from './sidebar-pane.js';

const contents: Readonly<Record<Pane, (session: Session, size: PaneSize, theme: Theme, now: Date) => PaneContent>> = {
	list: listPane, reader: readerPane, sidebar: sidebarPane,
};

/** Returns the rows of one pane, heading included. */
export const rowsOfPane = (session: Session, {pane, ...size}: PaneSize & {readonly pane: Pane}, theme: Theme, now: Date): Row[] =>
	paneRows(contents[pane](session, size, theme, now), size, theme);

/** Returns one row of the rule between two panes. */
export const ruleRow = (theme: Theme): Row => [{text: '│', style: theme.frame.rule}];

/** Returns the rows of the visible panes, side by side with a rule between them. */
export function panesRows(session: Session, theme: Theme, now: Date): Row[] {
	const {panes, height} = geometry(session);
	const rule = ruleRow(theme);
	const columns = panes.map(({pane, width}) => rowsOfPane(session, {pane, width, height}, theme, now));
	return Array.from({length: height + 1}, (_, row) => columns.flatMap((rows, index) => [...(index > 0 ? rule : []), ...(rows[row] ?? [])]));
}
