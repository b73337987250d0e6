import {Box, Text, useIsScreenReaderEnabled} from 'ink';
import {useSyncExternalStore, type ReactElement} from 'react';
import {useCommands, type Shell} from '../hooks/use-commands.js';
import {geometry} from '../session/selectors.js';
import {typedKeys} from '../session/key-names.js';
import {minimumSize} from '../session/panes.js';
import {type SessionStore} from '../session/store.js';
import {type Theme} from '../theme/theme.js';
import {LayoutMenu, SpeakerMenu} from './menus.js';
import {overlayScreen} from './overlay-screens.js';
import {Panes} from './panes.js';
import {SearchBox} from './search-box.js';
import {SpokenScreen} from './spoken-screen.js';
import {StatusLine} from './status-line.js';
import {TextScreen} from './text-screen.js';

type Props = {
	readonly store: SessionStore;
	readonly shell: Shell;
	readonly theme: Theme;
	/** Decides how dates are written; a property, so that a test's frame never changes. */
	readonly now: () => Date;
};

/** The whole frame, as high as the terminal. */
export function App({store, shell, theme, now}: Props): ReactElement {
	const session = useSyncExternalStore(store.subscribe, store.get, store.get);
	const {size, overlay} = session;
	const pressKeys = useCommands(store, shell, overlay);
	const isSpoken = useIsScreenReaderEnabled();
	if (geometry(session).tooSmall && !isSpoken) {
		return <Text wrap='truncate'>{`Needs ${minimumSize.columns}x${minimumSize.rows}`}</Text>;
	}

	const isBare = overlay.kind === 'none' || overlay.kind === 'search';
	const screen = overlayScreen(session, theme);
	return (
		<Box flexDirection='column' width={size.columns} height={isSpoken ? undefined : size.rows}>
			{isSpoken && (isBare || screen) ? <SpokenScreen session={session}/> : null}
			{screen && !isSpoken ? <TextScreen size={size} screen={screen} theme={theme}/> : null}
			{!isSpoken && isBare ? <Panes session={session} theme={theme} now={now()}/> : null}
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
				<SearchBox
					session={session}
					query={overlay.query}
					onChange={query => {
						store.dispatch({type: 'search-typed', query});
					}}
					onSubmit={rest => {
						store.dispatch({type: 'search-submitted'});
						pressKeys(typedKeys(rest));
					}}
				/>
			)}
			{overlay.kind === 'search' || isSpoken ? null : <StatusLine session={session} theme={theme}/>}
		</Box>
	);
}
