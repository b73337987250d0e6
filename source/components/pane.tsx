import {Box} from 'ink';
import {type ReactElement} from 'react';
import {truncate, displayWidth, padEnd} from '../text/width.js';
import {type Theme} from '../theme/theme.js';
import {RowText, type Row} from './row.js';

type Props = {
	readonly width: number;
	/** Rows below the heading. */
	readonly height: number;
	readonly title: string;
	/** Stands at the right end of the heading where there is room. */
	readonly note?: string;
	readonly isFocused: boolean;
	readonly theme: Theme;
	readonly rows: readonly Row[];
};

const markWidth = 2;

/** Columns of a note in the heading, with a blank on both sides. */
const noteColumns = (note: string): number => note === '' ? 0 : displayWidth(note) + 2;

/** The first of `notes`, the longest first, that leaves the title whole or half of the heading; none if none does. */
export const fittingNote = (notes: readonly string[], title: string, width: number): string =>
	notes.find(note => width - markWidth - noteColumns(note) >= Math.min(displayWidth(title), Math.ceil(width / 2))) ?? '';

/** A pane: a heading that says whether it has the keys (by a mark, not by colour alone), and its rows. */
export function Pane({width, height, title, note = '', isFocused, theme, rows}: Props): ReactElement {
	const style = theme.frame[isFocused ? 'pane-heading-focused' : 'pane-heading'];
	const mark = isFocused ? '▸ ' : '  ';
	const hasNote = note !== '' && noteColumns(note) + 6 <= width;
	const room = Math.max(0, width - markWidth - (hasNote ? noteColumns(note) : 0));
	const heading: Row = [
		{text: mark + padEnd(truncate(title, room), room), style},
		...(hasNote ? [{text: ` ${note} `, style: theme.frame.dim}] : []),
	];
	return (
		<Box flexDirection='column' width={width} height={height + 1} flexShrink={0}>
			<RowText row={heading}/>
			{Array.from({length: height}, (_, index) => <RowText key={index} row={rows[index] ?? []}/>)}
		</Box>
	);
}
