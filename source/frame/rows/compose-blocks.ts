import {sliceColumns} from '../../text/slice-columns.js';
import {displayWidth} from '../../text/width.js';

/** A part of a row. */
type Part = {readonly text: string};

/** Rows at a place of the screen. Columns and rows count from 0. */
export type Block<Cell extends Part> = {
	readonly column: number;
	readonly row: number;
	readonly width: number;
	/** From the top of the block. Each is as wide as the block. */
	readonly rows: ReadonlyArray<readonly Cell[]>;
};

/** Returns the cells of a row that stand in the columns from `start` up to `end`. */
export function sliceRow<Cell extends Part>(row: readonly Cell[], start: number, end: number): Cell[] {
	const slice: Cell[] = [];
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

/** Composes blocks into the rows of a screen. A later block covers an earlier one. `blank` makes the cell for columns without a block. */
export function composeBlocks<Cell extends Part>(blocks: ReadonlyArray<Block<Cell>>, size: {readonly columns: number; readonly rows: number}, blank: (text: string) => Cell): Cell[][] {
	const pad = (row: Cell[], columns: number): Cell[] => columns > 0 ? [...row, blank(' '.repeat(columns))] : row;
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
				row = [...pad(row, block.column - width), ...cells];
			} else {
				row = [...sliceRow(row, 0, block.column), ...cells, ...sliceRow(row, end, width)];
			}

			width = Math.max(width, end);
		}

		return width > size.columns ? sliceRow(row, 0, size.columns) : pad(row, size.columns - width);
	});
}
