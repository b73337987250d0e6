import {useCallback, useSyncExternalStore} from 'react';
import {type Session} from '../session/state/session.js';
import {type SessionStore} from '../session/store.js';

/**
 * Returns the session, and renders again after it changes: once for all changes of one turn of the event loop, so that
 * many keys in one report draw one frame.
 */
export function useSession(store: SessionStore): Session {
	const subscribe = useCallback((listener: () => void) => {
		let isDue = false;
		return store.subscribe(() => {
			if (!isDue) {
				isDue = true;
				setImmediate(() => {
					isDue = false;
					listener();
				});
			}
		});
	}, [store]);
	return useSyncExternalStore(subscribe, store.get, store.get);
}
