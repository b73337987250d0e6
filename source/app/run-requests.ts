import {type Article} from '../article/article.js';
import {logError} from '../debug/log-error.js';
import {type Request} from '../session/state/request.js';
import {type Message} from '../session/state/message.js';
import {type SessionStore} from '../session/store.js';
import {type Subscriptions} from '../subscriptions/subscription-list.js';
import {type LibraryEffects} from './library-effects.js';

type PageRequest = Extract<Request, {readonly kind: 'load-page'}>;

/** The effects of requests outside the session. */
export type RequestEffects = LibraryEffects & {
	/** Opens an http or https URL in the browser. Resolves to a problem in one plain line, or `null`. */
	readonly openLink: (url: string) => Promise<string | null>;
	/** Copies a text to the clipboard. Terminals do not confirm it. Throws an error whose message is one plain line. */
	readonly copy: (text: string) => void;
	/** Loads the page at the `url` of an article. Rejects with an error whose message is one plain line. */
	readonly loadPage: (article: PageRequest['article']) => Promise<PageRequest['article']>;
	/** Loads what is at the address of a link: an article, or the items of a feed. Rejects as `loadPage` does. */
	readonly loadLink: (url: string) => Promise<readonly Article[]>;
	/** Finds the feeds at an address. Rejects as `loadPage` does. */
	readonly findFeeds: (url: string) => Promise<Subscriptions>;
	/** Reads all sources again and reports the result. Rejects as `loadPage` does. */
	readonly reload: () => Promise<void>;
	/** Opens an article in the editor of the user. Resolves to a message. */
	readonly edit: (request: Extract<Request, {readonly kind: 'edit'}>) => Promise<Message>;
	/** Runs a command that reads an article. Resolves to a message. */
	readonly pipe: (request: Extract<Request, {readonly kind: 'pipe'}>) => Promise<Message>;
	/** Writes quotes to a new file. Resolves to a message. */
	readonly exportQuotes: (request: Extract<Request, {readonly kind: 'export'}>) => Promise<Message>;
};

/** Carries out a request and reports the result in the status line. Never rejects. */
export async function runRequest(store: SessionStore, effects: RequestEffects, request: Request): Promise<void> {
	const showMessage = (text: string, isError = false): void => {
		store.dispatch({type: 'message-shown', message: {text, isError}});
	};

	try {
		switch (request.kind) {
			case 'open-link': {
				const problem = await effects.openLink(request.url);
				showMessage(problem ?? `Opened ${request.url}`, problem !== null);
				return;
			}

			case 'copy': {
				effects.copy(request.text);
				showMessage(`Copied ${request.label}`);
				return;
			}

			case 'find': {
				await effects.find(request.text);
				return;
			}

			case 'match': {
				await effects.match(request.text);
				return;
			}

			case 'list-names': {
				await effects.listNames();
				return;
			}

			case 'load-hit': {
				await effects.loadHit(request);
				return;
			}

			case 'load-page': {
				const {id} = request.article;
				store.dispatch({
					type: 'replaced', id, article: await effects.loadPage(request.article), by: 'page',
				});
				return;
			}

			case 'load-link': {
				const {url} = request;
				const articles = await effects.loadLink(url);
				store.dispatch({
					type: 'link-loaded', url, articles, at: new Date().toISOString(),
				});
				return;
			}

			case 'find-feeds': {
				store.dispatch({type: 'subscribed', subscriptions: await effects.findFeeds(request.url)});
				return;
			}

			case 'reload': {
				await effects.reload();
				return;
			}

			case 'edit':
			case 'pipe': {
				const message = request.kind === 'edit' ? await effects.edit(request) : await effects.pipe(request);
				store.dispatch({type: 'message-shown', message});
				return;
			}

			case 'export': {
				store.dispatch({type: 'message-shown', message: await effects.exportQuotes(request)});
			}
		}
	} catch (error) {
		logError(request.kind, error);
		const problem = error instanceof Error ? error.message : String(error);
		if (request.kind === 'load-page') {
			store.dispatch({type: 'page-failed', id: request.article.id, problem});
		} else if (request.kind === 'load-link') {
			store.dispatch({type: 'link-failed', url: request.url, problem});
		} else {
			showMessage(problem, true);
		}
	}
}

/** Carries out each request of the session. Returns a function that stops it. */
export function runRequests(store: SessionStore, effects: RequestEffects): () => void {
	return store.onRequest(request => {
		void runRequest(store, effects, request);
	});
}
