import {truncate, displayWidth} from '../text/width.js';
import {type Theme} from '../theme/theme.js';
import {fitRow, type Row} from './row.js';

/** The content of a pane. */
export type PaneContent = {
	readonly title: string;
	/** The note at the right end of the heading, if it fits. */
	readonly note?: string;
	readonly isFocused: boolean;
	/** The rows below the heading, at most the height of the pane. */
	readonly rows: readonly Row[];
};

/** The columns of a pane, and its rows below the heading. */
export type PaneSize = {readonly width: number; readonly height: number};

const markWidth = 2;

/** Returns the columns of a note in the heading, with a space on both sides. */
const noteColumns = (note: string): number => note === '' ? 0 : displayWidth(note) + 2;

/** Returns the first of `notes` (longest first) that leaves the whole title or half of the heading; empty if none does. */
export const longestFittingNote = (notes: readonly string[], title: string, width: number): string =>
	notes.find(note => width - markWidth - noteColumns(note) >= Math.min(displayWidth(title), Math.ceil(width / 2))) ?? '';

/** Returns the rows of a pane: its heading, which marks the focused pane not by colour alone, and its content. */
export function paneRows({title, note = '', isFocused, rows}: PaneContent, {width, height}: PaneSize, theme: Theme): Row[] {
	const mark = isFocused ? '▸ ' : '  ';
	const hasNote = note !== '' && noteColumns(note) + 6 <= width;
	const room = Math.max(0, width - markWidth - (hasNote ? noteColumns(note) : 0));
	const shown = truncate(title, room);
	const heading: Row = [
		{text: mark + shown, style: theme.frame[isFocused ? 'chip' : 'pane-heading']},
		{text: ' '.repeat(room - displayWidth(shown))},
		...(hasNote ? [{text: ` ${note} `, style: theme.frame.muted}] : []),
	];
	return [heading, ...Array.from({length: height}, (_, index) => rows[index] ?? [])].map(row => fitRow(row, width));
}
