import {Box} from 'ink';
import {type ReactElement} from 'react';
import {overlayLines, overlayRows} from '../session/overlay-lines.js';
import {type Session} from '../session/state.js';
import {truncate} from '../text/width.js';
import {type Theme} from '../theme/theme.js';
import {RowText, type Row} from './row.js';

type Props = {
	readonly session: Session;
	readonly title: string;
	/** Index of the first line on the screen. */
	readonly top: number;
	readonly theme: Theme;
};

/** A screen of text over the panes: help, problems, the reason of an attribution. */
export function TextScreen({session, title, top, theme}: Props): ReactElement {
	const height = overlayRows(session.size);
	const lines = overlayLines(session);
	const more = lines.length - top - height;
	const rows = lines.slice(top, top + height).map(({lead, text, isHeading}): Row => [
		{text: lead, style: theme.frame.key},
		{text, style: isHeading ? theme.frame['pane-heading-focused'] : undefined},
	]);
	const way = more > 0 ? ` ${more} more below` : '';
	return (
		<Box flexDirection='column' width={session.size.columns} height={height + 2}>
			<RowText row={[{text: truncate(` ${title}`, session.size.columns), style: theme.frame['pane-heading-focused']}]}/>
			{/* Rows of a fixed window have no identity but their place. */}
			{Array.from({length: height}, (_, index) => <RowText key={index} row={rows[index] ?? []}/>)}
			<RowText row={[{text: truncate(way, session.size.columns), style: theme.frame.dim}]}/>
		</Box>
	);
}
