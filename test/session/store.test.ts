import {
	describe, expect, it, vi,
} from 'vitest';
import {startSession} from '../../source/session/state/session.js';
import {createSessionStore} from '../../source/session/store.js';
import {at, wide} from '../helpers/screen/session.js';

const create = () => createSessionStore(startSession({size: wide}));

describe('the session store', () => {
	it('calls its listeners after it has stored the new session', () => {
		const store = create();
		const seen: boolean[] = [];
		store.subscribe(() => {
			seen.push(store.get().sources.isLoading);
		});
		store.dispatch({type: 'loading-finished', at});
		expect(seen).toEqual([false]);
	});

	it('does not call a listener that has unsubscribed', () => {
		const store = create();
		const listener = vi.fn<() => void>();
		const stop = store.subscribe(listener);
		stop();
		store.dispatch({type: 'loading-finished', at});
		expect(listener).not.toHaveBeenCalled();
	});

	it('does not call its listeners if nothing has changed', () => {
		const store = create();
		const listener = vi.fn<() => void>();
		store.subscribe(listener);
		store.dispatch({type: 'text-typed', text: 'nobody asked'});
		expect(listener).not.toHaveBeenCalled();
	});
});
