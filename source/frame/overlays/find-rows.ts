import {type Span} from '../../article/span.js';
import {visibleRange} from '../../layout/visible-range.js';
import {fields, syntax} from '../../library/query/fields.js';
import {type Hit} from '../../library/query/hit.js';
import {parseQuery, type QueryError} from '../../library/query/parse-query.js';
import {foundLabel} from '../../session/overlays/find/find-overlay.js';
import {type FindOverlay} from '../../session/state/overlay.js';
import {type Session} from '../../session/state/session.js';
import {displayWidth, padEnd, truncate} from '../../text/width.js';
import {
	onTint, textStyle, type TextStyle, type Theme,
} from '../../theme/theme.js';
import {
	fitRow, rowWidth, withTarget, type Cell, type Row,
} from '../rows/row.js';

/** Stands before the query. */
export const findLabel = 'Find: ';

/** The narrowest box that has the title of the article beside a quote or a line. */
const minColumnsForTitle = 70;

/** The share of a row for the title of the article. */
const titleShare = 0.3;

/** The column of the help in the list of fields. */
const exampleColumns = 26;

/** Returns a text as cells, with some places in another style. */
function markedCells(text: string, marks: readonly Span[], style: TextStyle | undefined, markStyle: TextStyle | undefined): Cell[] {
	const cells: Cell[] = [];
	let end = 0;
	for (const mark of marks) {
		cells.push({text: text.slice(end, mark.start), style}, {text: text.slice(mark.start, mark.end), style: markStyle});
		end = mark.end;
	}

	return [...cells, {text: text.slice(end), style}].filter(cell => cell.text !== '');
}

function hitRow({kind, article, line, marks, speaker}: Hit, isSelected: boolean, columns: number, theme: Theme): Row {
	const onCursor = (style: TextStyle | undefined): TextStyle | undefined => isSelected ? onTint(theme, style) : style;
	const {muted, heading} = theme.frame;
	const match = onCursor(textStyle(theme, ['match']));
	const lead: Cell = {text: isSelected ? '› ' : '  '};
	if (kind === 'title') {
		const outlet = article.publication === null ? '' : ` · ${article.publication}`;
		return fitRow([lead, ...markedCells(line, marks, onCursor(heading), match), {text: outlet, style: onCursor(muted)}], columns);
	}

	const title = columns < minColumnsForTitle ? '' : ` · ${truncate(article.title, Math.floor(columns * titleShare))}`;
	const said: Cell[] = kind === 'quote' ? [{text: `${speaker ?? 'speaker unknown'}: `, style: onCursor(muted)}] : [];
	const room = Math.max(1, columns - displayWidth(title));
	const words = fitRow([lead, ...said, ...markedCells(line, marks, onCursor(undefined), match)], room);
	return [...words, {text: title, style: onCursor(muted)}];
}

/** Returns the row that points at the word of a mistake: its marks stand below the word, and the message beside or below them. */
function errorRow({message, span}: QueryError, text: string, columns: number, theme: Theme): Row {
	const {error} = theme.frame;
	const before = displayWidth(findLabel) + displayWidth(text.slice(0, span.start));
	const carets = '^'.repeat(Math.max(1, displayWidth(text.slice(span.start, span.end))));
	return before + carets.length + displayWidth(message) + 1 > columns
		? fitRow([{text: `${text.slice(span.start, span.end)}: ${message}`, style: error}], columns)
		: [{text: ' '.repeat(before)}, {text: `${carets} ${message}`, style: error}];
}

function completionRow({choices, index}: NonNullable<FindOverlay['completion']>, theme: Theme): Row {
	const {muted, key} = theme.frame;
	const shown = [...choices.slice(index), ...choices.slice(0, index)];
	return shown.flatMap((choice, place): Cell[] => [{text: choice, style: place === 0 ? key : muted}, {text: '  '}]);
}

/** Returns the rows that tell how a query is written. */
function helpRows(columns: number, theme: Theme): Row[] {
	const {key, muted} = theme.frame;
	return [
		...syntax.map(({form, help}) => ({example: form, help})),
		...fields,
	].map(({example, help}) => fitRow([{text: padEnd(`  ${example}`, exampleColumns), style: key}, {text: ` ${help}`, style: muted}], columns));
}

/** Returns the row below the query: a mistake, the choices of Tab, or what is found. */
function noteRow({find}: Session, {text, completion}: FindOverlay, columns: number, theme: Theme): Row {
	const {error} = parseQuery(text, true);
	if (completion) {
		return fitRow(completionRow(completion, theme), columns);
	}

	if (error) {
		return errorRow(error, text, columns, theme);
	}

	const {problem} = find.answer;
	const note = text === find.answer.text ? problem ?? foundLabel(find) : 'searching …';
	return fitRow([{text: note, style: problem === null ? theme.frame.muted : theme.frame.error}], columns);
}

/** Returns the rows below the query of the search over everything. */
export function findRows(session: Session, overlay: FindOverlay, {columns, rows}: {readonly columns: number; readonly rows: number}, theme: Theme): Row[] {
	if (overlay.text.trim() === '') {
		return [[], ...helpRows(columns, theme).slice(0, rows - 1)];
	}

	const {hits} = session.find.answer;
	const [first, last] = visibleRange(hits.length, () => 1, overlay.selectedIndex, rows - 1);
	return [
		noteRow(session, overlay, columns, theme),
		...hits.slice(first, last).map((hit, offset) => {
			const index = first + offset;
			return withTarget(hitRow(hit, index === overlay.selectedIndex, columns, theme), {kind: 'entry', index});
		}),
	].map(row => rowWidth(row) > columns ? fitRow(row, columns) : row);
}
