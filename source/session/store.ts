import {reduce} from './reducer.js';
import {type Action, type Session} from './model/state.js';

/** The store of the one session. The code that draws, saves and analyses it subscribes. */
export type SessionStore = {
	readonly get: () => Session;
	readonly dispatch: (action: Action) => void;
	/** Calls `listener` after each change, until the returned function is called. */
	readonly subscribe: (listener: () => void) => () => void;
};

/** Creates a store with an initial session. */
export function createSessionStore(initial: Session): SessionStore {
	let session = initial;
	const listeners = new Set<() => void>();
	return {
		get: () => session,
		dispatch(action) {
			const next = reduce(session, action);
			if (next === session) {
				return;
			}

			session = next;
			for (const listener of listeners) {
				listener();
			}
		},
		subscribe(listener) {
			listeners.add(listener);
			return () => {
				listeners.delete(listener);
			};
		},
	};
}
