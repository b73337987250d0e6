import {speakerLabel} from '../analysis/result/speaker-label.js';
import {type Quote} from '../analysis/result/analysis.js';
import {quoteText} from '../layout/labels/quote-text.js';
import {
	shownAnalysis, shownArticle, shownQuotes, speakerColors,
} from '../session/model/selectors.js';
import {type Session} from '../session/state/session.js';
import {displayWidth, padEnd, truncate} from '../text/width.js';
import {wrap} from '../text/wrap.js';
import {onTint, speakerStyle, type Theme} from '../theme/theme.js';
import {visibleRange} from '../layout/visible-range.js';
import {type Row} from './row.js';

/** The most lines of a quote that is not selected. */
const maxUnselectedLines = 2;

/** Returns the rows of the quotes around the selected one. */
export function quoteRows(session: Session, size: {width: number; height: number}, theme: Theme): Row[] {
	const text = shownArticle(session)?.text ?? '';
	const quotes = shownQuotes(session);
	const colors = speakerColors(shownAnalysis(session));
	const selected = quotes.findIndex(({index}) => index === session.sidebar.quoteIndex);
	const width = Math.max(4, size.width - 3);
	const lines = (index: number): number => index === selected ? size.height : maxUnselectedLines;
	// Only the selected quote has to be wrapped to know its height: the others have at most two lines of text.
	const heightOf = (index: number): number => {
		const quote = quotes[index]?.quote;
		const words = quote ? quoteText(text, quote) : '';
		return (index === selected ? quoteLines(words, width, lines(index)).length : Math.min(maxUnselectedLines, Math.ceil(words.length / width))) + 2;
	};

	const [first, last] = visibleRange(quotes.length, heightOf, Math.max(0, selected), size.height);
	return quotes.slice(first, last).flatMap(({quote}, offset) => {
		const isSelected = first + offset === selected;
		return entryRows(quote, quoteLines(quoteText(text, quote), width, lines(first + offset)), {
			width: size.width, isSelected, speakerNumber: quote.speaker === null ? null : colors.get(quote.speaker) ?? null, theme,
		});
	});
}

function quoteLines(flat: string, width: number, limit: number): string[] {
	// Wraps no more text than can be shown, counting four code units for a column.
	const head = flat.slice(0, width * (limit + 1) * 4);
	const spans = wrap(head, {start: 0, end: head.length}, width);
	return spans.slice(0, limit).map((span, index) => {
		const text = head.slice(span.start, span.end);
		return index === limit - 1 && spans.length > limit ? truncate(`${text} …`, width).replace(/ …$/v, '…') : text;
	});
}

type EntryStyle = {readonly width: number; readonly isSelected: boolean; readonly speakerNumber: number | null; readonly theme: Theme};

function entryRows(quote: Quote, lines: readonly string[], {width, isSelected, speakerNumber, theme}: EntryStyle): Row[] {
	const kind = ` ${quote.kind}`;
	const room = Math.max(1, width - 3 - displayWidth(kind));
	const speaker = padEnd(truncate(speakerLabel(quote), room), room);
	const bar = {text: isSelected ? '›▌ ' : ' ▏ ', style: speakerStyle(theme, speakerNumber)};
	const name = quote.speaker === null ? theme.frame.muted : speakerStyle(theme, speakerNumber, {isBold: true});
	return [
		[
			bar,
			{text: speaker, style: isSelected ? onTint(theme, name) : name},
			{text: kind, style: theme.frame.muted},
		],
		...lines.map(text => [bar, {text}]),
		[],
	];
}
