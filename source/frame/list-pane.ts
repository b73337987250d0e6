import {keyLabels} from '../session/commands/keymap.js';
import {type Session} from '../session/state/session.js';
import {unreadCount} from '../session/model/unread-count.js';
import {type Theme} from '../theme/theme.js';
import {listRows} from './list-rows.js';
import {type PaneContent, type PaneSize} from './pane-rows.js';

/** Returns the list pane: the articles, the number of unread ones, and the position of the selected one. */
export function listPane(session: Session, size: PaneSize, theme: Theme, now: Date): PaneContent {
	const {list: {listed: articles, selectedIndex: selected}, sources: {isLoading: loading}} = session;
	const unread = unreadCount(session);
	return {
		key: keyLabels(session.keymap, 'focus-list')[0] ?? '',
		title: 'Articles',
		...(unread > 0 && {detail: [{text: `${unread} unread`, style: theme.frame.muted}]}),
		note: articles.length === 0 ? '' : `${selected + 1}/${articles.length}${loading ? '+' : ''}`,
		isFocused: session.panes.focus === 'list',
		rows: articles.length > 0
			? listRows(session, size, theme, now)
			: [[{text: loading ? '   Loading …' : '   No articles', style: theme.frame.muted}]],
	};
}
