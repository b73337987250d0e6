import {readingTimeNotes} from '../layout/labels/reading-time.js';
import {articleWordCount, readingProgress, readerView} from '../session/model/selectors.js';
import {type Session} from '../session/state/session.js';
import {type Theme} from '../theme/theme.js';
import {longestFittingNote, type PaneContent, type PaneSize} from './pane-rows.js';
import {readerRows} from './reader-rows.js';

/** Returns the reader pane: the shown article, with its length and the reading progress in the heading. */
export function readerPane(session: Session, {width}: PaneSize, theme: Theme): PaneContent {
	const isFocused = session.panes.focus === 'reader';
	const view = readerView(session);
	if (!view) {
		return {title: 'Article', isFocused, rows: []};
	}

	const {title} = view.article;
	return {
		title,
		note: longestFittingNote(readingTimeNotes(articleWordCount(view.article), readingProgress(view)), title, width),
		isFocused,
		rows: readerRows(session, view, width, theme),
	};
}
