import {Box, useIsScreenReaderEnabled} from 'ink';
import {useSyncExternalStore, type ReactElement} from 'react';
import {geometry} from '../session/model/selectors.js';
import {keyNamesOfText} from '../session/keys/key-names.js';
import {isMenu, handlesOwnKeys} from '../session/overlays/overlay-lines.js';
import {type Overlay} from '../session/model/state.js';
import {type SessionStore} from '../session/store.js';
import {useCommands, type Keyboard, type Shell} from './use-commands.js';
import {LayoutMenu, SpeakerMenu} from './menus.js';
import {SearchBox} from './search-box.js';
import {ScreenReaderView} from './screen-reader-view.js';

type OverlayProps = {
	readonly store: SessionStore;
	readonly overlay: Overlay;
	readonly keyboard: Keyboard;
};

/** The open menu, search box or screen reader view, rendered after each change of the session. */
function OpenOverlay({store, overlay, keyboard}: OverlayProps): ReactElement | null {
	const session = useSyncExternalStore(store.subscribe, store.get, store.get);
	const {size} = session;
	const hasScreenReader = useIsScreenReaderEnabled();
	if (geometry(session).isTooSmall && !hasScreenReader) {
		return null;
	}

	return (
		<Box flexDirection='column' width={size.columns} height={hasScreenReader ? undefined : size.rows}>
			{hasScreenReader && !isMenu(overlay) ? <ScreenReaderView session={session}/> : null}
			{overlay.kind === 'speakers' && (
				<SpeakerMenu
					session={session}
					onSelect={speaker => {
						store.dispatch({type: 'speaker-chosen', speaker});
					}}
				/>
			)}
			{overlay.kind === 'layout' && (
				<LayoutMenu
					session={session}
					onSelect={panes => {
						store.dispatch({type: 'layout-chosen', ...panes});
					}}
				/>
			)}
			{overlay.kind === 'search' && (
				<Box flexGrow={1} alignItems='flex-end'>
					<SearchBox
						session={session}
						query={overlay.query}
						isPasting={keyboard.isPasting}
						onChange={query => {
							store.dispatch({type: 'search-typed', query});
						}}
						onSubmit={rest => {
							store.dispatch({type: 'search-submitted'});
							keyboard.press(keyNamesOfText(rest));
						}}
					/>
				</Box>
			)}
		</Box>
	);
}

type AppProps = {
	readonly store: SessionStore;
	readonly shell: Shell;
};

/** The Ink app: it handles the keys and renders menus and the search box, which `frameRows` leaves out. */
export function App({store, shell}: AppProps): ReactElement | null {
	// Subscribes to the overlay only, so that Ink does not render for changes that are drawn without it.
	const getOverlay = (): Overlay => store.get().overlay;
	const overlay = useSyncExternalStore(store.subscribe, getOverlay, getOverlay);
	const keyboard = useCommands(store, shell, overlay);
	const hasScreenReader = useIsScreenReaderEnabled();
	return handlesOwnKeys(overlay) || hasScreenReader ? <OpenOverlay store={store} overlay={overlay} keyboard={keyboard}/> : null;
}
