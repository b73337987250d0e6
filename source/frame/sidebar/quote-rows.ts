import {keyHint} from '../../session/commands/keymap.js';
import {shownArticle} from '../../session/model/selectors.js';
import {isUnsureIn, speakerColors} from '../../session/model/shown-quotes.js';
import {decisionMark, decisionsAbout, otherDecisions} from '../../session/model/decisions-about.js';
import {statementsBySpeaker, type PlacedStatement, type SpeakerGroup} from '../../session/model/speaker-groups.js';
import {type Session} from '../../session/state/session.js';
import {type Target} from '../../session/state/target.js';
import {visibleRange} from '../../layout/visible-range.js';
import {displayWidth, truncate} from '../../text/width.js';
import {
	markOnTint, onTint, speakerMark, speakerStyle, type TextStyle, type Theme,
} from '../../theme/theme.js';
import {type PaneSize} from '../rows/pane-rows.js';
import {
	fitRow, type Cell, type Row,
} from '../rows/row.js';
import {detailLines, statementLines, type StatementLine} from './statement-lines.js';

/** The columns of a statement beside its words: a space, the bar and a space at the left, a space at the right. */
const margins = 4;

/** Returns the most lines of a statement that is not selected, where there is no room for all statements whole. */
const cutLines = (height: number): number => Math.max(2, Math.min(4, Math.floor(height / 10)));

/** Lays out the statements of the sidebar. */
type Layout = {
	readonly linesOf: (statement: PlacedStatement) => readonly StatementLine[];
	/** The rows of an entry: the heading of a group, the statement, a blank row. */
	readonly heightOf: (index: number) => number;
};

function layoutOf(session: Session, statements: readonly PlacedStatement[], {width, height}: PaneSize, limitOf: (statement: PlacedStatement) => number): Layout {
	const text = shownArticle(session)?.text ?? '';
	const linesOf = (statement: PlacedStatement): readonly StatementLine[] => {
		const wrapping = {width: Math.max(4, width - margins), limit: Math.min(height, limitOf(statement))};
		const words = statementLines(text, statement.quote, {...wrapping, isUnsure: isUnsureIn(session, statement.quote)});
		const decisions = decisionsAbout(session, statement.quote);
		return decisions.length === 0 ? words : [...words, ...decisions.flatMap(decision => detailLines(`${decisionMark} ${decision}`, wrapping))];
	};

	return {
		linesOf,
		heightOf(index) {
			const statement = statements[index];
			return statement ? linesOf(statement).length + 1 + (statement.isFirstOfGroup ? 1 : 0) : 1;
		},
	};
}

/** Tells whether entries fit into the rows. It looks at no more of them than there are rows. */
function fitAll(count: number, heightOf: (index: number) => number, height: number): boolean {
	let used = 0;
	for (let index = 0; index < count && used <= height; index++) {
		used += heightOf(index);
	}

	return used <= height;
}

/** Returns the notes below the last statement: what the reader has decided, the number of unsure ones, and how to get back to all speakers. */
function notesBelow(session: Session, statements: readonly PlacedStatement[]): string[] {
	const unsure = statements.reduce((sum, {quote}) => sum + (isUnsureIn(session, quote) ? 1 : 0), 0);
	return [
		...otherDecisions(session),
		...(unsure === 0 ? [] : [`${unsure} less sure, marked ?`]),
		...(session.sidebar.speakerFilter === null ? [] : [`${keyHint(session.keymap, 'escape')} shows all speakers`]),
	];
}

/** Returns the rows of the statements around the selected one, by speaker: the name once, with role and number, then the statements. */
export function quoteRows(session: Session, size: PaneSize, theme: Theme): Row[] {
	const statements = statementsBySpeaker(session);
	if (statements.length === 0) {
		return [];
	}

	const {height} = size;
	const selected = Math.max(0, statements.findIndex(({index}) => index === session.sidebar.quoteIndex));
	const whole = layoutOf(session, statements, size, () => height);
	// The blank row below the last statement may be off the screen.
	const layout = fitAll(statements.length, whole.heightOf, height + 1)
		? whole
		: layoutOf(session, statements, size, statement => statement === statements[selected] ? height : cutLines(height));
	const [first, last] = visibleFrom(statements, layout, selected, height);
	const colors = speakerColors(session);
	const shown = statements.slice(first, last);
	const rows = shown.flatMap((statement, offset): Row[] => {
		const {group, quote} = statement;
		const color = group.speaker === null ? null : colors.get(group.speaker) ?? null;
		return [
			...(statement.isFirstOfGroup || offset === 0 ? [headingRow(group, color, size.width, theme)] : []),
			...statementRows(layout.linesOf(statement), {
				width: size.width, isSelected: first + offset === selected, isUnsure: isUnsureIn(session, quote), color, theme, index: statement.index,
			}),
			[],
		];
	});
	const notes = last === statements.length && rows.length < height ? notesBelow(session, statements) : [];
	return [...rows, ...notes.map((text): Row => [{text: ` ${text}`, style: theme.frame.muted}])].slice(0, height);
}

/** Returns the range of visible statements. The heading of the first one's group takes a row also if it is further up. */
function visibleFrom(statements: readonly PlacedStatement[], {heightOf}: Layout, selected: number, height: number): readonly [first: number, last: number] {
	const range = visibleRange(statements.length, heightOf, selected, height);
	if (statements[range[0]]?.isFirstOfGroup === true) {
		return range;
	}

	return visibleRange(statements.length, heightOf, selected, height - 1);
}

function headingRow({speaker, role, statements}: SpeakerGroup, color: number | null, width: number, theme: Theme): Row {
	const count = ` ${statements.length} `;
	const room = Math.max(1, width - 1 - displayWidth(count));
	const name = truncate(speaker ?? 'Speaker unknown', room);
	const left = room - displayWidth(name) - 1;
	// A role of two or three letters and a mark of omission tells nothing.
	const shownRole = role === null || left < Math.min(6, displayWidth(role)) ? '' : ` ${truncate(role, left)}`;
	return [
		...fitRow([
			{text: ' '},
			{text: name, style: speaker === null ? theme.frame.muted : speakerStyle(theme, color, {isBold: true})},
			{text: shownRole, style: theme.frame.muted},
		], width - displayWidth(count)),
		{text: count, style: theme.frame.muted},
	];
}

type StatementStyle = {readonly width: number; readonly isSelected: boolean; readonly isUnsure: boolean; readonly color: number | null; readonly theme: Theme; readonly index: number};

function statementRows(lines: readonly StatementLine[], {width, isSelected, isUnsure, color, theme, index}: StatementStyle): Row[] {
	const {muted, tint} = theme.frame;
	const target: Target = {kind: 'quote', index};
	const style = speakerMark(theme, color);
	const bar: Cell = {text: isSelected ? '▌' : '▎', style: isSelected && tint.inverse !== true ? markOnTint(theme, style) : style, target};
	// An inverse block of text is no tint. Without colours the bar alone marks the selection.
	const tinted = (style: TextStyle | undefined): TextStyle | undefined => isSelected && tint.inverse !== true ? onTint(theme, style) : style;
	return lines.map(({verb, words}): Row => fitRow([
		{text: ' '}, bar, {text: ' '}, {text: verb, style: muted}, {text: words, style: isUnsure ? muted : undefined},
	], width).map(cell => cell === bar ? bar : {text: cell.text, style: tinted(cell.style), target}));
}
