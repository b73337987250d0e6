import {readingOf} from '../session/model/selectors.js';
import {unreadCountsByRun} from '../session/model/unread-count.js';
import {type Pane} from '../session/panes/pane-geometry.js';
import {type Session} from '../session/state/session.js';
import {type PaneSize} from './rows/pane-rows.js';

/** Ages in the list change by the minute at most. */
const millisecondsPerMinute = 60_000;

/** Returns what both the list and the sidebar are made from. */
const alike = ({list, panes, annotations, settings, keymap, size}: Session): unknown[] => [list, panes, annotations, settings, keymap, size];

/**
 * All that the rows of a pane are made from, beside its size and the theme. Scrolling the article changes the
 * stored position with each key, so the list takes from the reading states only what it shows.
 */
const inputs: Readonly<Record<Pane, (session: Session, size: PaneSize, now: Date) => readonly unknown[]>> = {
	list(session, {height}, now) {
		const {list, analyses: {quoteCounts}} = session;
		return [
			...alike(session),
			session.sources,
			session.views,
			quoteCounts,
			Math.floor(now.getTime() / millisecondsPerMinute),
			...unreadCountsByRun(session),
			// An article takes a row at least.
			...list.listed.slice(list.top, list.top + height).flatMap(article => {
				const {read, starred} = readingOf(session, article);
				return [read, starred];
			}),
		];
	},
	reader: session => [session],
	sidebar: session => [...alike(session), session.sidebar, session.analyses],
};

/** Returns what the rows of a pane depend on, to be compared by identity. Rows made from the same inputs are the same. */
export const paneInputs = (session: Session, {pane, ...size}: PaneSize & {readonly pane: Pane}, now: Date): readonly unknown[] =>
	[size.width, size.height, ...inputs[pane](session, size, now)];
