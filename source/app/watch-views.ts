import {logError} from '../debug/log-error.js';
import {type Hit} from '../library/query/hit.js';
import {parseQuery} from '../library/query/parse-query.js';
import {asksForMarks} from '../library/query/query.js';
import {asksForAnalysis} from '../library/query/search-query.js';
import {type Library} from '../library/thread/library.js';
import {type SavedView} from '../session/state/saved-view.js';
import {type SessionStore} from '../session/store.js';
import {countLabel} from '../text/count-label.js';

/** Tells the user of something new. Resolves to a problem in one plain line, or `null`. */
export type Notify = (title: string, body: string) => Promise<string | null>;

/** In milliseconds. Articles come in batches; one notification tells of all of them. */
const delay = 1000;

/** Returns a hit in one line: a quote with its speaker. */
const lineOf = ({kind, speaker, line, article}: Hit): string => kind === 'quote' ? `${speaker ?? 'speaker unknown'}: ${line}` : article.title;

/** Tells whether a view asks what was said: only the library knows that of all articles. Marks are not known there, so the list asks again when it shows such a view. */
function isAboutStatements(text: string): boolean {
	const {query} = parseQuery(text, true);
	return query !== undefined && asksForAnalysis(query) && !asksForMarks(query);
}

/**
 * Watches the saved views that notify, and those whose articles only the library knows. The articles that the library has when the
 * session begins are known; later ones are new.
 *
 * @returns a function to call when the library has more articles
 */
export function watchViews(store: SessionStore, {request}: Pick<Library, 'request'>, notify: Notify): () => void {
	const known = new Map<string, Set<string>>();
	let timer: NodeJS.Timeout | undefined;

	const check = async ({name, query, isNotifying}: SavedView): Promise<void> => {
		const ids = await request('match', {text: query, marks: []});
		if (isAboutStatements(query)) {
			store.dispatch({type: 'matched', text: query, ids: new Set(ids)});
		}

		if (!isNotifying) {
			return;
		}

		const before = known.get(query);
		known.set(query, new Set([...before ?? [], ...ids]));
		const fresh = new Set(ids.filter(id => before?.has(id) === false));
		if (fresh.size === 0) {
			return;
		}

		const hits = await request('find', {text: query, marks: []});
		const hit = hits.find(({article}) => fresh.has(article.id));
		const text = `${countLabel(fresh.size, 'new article')}${hit ? ` — ${lineOf(hit)}` : ''}`;
		const problem = await notify(name, text);
		store.dispatch({type: 'message-shown', message: {text: problem ?? `${name}: ${text}`, isError: problem !== null}});
	};

	const checkAll = async (): Promise<void> => {
		for (const view of store.get().views.filter(({query, isNotifying}) => isNotifying || isAboutStatements(query))) {
			try {
				// eslint-disable-next-line no-await-in-loop -- One after the other, so that a search of the user waits for one only.
				await check(view);
			} catch (error) {
				logError(`watch the view ${view.name}`, error);
			}
		}
	};

	let {views} = store.get();
	store.subscribe(() => {
		// A view that begins to notify knows what there is by now.
		if (store.get().views !== views) {
			({views} = store.get());
			void checkAll();
		}
	});
	void checkAll();
	return () => {
		timer ??= setTimeout(() => {
			timer = undefined;
			void checkAll();
		}, delay).unref();
	};
}
