import {setTimeout as wait} from 'node:timers/promises';
import {type SessionStore} from '../session/store.js';

/** In milliseconds. A screen that is shown only after it does not flash up if nothing can be opened. */
const firstArticleTimeout = 200;

/** Resolves when the session has an article, when `loading` ends, or after a timeout, whichever comes first. */
export async function waitForFirstArticle(store: SessionStore, loading: Promise<void>): Promise<void> {
	let stopListening: (() => void) | undefined;
	const shown = new Promise<void>(resolve => {
		stopListening = store.subscribe(() => {
			if (store.get().list.articles.length > 0) {
				resolve();
			}
		});
	});
	await Promise.race([loading, wait(firstArticleTimeout), shown]);
	stopListening?.();
}
