import {stripVTControlCharacters} from 'node:util';
import {displayWidth, isSingleWidth} from '../../text/width.js';
import {linked} from './hyperlink.js';

/** A part of a screen row. */
export type StyledText = {
	readonly text: string;
	/** The SGR parameters of its style (`1;36`); empty for plain text. */
	readonly sgr: string;
	/** The parameters of its link, as `hyperlinkParameters` returns them; nothing if it is no link. */
	readonly link?: string | undefined;
};

/** The cells of a row: a character, a style and a link for each column. */
type Cells = {
	/** Up to the last column that is not blank. */
	readonly text: string;
	/** Empty for the columns after the text. */
	readonly styles: readonly string[];
	/** `null` if the row has no links, as nearly all rows. */
	readonly links: readonly string[] | null;
};

/** A row of the screen that can be compared with another one. */
export type ScreenRow = {
	readonly parts: readonly StyledText[];
	/** `null` if the row has characters that terminals draw with different widths. */
	readonly cells: Cells | null;
};

/** Styles that are visible on a blank: underlined, inverse, and a background. Attributes and colours of text may stand before. */
const showsOnBlanks = /^(?:(?:[12356890]|3[0-79]|9[0-7]|38;5;\d+|38;2;\d+;\d+;\d+);)*(?:4[0-8]?|7|10[0-7])(?:;|$)/v;

const knownOnBlanks = new Map<string, boolean>();

/** Tells whether a style is visible on a blank. A screen has few styles, and each is tested once. */
function isVisibleOnBlanks(sgr: string): boolean {
	const isVisible = knownOnBlanks.get(sgr) ?? showsOnBlanks.test(sgr);
	knownOnBlanks.set(sgr, isVisible);
	return isVisible;
}

/** Up to so many unchanged cells between two changes are written again, because to skip them takes as many bytes. */
const maxUnchangedGap = 4;

const eraseToEndOfRow = '\u001B[K';
const reset = '\u001B[m';

const moveTo = (row: number, column: number): string => `\u001B[${row + 1};${column + 1}H`;

const styled = ({text, sgr, link = ''}: StyledText): string => linked(sgr === '' ? text : `\u001B[${sgr}m${text}${reset}`, link);

/** Returns one empty string for each column. An array that grows with each column leaves several copies of itself as garbage. */
// eslint-disable-next-line unicorn/no-new-array -- `Array.from` would call a function for each column.
const emptyCells = (columns: number): string[] => new Array<string>(columns).fill('');

/** Returns the cells of parts, whose texts together are `text`. */
function cellsOf(parts: readonly StyledText[], text: string): Cells {
	const styles = emptyCells(text.length);
	const links = parts.some(({link = ''}) => link !== '') ? emptyCells(text.length) : null;
	let column = 0;
	let length = 0;
	for (const {text: words, sgr, link = ''} of parts) {
		// Some terminals underline the blanks of a link.
		const isVisible = link !== '' || (sgr !== '' && isVisibleOnBlanks(sgr));
		const first = column + (isVisible ? 0 : words.length - words.trimStart().length);
		const end = column + (isVisible ? words.length : words.trimEnd().length);
		if (end > first) {
			styles.fill(sgr, first, end);
			links?.fill(link, first, end);
			length = end;
		}

		column += words.length;
	}

	return {text: text.slice(0, length), styles, links};
}

/** Creates a row from its parts, from left to right. */
export function screenRow(parts: readonly StyledText[]): ScreenRow {
	const text = parts.map(part => part.text).join('');
	return {parts, cells: isSingleWidth(text) ? cellsOf(parts, text) : null};
}

export const blankRow = screenRow([]);

/** Replaces long runs of blanks by a sequence that erases, which takes fewer bytes. The cursor moves past them only if something follows. */
const eraseBlanks = (text: string, isLast: boolean): string => text.replaceAll(/ {12,}/gv, ({length: blanks}, at: number) =>
	`\u001B[${blanks}X` + (isLast && at + blanks === text.length ? '' : `\u001B[${blanks}C`));

/** Returns the bytes that draw the cells from column `start` to `end` at the cursor. */
function cellBytes({text, styles, links}: Cells, start: number, end: number): string {
	let bytes = '';
	for (let from = start, to = start; from < end; from = to) {
		const sgr = styles[from] ?? '';
		const link = links?.[from] ?? '';
		while (to < end && styles[to] === sgr && (links?.[to] ?? '') === link) {
			to++;
		}

		const piece = styled({text: text.slice(from, to), sgr, link});
		bytes += sgr === '' && link === '' ? eraseBlanks(piece, to === end) : piece;
	}

	return bytes;
}

/** Finds the next changed columns at or after `from`. Changes with a short gap between them count as one. */
function nextChange(before: Cells, after: Cells, from: number): {readonly start: number; readonly end: number} | undefined {
	const {length} = after.text;
	const hasLinks = before.links !== null || after.links !== null;
	const isChanged = (at: number): boolean => after.text[at] !== (before.text[at] ?? ' ') || after.styles[at] !== (before.styles[at] ?? '')
		|| (hasLinks && (after.links?.[at] ?? '') !== (before.links?.[at] ?? ''));
	let start = from;
	while (start < length && !isChanged(start)) {
		start++;
	}

	let end = start;
	for (let at = start; at < length && at <= end + maxUnchangedGap; at++) {
		if (isChanged(at)) {
			end = at + 1;
		}
	}

	return start < length ? {start, end} : undefined;
}

/** Returns the bytes that draw a whole row over any other. */
function wholeRow({parts, cells}: ScreenRow, row: number, columns: number): string {
	const bytes = cells ? cellBytes(cells, 0, cells.text.length) : parts.map(part => styled(part)).join('');
	const width = cells ? cells.text.length : displayWidth(stripVTControlCharacters(parts.map(({text}) => text).join('')));
	// After a full row the cursor is still on its last cell, which would be erased. If the width is uncertain, the row is
	// erased first.
	return width < columns
		? moveTo(row, 0) + bytes + reset + eraseToEndOfRow
		: moveTo(row, 0) + (cells ? '' : eraseToEndOfRow) + bytes + reset;
}

/** Tells whether two rows have the same parts. */
export const hasSameParts = (a: readonly StyledText[], b: readonly StyledText[]): boolean =>
	a.length === b.length && a.every((part, index) => part === b[index] || (part.text === b[index]?.text && part.sgr === b[index].sgr && part.link === b[index].link));

/**
 * Returns the bytes that turn a row of the screen, `columns` wide, into another; empty if both are the same. The bytes
 * begin and end with the plain style and outside of links.
 */
export function rowChanges(before: ScreenRow, after: ScreenRow, row: number, columns: number): string {
	if (before.parts === after.parts || hasSameParts(before.parts, after.parts)) {
		return '';
	}

	if (!before.cells || !after.cells) {
		return wholeRow(after, row, columns);
	}

	let bytes = '';
	for (let change = nextChange(before.cells, after.cells, 0); change; change = nextChange(before.cells, after.cells, change.end)) {
		bytes += moveTo(row, change.start) + cellBytes(after.cells, change.start, change.end);
	}

	const {length} = after.cells.text;
	return before.cells.text.length > length ? bytes + moveTo(row, length) + eraseToEndOfRow : bytes;
}
