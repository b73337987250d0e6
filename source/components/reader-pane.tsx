import {type ReactElement} from 'react';
import {readingNotes} from '../layout/reading-time.js';
import {articleWords, progress, readerView} from '../session/selectors.js';
import {type Session} from '../session/state.js';
import {type Theme} from '../theme/theme.js';
import {fittingNote, Pane} from './pane.js';
import {readerRows} from './reader-rows.js';

type Props = {
	readonly session: Session;
	readonly width: number;
	readonly height: number;
	readonly theme: Theme;
};

/** The shown article, with what can be said of its length in the heading. */
export function ReaderPane({session, width, height, theme}: Props): ReactElement {
	const view = readerView(session);
	if (!view) {
		return <Pane width={width} height={height} title='Article' isFocused={session.focus === 'reader'} theme={theme} rows={[]}/>;
	}

	const mark = session.marks.get(view.article.id);
	const title = mark === undefined ? view.article.title : `${mark} · ${view.article.title}`;
	return (
		<Pane
			width={width}
			height={height}
			title={title}
			note={fittingNote(readingNotes(articleWords(view.article), progress(view)), title, width)}
			isFocused={session.focus === 'reader'}
			theme={theme}
			rows={readerRows(session, view, width, theme)}
		/>
	);
}
