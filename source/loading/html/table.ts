import {type Alignment} from '../../article/article.js';
import {formatColumns, maxColumnWidth, type TableText} from '../prose/columns.js';
import {type StyledText} from '../prose/styled-text.js';
import {type GetAttribute} from './elements.js';

/** A block in a cell. It is kept until it is known whether the table has columns. */
type CellBlock = {
	/** The text with its bullet or number. */
	readonly rich: StyledText;
	/** True if it can be on one line with other blocks. */
	readonly isProse: boolean;
	/** Writes it as a separate block. */
	readonly write: () => void;
};

type Cell = {
	readonly isHeader: boolean;
	readonly alignment: Alignment | undefined;
	readonly blocks: CellBlock[];
};

/** A table with more columns, or with longer cells and without header cells, is used for layout. */
const maxColumns = 30;
const maxCells = 20_000;
const maxCellLength = 200;
const maxCellLengthWithHeader = 1000;

/** In code units, padding included. */
const maxTableLength = 4_000_000;

const spanOf = (written: string | undefined): number => Math.min(maxColumns, Math.max(1, Number.parseInt(written ?? '1', 10) || 1));

const alignmentOf = (attribute: GetAttribute): Alignment | undefined => {
	const given = attribute('align') ?? /text-align:\s?(\w+)/i.exec(attribute('style')?.slice(0, 1000) ?? '')?.[1];
	const name = given?.toLowerCase();
	return name === 'right' || name === 'center' ? name : undefined;
};

const emptyCell = (): Cell => ({isHeader: false, alignment: undefined, blocks: []});

/** Joins the blocks of a cell. A header cell is strong. */
const cellText = ({blocks, isHeader}: Cell): StyledText => {
	let text = '';
	const styles = [];
	for (const {rich} of blocks) {
		text += text === '' ? '' : ' ';
		for (const style of rich.styles) {
			styles.push({...style, start: style.start + text.length, end: style.end + text.length});
		}

		text += rich.text;
	}

	return {text, styles: isHeader && text !== '' ? [{start: 0, end: text.length, kind: 'strong'}, ...styles] : styles};
};

/** Tells whether a row has the names of the columns: all its cells that have text are header cells. */
const isHeadRow = (row: readonly Cell[]): boolean => row.every(({isHeader, blocks}) => isHeader || blocks.length === 0);

/** Collects the cells of a table, and decides at its end whether it is a table of data or used for layout. */
export class Table {
	readonly #rows: Cell[][] = [];
	/** For each column, the number of rows that a cell above still spans. */
	readonly #rowSpansLeft: number[] = [];
	#cell: Cell | undefined;
	#cells = 0;

	/** True if it is larger than any real table. Then nothing more needs to be collected. */
	get isTooLarge(): boolean {
		return this.#cells > maxCells || (this.#rows.at(-1)?.length ?? 0) >= maxColumns;
	}

	/** Starts a row. */
	openRow(): void {
		this.#cell = undefined;
		this.#rows.push([]);
		this.#cells++;
	}

	/** Starts a cell, and a row if there is none. */
	openCell(isHeader: boolean, attribute: GetAttribute): void {
		if (this.#rows.length === 0) {
			this.openRow();
		}

		const row = this.#rows.at(-1) ?? [];
		this.#fillSpannedCells(row);
		this.#cell = {isHeader, alignment: alignmentOf(attribute), blocks: []};
		const rows = spanOf(attribute('rowspan'));
		for (let column = spanOf(attribute('colspan')); column > 0 && row.length < maxColumns; column--) {
			this.#rowSpansLeft[row.length] = rows - 1;
			row.push(row.at(-1) === this.#cell ? emptyCell() : this.#cell);
			this.#cells++;
		}
	}

	closeCell(): void {
		this.#cell = undefined;
	}

	/** @returns true if there is an open cell, which takes the block */
	add(block: CellBlock): boolean {
		this.#cell?.blocks.push(block);
		return this.#cell !== undefined;
	}

	/** Writes the blocks of all cells, one below the other. */
	writeBlocks(): void {
		for (const cell of this.#rows.flat()) {
			for (const {write} of cell.blocks) {
				write();
			}
		}
	}

	/** Returns the table as columns of text; `undefined` if it is used for layout. */
	columns(): TableText | undefined {
		const rows = this.#rows.filter(row => row.some(({blocks}) => blocks.length > 0));
		const cells = rows.flat();
		const isHeaded = cells.some(({isHeader}) => isHeader);
		const columns = rows.reduce((most, row) => Math.max(most, row.filter(({blocks}) => blocks.length > 0).length), 0);
		const longest = isHeaded ? maxCellLengthWithHeader : maxCellLength;
		const isTable = rows.length > 1 && columns > 1
			&& cells.every(({blocks}) => blocks.every(({isProse}) => isProse) && blocks.reduce((sum, {rich}) => sum + rich.text.length, 0) <= longest)
			&& rows.length * columns * maxColumnWidth <= maxTableLength;
		return isTable ? formatColumns(rows.map(row => row.map(cell => cellText(cell))), this.#alignments(rows), isHeadRow(rows[0] ?? [])) : undefined;
	}

	/** Returns the alignments of the last row: header cells are often centred over figures that are aligned right. */
	#alignments(rows: ReadonlyArray<readonly Cell[]>): Array<Alignment | undefined> {
		return rows.at(-1)?.map(({alignment}) => alignment) ?? [];
	}

	/** Adds empty cells where cells of the rows above span this row. */
	#fillSpannedCells(row: Cell[]): void {
		for (let reaching = this.#rowSpansLeft[row.length] ?? 0; reaching > 0 && row.length < maxColumns - 1; reaching = this.#rowSpansLeft[row.length] ?? 0) {
			this.#rowSpansLeft[row.length] = reaching - 1;
			row.push(emptyCell());
		}
	}
}
