import {Box, Text, useIsScreenReaderEnabled} from 'ink';
import {useContext, type ReactElement} from 'react';
import {tooSmallRow} from '../frame/frame-rows.js';
import {geometry} from '../session/model/selectors.js';
import {type Session} from '../session/state/session.js';
import {type SessionStore} from '../session/store.js';
import {
	Overlay, PromptRow, StoreMenu, StoreTextLine,
} from './overlay.js';
import {Panes} from './panes.js';
import {Rows} from './rows.js';
import {ScreenReaderView} from './screen-reader-view.js';
import {StatusLine} from './status-line.js';
import {SurfaceContext} from './surface-context.js';
import {useSession} from './use-session.js';

/** The session as lines for a screen reader, with the menu or the input that is open. */
function ScreenReaderScreen({session, store}: {readonly session: Session; readonly store: SessionStore}): ReactElement {
	const {overlay, size} = session;
	return (
		<Box flexDirection='column' width={size.columns}>
			{overlay.kind === 'menu'
				? (
					<>
						<Text>{overlay.title}</Text>
						<StoreMenu menu={overlay} height={size.rows - 1} store={store}/>
					</>
				)
				: <ScreenReaderView session={session}/>}
			{overlay.kind === 'prompt' ? <PromptRow session={session} overlay={overlay} store={store}/> : null}
			{overlay.kind === 'help' || overlay.kind === 'palette' || overlay.kind === 'find' ? <StoreTextLine text={overlay.text} store={store}/> : null}
		</Box>
	);
}

/** The session on the screen, or as lines for a screen reader. */
export function App({store}: {readonly store: SessionStore}): ReactElement {
	const session = useSession(store);
	const {size} = session;
	// An absolute box adds nothing to the height of the root. Ink makes cells for that height, also where it draws nothing.
	const position = useContext(SurfaceContext) === null ? 'relative' : 'absolute';
	if (useIsScreenReaderEnabled()) {
		return <ScreenReaderScreen session={session} store={store}/>;
	}

	if (geometry(session).isTooSmall) {
		return <Rows rows={[tooSmallRow(size.columns)]} width={size.columns}/>;
	}

	return (
		<>
			<Box flexDirection='column' position={position} width={size.columns} height={size.rows}>
				<Panes session={session}/>
				<StatusLine session={session}/>
			</Box>
			<Overlay session={session} store={store}/>
		</>
	);
}
