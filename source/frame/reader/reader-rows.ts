import {type Quote} from '../../analysis/result/analysis.js';
import {overlaps, type Span} from '../../article/span.js';
import {articleDecorations} from '../../layout/article-decorations.js';
import {segmentsOf, shownSpan} from '../../layout/decorate.js';
import {type Line} from '../../layout/model/line.js';
import {gutterMark} from '../../layout/margin/gutter.js';
import {readerMargins, textColumns} from '../../session/panes/pane-geometry.js';
import {creditsOfShown, type ReaderView} from '../../session/model/reader-view.js';
import {shownAnalysis, shownMatches} from '../../session/model/selectors.js';
import {shownQuotesWithin, speakerColors} from '../../session/model/shown-quotes.js';
import {placedAnnotationsOf} from '../../session/model/annotations.js';
import {selectedLines} from '../../session/reader/line-selection.js';
import {type Session} from '../../session/state/session.js';
import {
	markOnTint, onTint, speakerMark, textStyle, type TextStyle, type Theme,
} from '../../theme/theme.js';
import {fitRow, type Cell, type Row} from '../rows/row.js';

/** Returns the rows of the reader's viewport: the lines above the text, and the text with its gutter. */
export function readerRows(session: Session, view: ReaderView, width: number, theme: Theme): Row[] {
	const {headerLines: above, lines, visible} = view;
	const {text: textWidth, margin} = textColumns(width, session.panes.settings.measure);
	const colors = speakerColors(session);
	const {notes} = placedAnnotationsOf(session, view.article);
	const selection = selectedLines(session);
	const cellsOf = lineCells(session, view, textWidth, theme);
	const quotes = shownQuotesWithin(session, visible);
	const spans = quotes.map(({quote}) => quote);
	const selected = quotes.findIndex(({index}) => index === session.sidebar.quoteIndex);
	// The cursor of the quotes is no cursor while the sidebar shows names.
	const isTinted = session.panes.settings.tab === 'quotes' && !theme.frame.tint.inverse;
	const left: Cell = {text: ' '.repeat(margin)};
	const aboveRows = above.map((text): Row => [left, {text: ' '.repeat(readerMargins.gutter)}, {text, style: theme.frame.muted}]);
	const textRows = lines.map((line): Row => {
		const mark = gutterMark(line, spans, selected);
		const isSelected = mark !== null && mark === selected;
		const bar = barOf(mark === null ? undefined : quotes[mark], isSelected, colors, theme);
		const cells = cellsOf(line);
		const note = markOf(line, notes, selection, theme);
		return isSelected && isTinted
			? [left, ...tintedRow([note, {...bar, style: markOnTint(theme, bar.style)}, {text: ' '}, ...cells], readerMargins.gutter + textWidth + readerMargins.right, theme)]
			: [left, note, bar, {text: ' '}, ...cells];
	});
	return [...aboveRows, ...textRows];
}

/** Returns the mark beside a line: of the selection, else of a note that begins in it. */
function markOf(line: Line, notes: readonly Span[], selection: Span | null, theme: Theme): Cell {
	if (selection && overlaps(line, selection)) {
		return {text: '›', style: theme.frame.key};
	}

	return notes.some(({start}) => start >= line.start && start < line.end) ? {text: '✎', style: theme.frame.star} : {text: ' '};
}

/** Returns a function that returns the cells of a line's text. */
function lineCells(session: Session, view: ReaderView, width: number, theme: Theme): (line: Line) => readonly Cell[] {
	const {article, lines} = view;
	const analysis = shownAnalysis(session);
	const matches = shownMatches(session);
	const decorations = articleDecorations({
		article,
		analysis: analysis ?? null,
		within: shownSpan(lines),
		selectedQuoteIndex: session.sidebar.quoteIndex,
		selectedEntityIndex: ['people', 'places'].includes(session.panes.settings.tab) ? session.sidebar.entityIndex : null,
		selectedMentionIndex: session.sidebar.mentionIndex,
		highlights: placedAnnotationsOf(session, article).highlights,
		selection: selectedLines(session),
		matches,
		currentMatchIndex: session.reader.search?.current ?? null,
		speakerFilter: session.sidebar.speakerFilter,
	});
	return line => {
		if (line.kind === 'credits') {
			// A match in the article's own credits, which the line stands for, marks the line.
			const isMatch = decorations.some(decoration => decoration.token.startsWith('match') && overlaps(decoration, line));
			return [{text: creditsOfShown(session, article, width), style: isMatch ? theme.text.match : theme.frame.muted}];
		}

		return [
			{text: line.prefix, style: theme.frame.muted},
			...segmentsOf(article.text, line, decorations).map(({text, tokens, link, span}): Cell => ({
				text, style: textStyle(theme, tokens), ...(link && {link}), ...(span && {target: {kind: 'text', start: span.start, end: span.end}}),
			})),
		];
	};
}

function barOf(marked: {readonly index: number; readonly quote: Quote} | undefined, isSelected: boolean, colors: ReadonlyMap<string, number>, theme: Theme): Cell {
	if (!marked) {
		return {text: ' '};
	}

	const {index, quote: {speaker}} = marked;
	return {
		text: isSelected ? '▌' : '▎', style: speakerMark(theme, speaker === null ? null : colors.get(speaker) ?? null), target: {kind: 'quote', index},
	};
}

/** Returns a row on the tint, `width` columns wide. A style with a background of its own, such as that of a match, keeps it. */
const tintedRow = (row: Row, width: number, theme: Theme): Row => fitRow(row, width).map(({style, ...cell}) => ({...cell, style: hasBackground(style) ? style : onTint(theme, style)}));

const hasBackground = (style: TextStyle | undefined): boolean => style?.backgroundColor !== undefined || style?.inverse === true;
