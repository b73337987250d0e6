import {type Session} from '../session/state/session.js';
import {unreadCount} from '../session/model/unread-count.js';
import {displayWidth} from '../text/width.js';
import {type Theme} from '../theme/theme.js';
import {listRows} from './list-rows.js';
import {type PaneContent, type PaneSize} from './pane-rows.js';

/** Returns the title with the number of unread articles, in `room` columns. */
const unreadTitle = (unread: number, room: number): string => {
	const title = `Articles, ${unread} unread`;
	return displayWidth(title) <= room ? title : `${unread} unread`;
};

/** Returns the list pane: the articles, the number of unread ones, and the position of the selected one. */
export function listPane(session: Session, size: PaneSize, theme: Theme, now: Date): PaneContent {
	const {list: {listed: articles, selectedIndex: selected}, sources: {isLoading: loading}} = session;
	const unread = unreadCount(session);
	const place = articles.length === 0 ? '' : `${selected + 1}/${articles.length}${loading ? '+' : ''}`;
	return {
		title: unread > 0 ? unreadTitle(unread, size.width - displayWidth(place) - 4) : 'Articles',
		note: place,
		isFocused: session.panes.focus === 'list',
		rows: articles.length > 0
			? listRows(session, size, theme, now)
			: [[{text: loading ? ' Loading …' : ' No articles', style: theme.frame.muted}]],
	};
}
