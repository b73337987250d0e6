import {type Quote} from '../analysis/result/analysis.js';
import {articleDecorations} from '../layout/article-decorations.js';
import {segmentsOf, shownSpan} from '../layout/decorate.js';
import {gutterMark} from '../layout/margin/gutter.js';
import {scrollbar} from '../layout/margin/scrollbar.js';
import {readerMargins, textColumns} from '../session/panes/pane-geometry.js';
import {
	shownQuotesWithin, quoteTickRows, shownAnalysis, shownMatches, speakerColors, type ReaderView,
} from '../session/model/selectors.js';
import {type Session} from '../session/state/session.js';
import {displayWidth} from '../text/width.js';
import {speakerStyle, textStyle, type Theme} from '../theme/theme.js';
import {type Row} from './row.js';

/** Returns the rows of the reader's viewport: the lines above the text, and the text with gutter and scrollbar. */
export function readerRows(session: Session, view: ReaderView, width: number, theme: Theme): Row[] {
	const {article, headerLines: above, layout, lines, height, visible} = view;
	const analysis = shownAnalysis(session);
	const colors = speakerColors(analysis);
	const decorations = articleDecorations({
		article,
		analysis: analysis ?? null,
		within: shownSpan(lines),
		speakerColors: colors,
		selectedQuoteIndex: session.sidebar.quoteIndex,
		selectedEntityIndex: session.panes.settings.tab === 'entities' ? session.sidebar.entityIndex : null,
		selectedMentionIndex: session.sidebar.mentionIndex,
		matches: shownMatches(session),
		currentMatchIndex: session.reader.search?.current ?? null,
		speakerFilter: session.sidebar.speakerFilter,
	});
	const {margin} = textColumns(width, session.panes.settings.measure);
	const bar = scrollbar({
		length: layout.end, visible, height, ticks: quoteTickRows(session, layout.end, height),
	});
	const quotes = shownQuotesWithin(session, visible);
	const spans = quotes.map(({quote}) => quote);
	const selected = quotes.findIndex(({index}) => index === session.sidebar.quoteIndex);
	const aboveRows = above.map((text): Row => [{text: ' '.repeat(margin + readerMargins.gutter)}, {text, style: theme.frame.muted}]);
	const textRows = Array.from({length: height}, (_, index): Row => {
		const line = lines[index];
		const cells = line ? segmentsOf(article.text, line, decorations) : [];
		const marked = line ? gutterMark(line, spans, selected) : null;
		const lead = line?.prefix ?? '';
		const used = cells.reduce((sum, cell) => sum + displayWidth(cell.text), displayWidth(lead));
		const fill = ' '.repeat(Math.max(0, width - readerMargins.gutter - 1 - margin - used));
		return [
			{text: ' '.repeat(margin)},
			gutterCell(marked === null ? undefined : quotes[marked], session.sidebar.quoteIndex, colors, theme),
			{text: lead, style: theme.frame.muted},
			...cells.map(({text, tokens, color, link}) => ({text, style: textStyle(theme, tokens, color), ...(link && {link})})),
			{text: fill},
			scrollbarCell(bar[index], theme),
		];
	});
	return [...aboveRows, ...textRows];
}

function gutterCell(marked: {index: number; quote: Quote} | undefined, selected: number | null, colors: ReadonlyMap<string, number>, theme: Theme) {
	if (!marked) {
		return {text: '   '};
	}

	const {speaker} = marked.quote;
	const color = speaker === null ? null : colors.get(speaker) ?? null;
	return {text: marked.index === selected ? ' ▌ ' : ' ▏ ', style: speakerStyle(theme, color)};
}

function scrollbarCell(cell: {isThumb: boolean; isTick: boolean} | undefined, theme: Theme) {
	if (!cell) {
		return {text: ' '};
	}

	const style = theme.frame[cell.isTick || cell.isThumb ? 'thumb' : 'rule'];
	return {text: cell.isTick ? (cell.isThumb ? '◆' : '◇') : (cell.isThumb ? '█' : '│'), style};
}
