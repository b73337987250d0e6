import {Box, useIsScreenReaderEnabled} from 'ink';
import {useContext, type ReactElement} from 'react';
import {tooSmallRow} from '../frame/frame-rows.js';
import {overlayScreenRows} from '../frame/overlay-rows.js';
import {fitRow} from '../frame/row.js';
import {geometry} from '../session/model/selectors.js';
import {isMenu, handlesOwnKeys} from '../session/overlays/overlay-lines.js';
import {type Session} from '../session/state/session.js';
import {type SessionStore} from '../session/store.js';
import {FrameContext} from './frame-context.js';
import {LayoutMenu, SpeakerMenu} from './menus.js';
import {Panes} from './panes.js';
import {PromptLine} from './prompt-line.js';
import {Rows} from './rows.js';
import {ScreenReaderView} from './screen-reader-view.js';
import {StatusLine} from './status-line.js';
import {SurfaceContext} from './surface-context.js';
import {useSession} from './use-session.js';

type Props = {readonly session: Session; readonly store: SessionStore};

/** A screen of text in place of the panes: help, problems, links, the reason of an attribution. */
function OverlayScreen({session}: {readonly session: Session}): ReactElement | null {
	const {theme} = useContext(FrameContext);
	const {columns} = session.size;
	const rows = overlayScreenRows(session, theme);
	return rows && <Rows rows={rows.map(row => fitRow(row, columns))} width={columns}/>;
}

/** The menu, the overlay screen or the panes: all rows but the last. */
function Main({session, store}: Props): ReactElement | null {
	switch (session.overlay.kind) {
		case 'speakers': {
			return (
				<SpeakerMenu
					session={session}
					onSelect={speaker => {
						store.dispatch({type: 'speaker-chosen', speaker});
					}}
				/>
			);
		}

		case 'layout': {
			return (
				<LayoutMenu
					session={session}
					onSelect={panes => {
						store.dispatch({type: 'layout-chosen', ...panes});
					}}
				/>
			);
		}

		case 'none':
		case 'prompt': {
			return <Panes session={session}/>;
		}

		case 'help':
		case 'problems':
		case 'attribution':
		case 'links': {
			return <OverlayScreen session={session}/>;
		}
	}
}

/** The prompt while one is open, else the status line. */
function LastRow({session, store}: Props): ReactElement {
	return session.overlay.kind === 'prompt'
		? (
			<PromptLine
				session={session}
				overlay={session.overlay}
				onChange={text => {
					store.dispatch({type: 'text-typed', text});
				}}
			/>
		)
		: <StatusLine session={session}/>;
}

/** The session on the screen, or as lines for a screen reader. */
export function App({store}: {readonly store: SessionStore}): ReactElement {
	const session = useSession(store);
	const {size, overlay} = session;
	// An absolute box adds nothing to the height of the root. Ink makes cells for that height, also where it draws nothing.
	const isDrawnByInk = useContext(SurfaceContext) === null || handlesOwnKeys(overlay);
	if (useIsScreenReaderEnabled()) {
		return (
			<Box flexDirection='column' width={size.columns}>
				{isMenu(overlay) ? <Main session={session} store={store}/> : <ScreenReaderView session={session}/>}
				{overlay.kind === 'prompt' ? <LastRow session={session} store={store}/> : null}
			</Box>
		);
	}

	if (geometry(session).isTooSmall) {
		return <Rows rows={[tooSmallRow(size.columns)]} width={size.columns}/>;
	}

	return (
		<Box flexDirection='column' position={isDrawnByInk ? 'relative' : 'absolute'} width={size.columns} height={size.rows}>
			<Main session={session} store={store}/>
			<LastRow session={session} store={store}/>
		</Box>
	);
}
