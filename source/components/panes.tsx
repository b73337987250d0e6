import {Box} from 'ink';
import {Fragment, type ReactElement} from 'react';
import {geometry} from '../session/selectors.js';
import {type Pane as PaneName} from '../session/panes.js';
import {type Session} from '../session/state.js';
import {type Theme} from '../theme/theme.js';
import {ListPane} from './list-pane.js';
import {ReaderPane} from './reader-pane.js';
import {RowText, type Row} from './row.js';
import {SidebarPane} from './sidebar-pane.js';

type Props = {
	readonly session: Session;
	readonly theme: Theme;
	readonly now: Date;
};

const components = {list: ListPane, reader: ReaderPane, sidebar: SidebarPane} as const satisfies Record<PaneName, unknown>;

/** The panes that the terminal has room for, side by side with a rule between. */
export function Panes({session, theme, now}: Props): ReactElement {
	const {panes, height} = geometry(session);
	const rule: Row = [{text: '│', style: theme.frame.rule}];
	return (
		<Box height={height + 1}>
			{panes.map(({pane, width}, index) => {
				const Component = components[pane];
				return (
					<Fragment key={pane}>
						{index > 0 && (
							<Box flexDirection='column' width={1} flexShrink={0}>
								{Array.from({length: height + 1}, (_, row) => <RowText key={row} row={rule}/>)}
							</Box>
						)}
						<Component session={session} width={width} height={height} theme={theme} now={now}/>
					</Fragment>
				);
			})}
		</Box>
	);
}
