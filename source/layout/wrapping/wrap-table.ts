import {type Table} from '../../article/article.js';
import {lowerBound} from '../../article/binary-search.js';
import {type Span} from '../../article/span.js';
import {displayWidth, padEnd, truncate} from '../../text/width.js';
import {wrap} from '../../text/wrap.js';
import {type Line, type Part} from '../model/line.js';
import {type Chunk} from './chunks.js';

/** The columns between two cells. */
const gap = 2;

/** In columns. A column is not made narrower to fit the table than its longest word, up to this, and never than the least. */
const minColumnWidth = {words: 10, least: 3} as const;

/** The widths of the columns of a table, in columns of the terminal. */
type Widths = {
	/** As wide as the widest cell. */
	readonly natural: readonly number[];
	/** As wide as it must be. */
	readonly least: readonly number[];
	/** The length of the longest row, in code units. */
	readonly longestRow: number;
};

/** Measures the columns of a table whose block begins at `start`. */
function measure(text: string, start: number, {rows}: Table): Widths {
	const natural: number[] = [];
	const least: number[] = [];
	let longestRow = 0;
	for (const row of rows) {
		longestRow = Math.max(longestRow, (row.at(-1)?.end ?? 0) - (row[0]?.start ?? 0));
		for (const [column, cell] of row.entries()) {
			const words = text.slice(start + cell.start, start + cell.end);
			const width = displayWidth(words);
			const known = least[column] ?? 1;
			natural[column] = Math.max(natural[column] ?? 1, width);
			least[column] = known < Math.min(width, minColumnWidth.words) ? Math.max(known, leastWidth(words, width)) : known;
		}
	}

	return {natural, least, longestRow};
}

/** Returns the width that a cell must have: of its longest word, within limits. */
function leastWidth(words: string, width: number): number {
	const longest = Math.max(...words.split(/\s+/v, 100).map(word => displayWidth(word)));
	return Math.min(width, Math.max(minColumnWidth.least, Math.min(minColumnWidth.words, longest)));
}

// Measuring takes as long as the table, and each chunk at each width needs it.
const measured = new WeakMap<Table, Widths>();

function widthsOf(text: string, start: number, table: Table): Widths {
	const widths = measured.get(table) ?? measure(text, start, table);
	measured.set(table, widths);
	return widths;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Returns the widths of columns that take `room` columns at most: the widest are made narrower first. `null` if they cannot. */
function fitColumns({natural, least}: Pick<Widths, 'natural' | 'least'>, room: number): number[] | null {
	const limited = (limit: number): number[] => natural.map((width, column) => Math.max(least[column] ?? 1, Math.min(width, limit)));
	if (sum(least) > room) {
		return null;
	}

	let low = 1;
	let high = Math.max(...natural);
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if (sum(limited(middle)) <= room) {
			low = middle;
		} else {
			high = middle - 1;
		}
	}

	const widths = limited(low);
	let left = room - sum(widths);
	return widths.map((width, column) => {
		const more = left > 0 && width < (natural[column] ?? 0) ? 1 : 0;
		left -= more;
		return width + more;
	});
}

/** The place of a row: the columns that it has, and the prefix of its lines. */
type Place = {readonly text: string; readonly width: number; readonly lead: string};

/** Returns the lines of a row whose cells are wrapped side by side. */
function rowLines(row: readonly Span[], {start, end}: Span, widths: readonly number[], {text, lead, alignments}: Place & Pick<Table, 'alignments'>): Line[] {
	const cells = row.map((cell, column) => cell.start < cell.end ? wrap(text, cell, widths[column] ?? 1) : []);
	const tallest = cells.reduce((most, pieces) => pieces.length > most.length ? pieces : most, []);
	return Array.from({length: Math.max(1, tallest.length)}, (_, index): Line => {
		let left = 0;
		const parts = cells.flatMap((pieces, column): Part[] => {
			const width = widths[column] ?? 1;
			const from = left;
			left += width + gap;
			const piece = pieces[index];
			const missing = piece ? Math.max(0, width - displayWidth(text.slice(piece.start, piece.end))) : 0;
			const alignment = alignments[column] ?? 'left';
			return piece ? [{start: piece.start, end: piece.end, column: from + (alignment === 'right' ? missing : (alignment === 'center' ? Math.floor(missing / 2) : 0))}] : [];
		});
		return {
			// The starts of the pieces of one cell ascend, so they can stand for the lines.
			start: index === 0 ? start : tallest[index]?.start ?? start, end, prefix: lead, kind: 'table', parts, ...(index > 0 && {continuesRow: true}),
		};
	});
}

/** Returns the lines of a row whose cells stand one below the other, each after the name of its column. */
function stackedLines(row: readonly Span[], {start, end}: Span, names: readonly string[], {text, width, lead}: Place): Line[] {
	const nameWidth = Math.min(Math.floor(width / 3), Math.max(0, ...names.map(name => displayWidth(name))));
	const lines = row.flatMap((cell, column): Line[] => {
		if (cell.start === cell.end) {
			return [];
		}

		const name = names[column] ?? '';
		const indent = nameWidth === 0 ? 0 : nameWidth + 1;
		const shown = indent === 0 ? '' : padEnd(truncate(name, nameWidth), indent);
		return wrap(text, cell, Math.max(1, width - indent)).map((piece, index): Line => ({
			start: piece.start, end: piece.end, prefix: lead + (index === 0 ? shown : ' '.repeat(indent)), kind: 'table',
		}));
	});
	const [first, ...others] = lines;
	const last = others.pop();
	// The first line begins and the last one ends with the row.
	return first
		? (last ? [{...first, start}, ...others, {...last, end}] : [{...first, start, end}])
		: [{
			start, end: start, prefix: lead, kind: 'table',
		}];
}

/** Returns the names of the columns; none if the table has no header. */
const namesOf = (text: string, start: number, {rows, hasHeader}: Table): string[] =>
	hasHeader ? rows[0]?.map(cell => text.slice(start + cell.start, start + cell.end)) ?? [] : [];

/** A table with wider cells is not aligned in the text. */
const maxAlignedWidth = 40;

/** Tables with longer rows, in code units, are not cut between rows by `chunksOf`. */
const maxRowLength = 2000;

/**
 * Wraps the rows of a table that is too wide: its cells side by side in narrower columns, or if there are too many of them,
 * one below the other after the names of their columns.
 *
 * @param lead the prefix of all lines
 * @returns `null` if the lines of the text fit as they are
 */
export function wrapTable(text: string, {start, end, block}: Chunk, width: number, lead: string): Line[] | null {
	const {table} = block;
	const room = width - displayWidth(lead);
	if (!table || room < minColumnWidth.least) {
		return null;
	}

	const {natural, least, longestRow} = widthsOf(text, block.start, table);
	const gaps = gap * Math.max(0, natural.length - 1);
	const isFitting = sum(natural) + gaps <= room;
	if (longestRow > maxRowLength || (isFitting && natural.every(columns => columns <= maxAlignedWidth))) {
		return null;
	}

	const widths = fitColumns({natural, least}, room - gaps);
	const names = namesOf(text, block.start, table);
	const lines: Line[] = [];
	let index = lowerBound(table.rows, start - block.start, row => row[0]?.start ?? 0);
	let from = start;
	while (from <= end) {
		const newline = text.indexOf('\n', from);
		const row = {start: from, end: newline === -1 || newline > end ? end : newline};
		const cells = (table.rows[index] ?? []).map(cell => ({start: block.start + cell.start, end: block.start + cell.end}));
		if (widths) {
			lines.push(...rowLines(cells, row, widths, {
				text, width: room, lead, alignments: table.alignments,
			}));
		} else {
			lines.push(...stackedLines(cells, row, table.hasHeader && index === 0 ? [] : names, {text, width: room, lead}));
			if (index < table.rows.length - 1) {
				lines.push({
					start: row.end, end: row.end, prefix: lead, kind: 'blank',
				});
			}
		}

		from = row.end + 1;
		index++;
	}

	return lines;
}
