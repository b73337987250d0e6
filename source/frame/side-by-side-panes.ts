import {geometry} from '../session/model/selectors.js';
import {type Pane} from '../session/model/pane-geometry.js';
import {type Session} from '../session/model/state.js';
import {type Theme} from '../theme/theme.js';
import {listPane} from './list-pane.js';
import {paneRows, type PaneContent, type PaneSize} from './pane-rows.js';
import {readerPane} from './reader-pane.js';
import {type Row} from './row.js';
import {sidebarPane} from './sidebar-pane.js';

const contents: Readonly<Record<Pane, (session: Session, size: PaneSize, theme: Theme, now: Date) => PaneContent>> = {
	list: listPane, reader: readerPane, sidebar: sidebarPane,
};

/** Returns the rows of the visible panes, side by side with a rule between them. */
export function panesRows(session: Session, theme: Theme, now: Date): Row[] {
	const {panes, height} = geometry(session);
	const rule = {text: '│', style: theme.frame.rule};
	const columns = panes.map(({pane, width}) => {
		const size = {width, height};
		return paneRows(contents[pane](session, size, theme, now), size, theme);
	});
	return Array.from({length: height + 1}, (_, row) => columns.flatMap((rows, index) => [...(index > 0 ? [rule] : []), ...(rows[row] ?? [])]));
}
