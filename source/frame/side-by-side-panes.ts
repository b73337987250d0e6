import {geometry} from '../session/model/selectors.js';
import {type Pane} from '../session/panes/pane-geometry.js';
import {type Session} from '../session/state/session.js';
import {type Theme} from '../theme/theme.js';
import {listPane} from './list/list-pane.js';
import {paneRows, type PaneContent, type PaneSize} from './rows/pane-rows.js';
import {readerPane} from './reader/reader-pane.js';
import {readerRule} from './reader/reader-rule.js';
import {type Row} from './rows/row.js';
import {sidebarPane} from './sidebar/sidebar-pane.js';

const contents: Readonly<Record<Pane, (session: Session, size: PaneSize, theme: Theme, now: Date) => PaneContent>> = {
	list: listPane, reader: readerPane, sidebar: sidebarPane,
};

/** Returns the rows of one pane, heading included. */
export const rowsOfPane = (session: Session, {pane, ...size}: PaneSize & {readonly pane: Pane}, theme: Theme, now: Date): Row[] =>
	paneRows(contents[pane](session, size, theme, now), size, theme);

/** Returns the rows of the rule at the right of a pane, beside its heading too. That of the article is its scrollbar. */
export function ruleRows(session: Session, pane: Pane, height: number, theme: Theme): Row[] {
	const plain: Row = [{text: '│', style: theme.frame.rule}];
	const rows = pane === 'reader' ? readerRule(session, height, theme) : [];
	return Array.from({length: height + 1}, (_, row) => rows[row - 1] ?? plain);
}

/** Returns the rows of the visible panes, side by side, with their rules. */
export function panesRows(session: Session, theme: Theme, now: Date): Row[] {
	const {panes, height} = geometry(session);
	const columns = panes.flatMap(({pane, width, hasRule}) => [
		rowsOfPane(session, {pane, width, height}, theme, now),
		...(hasRule ? [ruleRows(session, pane, height, theme)] : []),
	]);
	return Array.from({length: height + 1}, (_, row) => columns.flatMap(rows => rows[row] ?? []));
}
