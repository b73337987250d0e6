import {Box} from 'ink';
import {Fragment, useContext, type ReactElement} from 'react';
import {listPane} from '../frame/list-pane.js';
import {paneRows, type PaneContent, type PaneSize} from '../frame/pane-rows.js';
import {readerPane} from '../frame/reader-pane.js';
import {sidebarPane} from '../frame/sidebar-pane.js';
import {geometry} from '../session/model/selectors.js';
import {type Pane} from '../session/model/pane-geometry.js';
import {type Session} from '../session/model/state.js';
import {FrameContext} from './frame-context.js';
import {Rows} from './rows.js';

type PaneProps = {readonly session: Session; readonly size: PaneSize};

function PaneBox({content, size}: {readonly content: PaneContent; readonly size: PaneSize}): ReactElement {
	const {theme} = useContext(FrameContext);
	return <Rows rows={paneRows(content, size, theme)} width={size.width}/>;
}

/** The articles of the session. */
function ListPane({session, size}: PaneProps): ReactElement {
	const {theme, now} = useContext(FrameContext);
	return <PaneBox content={listPane(session, size, theme, now())} size={size}/>;
}

/** The text of the selected article. */
function ReaderPane({session, size}: PaneProps): ReactElement {
	const {theme} = useContext(FrameContext);
	return <PaneBox content={readerPane(session, size, theme)} size={size}/>;
}

/** The quotes or the entities of the selected article. */
function Sidebar({session, size}: PaneProps): ReactElement {
	const {theme} = useContext(FrameContext);
	return <PaneBox content={sidebarPane(session, size, theme)} size={size}/>;
}

const components: Readonly<Record<Pane, (props: PaneProps) => ReactElement>> = {list: ListPane, reader: ReaderPane, sidebar: Sidebar};

/** The rule between two panes. */
function Rule({height}: {readonly height: number}): ReactElement {
	const {theme} = useContext(FrameContext);
	return <Rows rows={Array.from({length: height}, () => [{text: '│', style: theme.frame.rule}])} width={1}/>;
}

/** The panes that the terminal has room for, side by side. */
export function Panes({session}: {readonly session: Session}): ReactElement {
	const {panes, height} = geometry(session);
	return (
		<Box>
			{panes.map(({pane, width}, index) => {
				const Component = components[pane];
				return (
					<Fragment key={pane}>
						{index > 0 ? <Rule height={height + 1}/> : null}
						<Component session={session} size={{width, height}}/>
					</Fragment>
				);
			})}
		</Box>
	);
}
