import {articleHead} from '../../layout/labels/article-head.js';
import {outletOf} from '../../layout/labels/outlet.js';
import {articleWordCount, readingTimeNotes} from '../../layout/labels/reading-time.js';
import {keyLabels} from '../../session/commands/keymap.js';
import {readingProgress, readerView, type ReaderView} from '../../session/model/reader-view.js';
import {type Session} from '../../session/state/session.js';
import {type Theme} from '../../theme/theme.js';
import {explanationRows} from '../overlays/explanation-rows.js';
import {longestFittingNote, type PaneContent, type PaneSize} from '../rows/pane-rows.js';
import {readerRows} from './reader-rows.js';

/** Returns the outlet of the article, and its title as soon as the headline is scrolled off the screen. */
function titleOf({article, visible}: ReaderView): string {
	const head = articleHead(article);
	const isHeadlineGone = head !== null && visible.start >= head.credits.start;
	return [outletOf(article), isHeadlineGone ? article.title : null].filter(part => part !== null).join(' · ') || 'Article';
}

/** Returns the reader pane: the shown article, with its outlet and the reading progress in the heading. */
export function readerPane(session: Session, {width}: PaneSize, theme: Theme): PaneContent {
	const key = keyLabels(session.keymap, 'focus-reader')[0] ?? '';
	const isFocused = session.panes.focus === 'reader';
	const view = readerView(session);
	if (!view) {
		return {
			key, title: 'Article', isFocused, rows: [],
		};
	}

	const title = titleOf(view);
	const notes = view.isWhole ? [] : readingTimeNotes(articleWordCount(view.article), readingProgress(view));
	return {
		key,
		title,
		note: longestFittingNote(notes, title, width),
		isFocused,
		rows: [...readerRows(session, view, width, theme), ...explanationRows(session, width, theme)],
	};
}
