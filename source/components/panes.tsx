import {Box} from 'ink';
import {
	Fragment, useContext, useMemo, type ReactElement,
} from 'react';
import {type PaneSize} from '../frame/rows/pane-rows.js';
import {type Row} from '../frame/rows/row.js';
import {paneInputs} from '../frame/pane-inputs.js';
import {rowsOfPane, ruleRows} from '../frame/side-by-side-panes.js';
import {geometry} from '../session/model/selectors.js';
import {type Pane} from '../session/panes/pane-geometry.js';
import {type Session} from '../session/state/session.js';
import {FrameContext} from './frame-context.js';
import {keepLast} from './keep-last.js';
import {Rows} from './rows.js';

type PaneProps = {readonly session: Session; readonly size: PaneSize};

function PaneBox({pane, session, size}: PaneProps & {readonly pane: Pane}): ReactElement {
	const {theme, now} = useContext(FrameContext);
	const time = now();
	const place = {pane, ...size};
	const keepRows = useMemo(() => keepLast<readonly Row[]>(), []);
	const rows = keepRows([theme, ...paneInputs(session, place, time)], () => rowsOfPane(session, place, theme, time));
	return <Rows rows={rows} width={size.width}/>;
}

/** The articles of the session. */
function ListPane(props: PaneProps): ReactElement {
	return <PaneBox pane='list' {...props}/>;
}

/** The text of the selected article. */
function ReaderPane(props: PaneProps): ReactElement {
	return <PaneBox pane='reader' {...props}/>;
}

/** The quotes or the entities of the selected article. */
function Sidebar(props: PaneProps): ReactElement {
	return <PaneBox pane='sidebar' {...props}/>;
}

const components: Readonly<Record<Pane, (props: PaneProps) => ReactElement>> = {list: ListPane, reader: ReaderPane, sidebar: Sidebar};

/** The rule at the right of a pane. */
function Rule({session, pane, height}: {readonly session: Session; readonly pane: Pane; readonly height: number}): ReactElement {
	const {theme} = useContext(FrameContext);
	return <Rows rows={ruleRows(session, pane, height, theme)} width={1}/>;
}

/** The panes that the terminal has room for, side by side. */
export function Panes({session}: {readonly session: Session}): ReactElement {
	const {panes, height} = geometry(session);
	return (
		<Box>
			{panes.map(({pane, width, hasRule}) => {
				const Component = components[pane];
				return (
					<Fragment key={pane}>
						<Component session={session} size={{width, height}}/>
						{hasRule ? <Rule session={session} pane={pane} height={height}/> : null}
					</Fragment>
				);
			})}
		</Box>
	);
}
