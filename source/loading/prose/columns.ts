import {type Alignment, type Style, type Table} from '../../article/article.js';
import {displayWidth} from '../../text/width.js';
import {type StyledText} from './styled-text.js';

/** A table as text, with the places of its cells. */
export type TableText = StyledText & {readonly table: Table};

/** In columns of the terminal. A wider cell shifts the rest of its own row only; else one long cell would widen all rows. */
export const maxColumnWidth = 40;

const gap = '  ';

/** Returns the number of blanks before and after a cell that is `missing` columns narrower than its column. */
const padding = (missing: number, alignment: Alignment): readonly [number, number] => {
	if (alignment === 'right') {
		return [missing, 0];
	}

	const before = alignment === 'center' ? Math.floor(missing / 2) : 0;
	return [before, missing - before];
};

/** Puts a cell on one line. The length does not change, so the styles stay valid. */
const onOneLine = ({text, styles}: StyledText): StyledText => ({text: text.replaceAll('\n', ' '), styles});

/**
 * Formats rows of cells as columns of plain text, with two blanks between. Rows may have different lengths; the default
 * alignment is left.
 *
 * @param hasHeader true if the first row has the names of the columns
 */
export const formatColumns = (rows: ReadonlyArray<readonly StyledText[]>, alignments: ReadonlyArray<Alignment | undefined>, hasHeader: boolean): TableText => {
	const cells = rows.map(row => row.map(cell => onOneLine(cell)));
	const measures = cells.map(row => row.map(({text}) => displayWidth(text)));
	const widths: number[] = [];
	for (const row of measures) {
		for (const [column, width] of row.entries()) {
			widths[column] = Math.max(widths[column] ?? 0, Math.min(maxColumnWidth, width));
		}
	}

	const lines: string[] = [];
	const styles: Style[] = [];
	const places: Array<Table['rows'][number]> = [];
	let lineStart = 0;
	for (const [rowIndex, row] of cells.entries()) {
		let line = '';
		const spans: Array<Table['rows'][number][number]> = [];
		for (const [column, {text, styles: inner}] of row.entries()) {
			const missing = Math.max(0, (widths[column] ?? 0) - (measures[rowIndex]?.[column] ?? 0));
			const [before, behind] = padding(missing, alignments[column] ?? 'left');
			line += (column === 0 ? '' : gap) + ' '.repeat(before);
			const start = lineStart + line.length;
			spans.push({start, end: start + text.length});
			for (const style of inner) {
				styles.push({...style, start: start + style.start, end: start + style.end});
			}

			line += text + ' '.repeat(behind);
		}

		const trimmed = line.trimEnd();
		const end = lineStart + trimmed.length;
		// The last cells may be empty.
		places.push(spans.map(span => ({start: Math.min(end, span.start), end: Math.min(end, span.end)})));
		lines.push(trimmed);
		lineStart = end + 1;
	}

	return {text: lines.join('\n'), styles, table: {rows: places, alignments: widths.map((_, column) => alignments[column] ?? 'left'), hasHeader}};
};
