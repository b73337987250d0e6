import {type Quote} from '../../analysis/result/analysis.js';
import {type Article} from '../../article/article.js';
import {type Span} from '../../article/span.js';
import {creditsNotInText} from '../../layout/labels/credits.js';
import {layoutArticle, type Layout} from '../../layout/layout-article.js';
import {type Line} from '../../layout/model/line.js';
import {memoize} from '../../article/memoize.js';
import {articleHead} from '../../layout/labels/article-head.js';
import {creditsLine} from '../../layout/labels/credits-line.js';
import {truncate} from '../../text/width.js';
import {wrap} from '../../text/wrap.js';
import {textColumns} from '../panes/pane-geometry.js';
import {type Session} from '../state/session.js';
import {quoteCountOf} from './annotations.js';
import {
	shownArticle, readingOf, selectedQuote, geometry,
} from './selectors.js';

/** Returns the width of the reader's text in columns. A reader that is not on the screen counts as filling it. */
export function readerTextColumns(session: Session): number {
	const pane = geometry(session).panes.find(shown => shown.pane === 'reader');
	return textColumns(pane?.width ?? session.size.columns, session.panes.settings.measure).text;
}

// Wrapping is pure, so the last layout of an article can be kept. One width for each article bounds the memory.
const layoutCache = new WeakMap<Article, Layout>();

function layoutOf(article: Article, width: number, hasLinkNumbers: boolean): Layout {
	const known = layoutCache.get(article);
	if (known?.width === width && known.hasLinkNumbers === hasLinkNumbers) {
		return known;
	}

	const layout = layoutArticle(article, width, hasLinkNumbers);
	layoutCache.set(article, layout);
	return layout;
}

/** Returns the note and the credits of an article, as far as the text does not contain them. */
export const articleInfo = (article: Article): readonly string[] =>
	article.note === null ? creditsNotInText(article) : [article.note, ...creditsNotInText(article)];

/** Returns the line below the headline, in `width` columns. */
export const creditsOfShown = (session: Session, article: Article, width: number): string =>
	creditsLine(article, quoteCountOf(session, article) ?? null, width);

/** The smallest terminal, in rows, that has a line above the text, and that has air there: blank rows. */
const minRowsAboveText = {line: 10, air: 20} as const;

/** The most rows of a note. */
const maxNoteRows = 2;

/**
 * Returns the lines above the text, which do not scroll: the mark of the source and the note, with air around them; the
 * credits if the text has no headline above which it could show them.
 */
function headerLinesOf(session: Session, article: Article, width: number): string[] {
	const {size: {rows}, sources: {marks}} = session;
	if (rows < minRowsAboveText.line) {
		return [];
	}

	const note = [marks.get(article.id), article.note].filter(part => part !== undefined && part !== null).join(' · ');
	const wrapped = wrap(note, {start: 0, end: note.length}, width).map(({start, end}) => note.slice(start, end));
	const lines = [
		...(wrapped.length <= maxNoteRows ? wrapped : [...wrapped.slice(0, maxNoteRows - 1), truncate(wrapped.slice(maxNoteRows - 1).join(' '), width)]),
		...(articleHead(article) === null ? [creditsOfShown(session, article, width)] : []),
	].filter(line => line !== '');
	const air = rows < minRowsAboveText.air ? [] : [''];
	return [...air, ...lines, ...(lines.length > 0 ? air : [])];
}

/** Returns the selected quote while its speaker is explained. */
export function explainedQuote(session: Session): Quote | undefined {
	const {explainedArticle} = session.reader;
	return explainedArticle !== null && explainedArticle === shownArticle(session)?.id ? selectedQuote(session) : undefined;
}

/** The most rows of the explanation of a speaker, its border included. */
const maxExplanationRows = 7;

/** Returns the rows below the text that explain the speaker of the selected quote; 0 while they are closed. */
export const explanationHeight = (session: Session): number => explainedQuote(session) === undefined
	? 0
	: Math.max(3, Math.min(maxExplanationRows, Math.floor(geometry(session).height / 2)));

/** The viewport of the reader. */
export type ReaderView = {
	readonly article: Article;
	/** The lines above the text, no wider than the text. */
	readonly headerLines: readonly string[];
	readonly layout: Layout;
	/** The rows of text. */
	readonly height: number;
	/** The lines on the screen, at most `height`. */
	readonly lines: readonly Line[];
	/** The text on the screen, as offsets; `start` is the start of the first line. */
	readonly visible: Span;
	/** The offset of the first line when the viewport shows the end of the article. */
	readonly maxTop: number;
	/** True if the whole article is on the screen. */
	readonly isWhole: boolean;
};

/** Returns the viewport of the reader; `undefined` without an article. Memoized. */
export const readerView = memoize((session: Session): ReaderView | undefined => {
	const article = shownArticle(session);
	if (!article) {
		return undefined;
	}

	const width = readerTextColumns(session);
	// The list of links shows their numbers; so does the text behind it.
	const layout = layoutOf(article, width, session.overlay.kind === 'links');
	const headerLines = headerLinesOf(session, article, width);
	const height = Math.max(1, geometry(session).height - headerLines.length - explanationHeight(session));
	// The last page is full: the viewport never scrolls further.
	const lastTop = layout.moveByLines(layout.moveByLines(layout.end, 0), 1 - height);
	const lines = layout.linesFrom(Math.min(readingOf(session, article).position, lastTop), height);
	const isWhole = lastTop <= layout.moveByLines(0, 0);
	return {
		article, headerLines, layout, height, lines, visible: {start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0}, maxTop: lastTop, isWhole,
	};
});

/**
 * Returns how far the article is read, from 0 to 1: the position of the viewport between the top and the last page, as
 * `glow` counts it. So it is 0 at the top and 1 only at the end. `less` counts the bottom line, and would start a short
 * article at one half. It is 1 if the whole article fits on the screen.
 */
export const readingProgress = ({visible, maxTop: lastTop}: ReaderView): number => visible.start >= lastTop ? 1 : visible.start / lastTop;
