import {Box} from 'ink';
import {type ReactElement} from 'react';
import {helpLines, overlayRows, problemLines} from '../session/help.js';
import {type Session} from '../session/state.js';
import {padEnd, truncate} from '../text/width.js';
import {type Theme} from '../theme/theme.js';
import {RowText, type Row} from './row.js';

type Props = {
	readonly session: Session;
	readonly top: number;
	readonly theme: Theme;
};

type ScreenProps = Props & {
	readonly title: string;
	readonly rows: readonly Row[];
};

function TextScreen({session, top, theme, title, rows}: ScreenProps): ReactElement {
	const height = overlayRows(session.size);
	const more = rows.length - top - height;
	const shown = rows.slice(top, top + height);
	return (
		<Box flexDirection='column' width={session.size.columns} height={height + 2}>
			<RowText row={[{text: truncate(` ${title}`, session.size.columns), style: theme.frame['pane-heading-focused']}]}/>
			{/* Rows of a fixed window have no identity but their place. */}
			{ }
			{Array.from({length: height}, (_, index) => <RowText key={index} row={shown[index] ?? []}/>)}
			<RowText row={[{text: more > 0 ? ` ${more} more below (j k scroll, any other key closes)` : ' Any other key closes', style: theme.frame.dim}]}/>
		</Box>
	);
}

/** The help screen. */
export function HelpScreen({session, top, theme}: Props): ReactElement {
	const keysWidth = Math.min(18, Math.floor(session.size.columns / 3));
	const rows = helpLines.map((line): Row => 'heading' in line
		? [{text: ` ${line.heading}`, style: theme.frame['pane-heading-focused']}]
		: [
			{text: `   ${padEnd(line.keys, keysWidth)}`, style: theme.frame.key},
			{text: truncate(` ${line.help}`, Math.max(1, session.size.columns - keysWidth - 4))},
		]);
	return <TextScreen session={session} top={top} theme={theme} title='Help' rows={rows}/>;
}

/** What could not be opened. */
export function ProblemScreen({session, top, theme}: Props): ReactElement {
	const rows = problemLines(session).map((text): Row => [{text}]);
	return <TextScreen session={session} top={top} theme={theme} title='What could not be opened' rows={rows}/>;
}
