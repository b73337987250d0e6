import {sliceColumns} from '../../text/slice-columns.js';
import {displayWidth} from '../../text/width.js';
import {fitRow, type Cell, type Row} from './row.js';

/** Rows at a place of the screen. Columns and rows count from 0. */
export type Block = {
	readonly column: number;
	readonly row: number;
	readonly width: number;
	/** From the top of the block. Each is as wide as the block. */
	readonly rows: readonly Row[];
};

/** Returns the cells of a row that stand in the columns from `start` up to `end`. */
export function sliceRow(row: Row, start: number, end: number): Row {
	const slice: Array<Row[number]> = [];
	let column = 0;
	for (const cell of row) {
		const width = displayWidth(cell.text);
		if (column + width > start && column < end) {
			slice.push({...cell, text: sliceColumns(cell.text, Math.max(0, start - column), end - column)});
		}

		column += width;
	}

	return slice;
}

/** Composes blocks into the rows of a screen. A later block covers an earlier one. */
export function composeBlocks(blocks: readonly Block[], size: {readonly columns: number; readonly rows: number}): Row[] {
	return Array.from({length: size.rows}, (_, index) => {
		let row: Cell[] = [];
		let width = 0;
		for (const block of blocks) {
			const cells = block.rows[index - block.row];
			if (cells === undefined) {
				continue;
			}

			const end = block.column + block.width;
			// Side by side from left to right, as panes are, blocks need no cutting.
			if (block.column === width) {
				row.push(...cells);
			} else if (block.column > width) {
				row = [...fitRow(row, block.column), ...cells];
			} else {
				row = [...sliceRow(row, 0, block.column), ...cells, ...sliceRow(row, end, width)];
			}

			width = Math.max(width, end);
		}

		// Measuring a row costs more than composing it, and side by side the blocks fill it.
		return width === size.columns ? row : fitRow(row, size.columns);
	});
}
