import {type Span} from '../../article/span.js';
import {adjacentBlockStart} from '../../layout/adjacent-block.js';
import {type Line} from '../../layout/model/line.js';
import {countLabel} from '../../text/count-label.js';
import {type CommandName} from '../commands/command-table.js';
import {readerView, type ReaderView} from '../model/reader-view.js';
import {selectedQuote} from '../model/selectors.js';
import {type Session} from '../state/session.js';
import {withReader} from '../state/with-changes.js';
import {startsWithin} from './select-visible.js';
import {updateReading} from './update-reading.js';

/** The most lines of a selection that are counted. */
const maxCountedLines = 1000;

/** Returns the line of an offset. */
const lineAt = ({layout}: ReaderView, offset: number): Line | undefined => layout.linesFrom(offset, 1)[0];

/** Starts to select lines: those of the selected quote if it is on the screen, else the first one with text. */
export function startSelection(session: Session): Session {
	const view = readerView(session);
	const first = view?.lines.find(({kind}) => kind !== 'blank');
	if (!view || !first) {
		return session;
	}

	const quote = selectedQuote(session);
	return withReader(session, {
		lineSelection: quote && startsWithin(quote, view.visible)
			? {anchor: quote.start, head: Math.max(quote.start, quote.end - 1)}
			: {anchor: first.start, head: first.start},
	});
}

export const endSelection = (session: Session): Session => session.reader.lineSelection === null ? session : withReader(session, {lineSelection: null});

/** Returns the text of the selected lines; `null` without a selection. */
export function selectedLines(session: Session): Span | null {
	const {lineSelection} = session.reader;
	const view = lineSelection && readerView(session);
	if (!lineSelection || !view) {
		return null;
	}

	const {anchor, head} = lineSelection;
	const start = lineAt(view, Math.min(anchor, head))?.start ?? 0;
	const end = lineAt(view, Math.max(anchor, head))?.end ?? 0;
	return end > start ? {start, end} : null;
}

/** Returns the number of selected lines as text; empty without a selection. */
export function selectionLabel(session: Session): string {
	const span = selectedLines(session);
	const view = span && readerView(session);
	if (!span || !view) {
		return '';
	}

	const lines = view.layout.linesFrom(span.start, maxCountedLines);
	const count = lines.filter(({start}) => start < span.end).length;
	return `${count === maxCountedLines ? 'over ' : ''}${countLabel(count, 'line')} selected`;
}

/** Scrolls no further than it takes to show the line of an offset. */
function scrollToLine(session: Session, offset: number): Session {
	const view = readerView(session);
	const line = view && lineAt(view, offset);
	if (!view || !line || startsWithin(line, view.visible)) {
		return session;
	}

	return updateReading(session, {position: line.start < view.visible.start ? line.start : view.layout.moveByLines(line.start, 1 - view.height)});
}

/** Moves the end of the selection that moves. */
function withHead(session: Session, head: number): Session {
	const {lineSelection} = session.reader;
	return lineSelection ? scrollToLine(withReader(session, {lineSelection: {...lineSelection, head}}), head) : session;
}

/** Returns the offset of the last line of the paragraph of an offset, or of the next one if it is there already. */
function paragraphEnd({article, layout}: ReaderView, offset: number): number {
	const own = article.blocks.find(({end}) => end > offset);
	const last = own && layout.moveByLines(Math.max(own.start, own.end - 1), 0);
	if (last === undefined || last > offset) {
		return last ?? offset;
	}

	const next = article.blocks.find(({start}) => start >= (own?.end ?? 0));
	return next ? layout.moveByLines(Math.max(next.start, next.end - 1), 0) : offset;
}

/** Returns the lines of a share of a page. */
const pageLines = ({height}: ReaderView, share: number): number => Math.trunc(share * Math.max(1, height - 1)) || Math.sign(share);

const byLines = (linesOf: (view: ReaderView) => number) => (view: ReaderView, head: number): number => view.layout.moveByLines(head, linesOf(view));

/** The new end of the selection by each command that moves, from its line. */
const moves: Partial<Readonly<Record<CommandName, (view: ReaderView, head: number) => number>>> = {
	down: byLines(() => 1),
	up: byLines(() => -1),
	'read-on': byLines(view => pageLines(view, 1)),
	'page-down': byLines(view => pageLines(view, 1)),
	'page-up': byLines(view => pageLines(view, -1)),
	'half-down': byLines(view => pageLines(view, 0.5)),
	'half-up': byLines(view => pageLines(view, -0.5)),
	top: () => 0,
	bottom: ({layout}) => layout.end,
	'next-paragraph': paragraphEnd,
	'previous-paragraph': ({article}, head) => adjacentBlockStart(article, head, -1) ?? 0,
};

/** Extends the selection by a command that moves; `null` for another command. */
export function extendSelection(session: Session, name: CommandName): Session | null {
	const {lineSelection} = session.reader;
	const move = moves[name];
	const view = lineSelection && move ? readerView(session) : undefined;
	return lineSelection && move && view ? withHead(session, view.layout.moveByLines(move(view, view.layout.moveByLines(lineSelection.head, 0)), 0)) : null;
}

/** Makes the other end of the selection the one that moves, and shows it. */
export function swapEnds(session: Session): Session {
	const {lineSelection} = session.reader;
	return lineSelection
		? scrollToLine(withReader(session, {lineSelection: {anchor: lineSelection.head, head: lineSelection.anchor}}), lineSelection.anchor)
		: session;
}
