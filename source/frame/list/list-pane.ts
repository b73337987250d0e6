import {keyLabels} from '../../session/commands/keymap.js';
import {isDefaultView, viewLabel} from '../../session/panes/list-view.js';
import {type Session} from '../../session/state/session.js';
import {viewTabs} from '../../session/list/saved-views.js';
import {emptyListLines} from '../../session/view/empty-list.js';
import {unreadCount} from '../../session/model/unread-count.js';
import {type Theme} from '../../theme/theme.js';
import {type PaneContent, type PaneSize} from '../rows/pane-rows.js';
import {type Row} from '../rows/row.js';
import {keyColumns, tabHeading} from './view-tabs.js';
import {listRows} from './list-rows.js';

const emptyListRows = (session: Session, theme: Theme): Row[] => emptyListLines(session).map(text => [{text: `   ${text}`, style: theme.frame.muted}]);

/** Returns the list pane: the articles, the number of unread ones, and the position of the selected one. */
export function listPane(session: Session, size: PaneSize, theme: Theme, now: Date): PaneContent {
	const {list: {listed: articles, selectedIndex: selected, view}, sources: {isLoading: loading}} = session;
	const unread = unreadCount(session);
	// A list that shows a part of the articles, or in another order, says so in place of the number of unread ones.
	const tabs = viewTabs(session);
	const note = articles.length === 0 ? '' : `${selected + 1}/${articles.length}${loading ? '+' : ''}`;
	const content = {
		isFocused: session.panes.focus === 'list',
		rows: articles.length > 0 ? listRows(session, size, theme, now) : emptyListRows(session, theme),
	};
	if (tabs.length > 0) {
		return {
			key: '', title: keyLabels(session.keymap, 'focus-list')[0] ?? '', ...tabHeading(tabs, note, size.width - keyColumns, theme), ...content,
		};
	}

	const detail = isDefaultView(view) ? (unread > 0 ? `${unread} unread` : '') : viewLabel(view);
	return {
		key: keyLabels(session.keymap, 'focus-list')[0] ?? '',
		title: 'Articles',
		...(detail !== '' && {detail: [{text: detail, style: theme.frame.muted}]}),
		note,
		...content,
	};
}
