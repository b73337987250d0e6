import {truncate, displayWidth, padEnd} from '../text/width.js';
import {type Theme} from '../theme/theme.js';
import {fitRow, type Row} from './row.js';

/** What a pane shows. */
export type PaneContent = {
	readonly title: string;
	/** Stands at the right end of the heading where there is room. */
	readonly note?: string;
	readonly isFocused: boolean;
	/** The rows below the heading, no more than the pane is high. */
	readonly rows: readonly Row[];
};

/** Columns, and rows below the heading. */
export type PaneSize = {readonly width: number; readonly height: number};

const markWidth = 2;

/** Columns of a note in the heading, with a blank on both sides. */
const noteColumns = (note: string): number => note === '' ? 0 : displayWidth(note) + 2;

/** The first of `notes`, the longest first, that leaves the title whole or half of the heading; none if none does. */
export const longestFittingNote = (notes: readonly string[], title: string, width: number): string =>
	notes.find(note => width - markWidth - noteColumns(note) >= Math.min(displayWidth(title), Math.ceil(width / 2))) ?? '';

/** The rows of a pane: a heading that says whether it has the keys (by a mark, not by colour alone), and what it shows. */
export function paneRows({title, note = '', isFocused, rows}: PaneContent, {width, height}: PaneSize, theme: Theme): Row[] {
	const style = theme.frame[isFocused ? 'pane-heading-focused' : 'pane-heading'];
	const mark = isFocused ? '▸ ' : '  ';
	const hasNote = note !== '' && noteColumns(note) + 6 <= width;
	const room = Math.max(0, width - markWidth - (hasNote ? noteColumns(note) : 0));
	const heading: Row = [
		{text: mark + padEnd(truncate(title, room), room), style},
		...(hasNote ? [{text: ` ${note} `, style: theme.frame.dim}] : []),
	];
	return [heading, ...Array.from({length: height}, (_, index) => rows[index] ?? [])].map(row => fitRow(row, width));
}
