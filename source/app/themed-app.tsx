import {useMemo, useSyncExternalStore, type ReactElement} from 'react';
import {App} from '../components/app.js';
import {FrameContext} from '../components/frame-context.js';
import {type SessionStore} from '../session/store.js';
import {type ThemeOf} from './open-themes.js';

type Props = {readonly store: SessionStore; readonly themeOf: ThemeOf};

/** The app in the theme of its session, which may change while it is shown. */
export function ThemedApp({store, themeOf}: Props): ReactElement {
	const theme = useSyncExternalStore(store.subscribe, () => themeOf(store.get()));
	const frame = useMemo(() => ({theme, now: () => new Date()}), [theme]);
	return <FrameContext.Provider value={frame}><App store={store}/></FrameContext.Provider>;
}
