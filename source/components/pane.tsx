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

/** A pane: a heading that says whether it has the keys (by a mark, not by colour alone), and its rows. */
export function Pane({width, height, title, note = '', isFocused, theme, rows}: Props): ReactElement {
	const style = theme.frame[isFocused ? 'pane-heading-focused' : 'pane-heading'];
	const mark = isFocused ? '▸ ' : '  ';
	const noteWidth = displayWidth(note);
	const hasNote = note !== '' && noteWidth + 8 <= width;
	const room = Math.max(0, width - mark.length - (hasNote ? noteWidth + 2 : 0));
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
