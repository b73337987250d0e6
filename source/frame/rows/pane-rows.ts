import {displayWidth, truncate} from '../../text/width.js';
import {type Theme} from '../../theme/theme.js';
import {fitRow, type Row} from './row.js';

/** The content of a pane. */
export type PaneContent = {
	/** The key that focuses the pane, as people write it; empty without one. */
	readonly key: string;
	readonly title: string;
	/** Stands beside the title in the heading, as far as there is room. */
	readonly detail?: Row;
	/** The note at the right end of the heading, if it fits. */
	readonly note?: string;
	readonly isFocused: boolean;
	/** The rows below the heading, at most the height of the pane. */
	readonly rows: readonly Row[];
};

/** The columns of a pane, and its rows below the heading. */
export type PaneSize = {readonly width: number; readonly height: number};

/** The columns of a heading beside title and note: a space on both sides of the title, the key and a space. */
const markWidth = 4;

/** Returns the columns of a note in the heading, with a space on both sides. */
const noteColumns = (note: string): number => note === '' ? 0 : displayWidth(note) + 2;

/** Returns the first of `notes` (longest first) that leaves the whole title or half of the heading; empty if none does. */
export const longestFittingNote = (notes: readonly string[], title: string, width: number): string =>
	notes.find(note => width - markWidth - noteColumns(note) >= Math.min(displayWidth(title), Math.ceil(width / 2))) ?? '';

/** Returns the heading of a pane. That of the focused pane is a chip, with a sign if the chip has no colour of its own. */
function headingRow({key, title, detail = [], note = '', isFocused}: PaneContent, width: number, theme: Theme): Row {
	const {chip} = theme.frame;
	const mark = isFocused && chip.backgroundColor === undefined ? '▸' : ' ';
	const hasNote = note !== '' && noteColumns(note) + 6 <= width;
	const room = Math.max(0, width - (hasNote ? noteColumns(note) : 0));
	const label = mark + (key === '' ? '' : `${key} `);
	const heading: Row = [
		{text: `${label}${truncate(title, Math.max(1, room - displayWidth(label) - 1))} `, style: isFocused ? chip : theme.frame['pane-heading']},
		...(detail.length > 0 ? [{text: ' '}, ...detail] : []),
	];
	return [...fitRow(heading, room), ...(hasNote ? [{text: ` ${note} `, style: theme.frame.muted}] : [])];
}

/** Returns the rows of a pane: its heading and its content. */
export function paneRows(content: PaneContent, {width, height}: PaneSize, theme: Theme): Row[] {
	const {rows} = content;
	return [headingRow(content, width, theme), ...Array.from({length: height}, (_, index) => rows[index] ?? [])].map(row => fitRow(row, width));
}
