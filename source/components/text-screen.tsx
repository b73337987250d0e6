import {Box} from 'ink';
import {type ReactElement} from 'react';
import {overlayRows} from '../session/overlay-lines.js';
import {type Size} from '../session/panes.js';
import {truncate} from '../text/width.js';
import {type Theme} from '../theme/theme.js';
import {type ScreenOfRows} from './overlay-screens.js';
import {RowText} from './row.js';

type Props = {
	readonly size: Size;
	readonly screen: ScreenOfRows;
	readonly theme: Theme;
};

/** A screen of text over the panes: a title, its rows, and how it goes on. */
export function TextScreen({size, screen, theme}: Props): ReactElement {
	const height = overlayRows(size);
	const {title, rows, note} = screen;
	return (
		<Box flexDirection='column' width={size.columns} height={height + 2}>
			<RowText row={[{text: truncate(` ${title}`, size.columns), style: theme.frame['pane-heading-focused']}]}/>
			{/* Rows of a fixed window have no identity but their place. */}
			{Array.from({length: height}, (_, index) => <RowText key={index} row={rows[index] ?? []}/>)}
			<RowText row={[{text: truncate(note === '' ? '' : ` ${note}`, size.columns), style: theme.frame.dim}]}/>
		</Box>
	);
}
