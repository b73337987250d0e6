import {type ReactElement} from 'react';
import {minutesLeft, wordCount} from '../layout/reading-time.js';
import {type Article} from '../article/article.js';
import {progress, readerView} from '../session/selectors.js';
import {type Session} from '../session/state.js';
import {type Theme} from '../theme/theme.js';
import {Pane} from './pane.js';
import {readerRows} from './reader-rows.js';

type Props = {
	readonly session: Session;
	readonly width: number;
	readonly height: number;
	readonly theme: Theme;
};

const wordCounts = new WeakMap<Article, number>();

function wordsOf(article: Article): number {
	const words = wordCounts.get(article) ?? wordCount(article.text);
	wordCounts.set(article, words);
	return words;
}

export function ReaderPane({session, width, height, theme}: Props): ReactElement {
	const view = readerView(session);
	if (!view) {
		return <Pane width={width} height={height} title='Article' isFocused={session.focus === 'reader'} theme={theme} rows={[]}/>;
	}

	const done = progress(view);
	const words = wordsOf(view.article);
	const minutes = minutesLeft(words, done);
	const left = done >= 1 ? 'end' : `${Math.max(1, Math.ceil(minutes))} min left`;
	return (
		<Pane
			width={width}
			height={height}
			title={view.article.title}
			note={`${Math.floor(done * 100)}% · ${words} words · ${left}`}
			isFocused={session.focus === 'reader'}
			theme={theme}
			rows={readerRows(session, view, width, theme)}
		/>
	);
}
