import {type Library} from '../library/thread/library.js';
import {parseQuery} from '../library/query/parse-query.js';
import {asksForMarks, type ArticleMarks} from '../library/query/query.js';
import {marksOf} from '../session/model/article-marks.js';
import {type Request} from '../session/state/request.js';
import {type SessionStore} from '../session/store.js';

/** The requests that the library answers. They dispatch their answers. A search dispatches its problem too; the others reject with an error of one plain line. */
export type LibraryEffects = {
	readonly find: (text: string) => Promise<void>;
	readonly match: (text: string) => Promise<void>;
	readonly listNames: () => Promise<void>;
	readonly loadHit: (request: Extract<Request, {readonly kind: 'load-hit'}>) => Promise<void>;
};

const problemOf = (error: unknown): string => error instanceof Error ? error.message : String(error);

/** In milliseconds. Articles come in batches; the open search asks again once. */
const delay = 1000;

/**
 * Creates the answers of the library to the requests of a session. `libraryHasGrown` is called when the library has more articles:
 * then the open search asks again.
 */
export function createLibraryEffects(store: SessionStore, {request}: Pick<Library, 'request'>): LibraryEffects & {readonly libraryHasGrown: () => void} {
	let timer: NodeJS.Timeout | undefined;
	let hasSentStored = false;
	let isFinding = false;
	let waiting: string | null = null;

	/** Returns the marks that the library does not know yet, or no longer. Only conditions on them need them. */
	const newMarks = (text: string): readonly ArticleMarks[] => {
		const {query} = parseQuery(text, true);
		if (!query || !asksForMarks(query)) {
			return [];
		}

		const {readings, annotations} = store.get();
		const stored = hasSentStored ? [] : [...readings.stored.keys(), ...annotations.stored.keys()];
		hasSentStored = true;
		return Array.from(new Set([...stored, ...readings.changed.keys(), ...annotations.changed.keys()]), id =>
			marksOf(id, readings.changed.get(id) ?? readings.stored.get(id), annotations.changed.get(id) ?? annotations.stored.get(id)));
	};

	const find = async (text: string): Promise<void> => {
		// While an answer is awaited, only the latest query waits.
		waiting = text;
		if (isFinding) {
			return;
		}

		isFinding = true;
		for (let next: string | null = text; next !== null; next = waiting) {
			waiting = null;
			try {
				// eslint-disable-next-line no-await-in-loop -- One search at a time.
				const hits = await request('find', {text: next, marks: newMarks(next)});
				store.dispatch({type: 'found', answer: {text: next, hits, problem: null}});
			} catch (error) {
				store.dispatch({type: 'found', answer: {text: next, hits: [], problem: problemOf(error)}});
			}
		}

		isFinding = false;
	};

	return {
		find,
		libraryHasGrown() {
			timer ??= setTimeout(() => {
				timer = undefined;
				const {overlay, find: {answer}} = store.get();
				if (overlay.kind === 'find' && overlay.text !== '' && overlay.text === answer.text) {
					void find(overlay.text);
				}
			}, delay).unref();
		},
		async match(text) {
			const ids = await request('match', {text, marks: newMarks(text)});
			store.dispatch({type: 'matched', text, ids: new Set(ids)});
		},
		async listNames() {
			store.dispatch({type: 'names-listed', candidates: await request('names', null)});
		},
		async loadHit({hit}) {
			store.dispatch({
				type: 'hit-loaded', hit, article: await request('article', hit.article.number), at: new Date().toISOString(),
			});
		},
	};
}
