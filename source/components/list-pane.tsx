import {type ReactElement} from 'react';
import {type Session} from '../session/state.js';
import {unreadCount} from '../session/unread-count.js';
import {displayWidth} from '../text/width.js';
import {type Theme} from '../theme/theme.js';
import {listRows} from './list-rows.js';
import {Pane} from './pane.js';

type Props = {
	readonly session: Session;
	readonly width: number;
	readonly height: number;
	readonly theme: Theme;
	readonly now: Date;
};

/** How many articles are unread, in `room` columns. */
const unreadTitle = (unread: number, room: number): string => {
	const title = `Articles, ${unread} unread`;
	return displayWidth(title) <= room ? title : `${unread} unread`;
};

/** The articles, how many are unread, and the place among them. */
export function ListPane({session, width, height, theme, now}: Props): ReactElement {
	const {articles, selected, loading} = session;
	const rows = articles.length > 0
		? listRows(session, {width, height}, theme, now)
		: [[{text: loading ? ' Loading …' : ' No articles', style: theme.frame.dim}]];
	const unread = unreadCount(session);
	const place = articles.length === 0 ? '' : `${selected + 1}/${articles.length}${loading ? '+' : ''}`;
	return (
		<Pane
			width={width}
			height={height}
			title={unread > 0 ? unreadTitle(unread, width - displayWidth(place) - 4) : 'Articles'}
			note={place}
			isFocused={session.focus === 'list'}
			theme={theme}
			rows={rows}
		/>
	);
}
