import {Text} from 'ink';
import {memo, type ReactElement} from 'react';
import {type TextStyle} from '../theme/theme.js';

/** A stretch of a row in one style. */
export type Cell = {readonly text: string; readonly style?: TextStyle};

/** One row of a pane; its cells together are never wider than the pane. */
export type Row = readonly Cell[];

type Props = {
	readonly row: Row;
};

const sameRow = (a: Props, b: Props): boolean =>
	a.row === b.row
	|| (a.row.length === b.row.length && a.row.every((cell, index) => cell.text === b.row[index]?.text && cell.style === b.row[index]?.style));

/** One row, drawn anew only if it changed. */
export const RowText = memo(({row}: Props): ReactElement => (
	<Text wrap='truncate'>
		{row.length === 0
			? ' '
			: row.map((cell, index) => cell.style
				// A row's cells have no identity but their place.
				// eslint-disable-next-line react/no-array-index-key
				? <Text key={index} {...cell.style}>{cell.text}</Text>
				: cell.text)}
	</Text>
), sameRow);
