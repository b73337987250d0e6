import {useContext, type ReactElement} from 'react';
import {fitRow} from '../frame/rows/row.js';
import {statusRow} from '../frame/status-row.js';
import {type Session} from '../session/state/session.js';
import {FrameContext} from './frame-context.js';
import {Rows} from './rows.js';

/** The last row of the screen: a message, or the keys of the focused pane. */
export function StatusLine({session}: {readonly session: Session}): ReactElement {
	const {theme} = useContext(FrameContext);
	const {columns} = session.size;
	return <Rows rows={[fitRow(statusRow(session, theme), columns)]} width={columns}/>;
}
