import {reduce} from './reducer.js';
import {type Action, type Session} from './model/state.js';

/** Holds the one session. Whoever shows, saves or analyses it subscribes. */
export type SessionStore = {
	readonly get: () => Session;
	readonly dispatch: (action: Action) => void;
	/** Calls `listener` after each change; the function returned ends that. */
	readonly subscribe: (listener: () => void) => () => void;
};

/** A store that holds the state of one session. */
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
