import {reduce} from './reducer.js';
import {type Action} from './state/action.js';
import {type Request} from './state/request.js';
import {type Session} from './state/session.js';

/** The store of the one session. The code that draws, saves and analyses it subscribes. */
export type SessionStore = {
	readonly get: () => Session;
	readonly dispatch: (action: Action) => void;
	/** Calls `listener` after each change, until the returned function is called. */
	readonly subscribe: (listener: () => void) => () => void;
	/** Calls `listener` with each side effect that an action asks for, until the returned function is called. */
	readonly onRequest: (listener: (request: Request) => void) => () => void;
};

/** Adds a listener, and returns the function that removes it. */
function listen<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
	listeners.add(listener);
	return () => {
		listeners.delete(listener);
	};
}

/** Creates a store with an initial session. */
export function createSessionStore(initial: Session): SessionStore {
	let session = initial;
	const listeners = new Set<() => void>();
	const requestListeners = new Set<(request: Request) => void>();
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

			for (const request of next.requests) {
				for (const listener of requestListeners) {
					listener(request);
				}
			}
		},
		subscribe: listener => listen(listeners, listener),
		onRequest: listener => listen(requestListeners, listener),
	};
}
