import {shownArticle} from '../session/model/selectors.js';
import {type SessionStore} from '../session/store.js';
import {openStateFile} from './state-file.js';
import {type StoredState} from './stored-state.js';

/** Changes are written when the reader has changed nothing for so long, in milliseconds: together, and when nobody waits. */
const autosaveDelay = 3000;

/** But no later than this after the first of them: whoever never pauses may lose power too. */
const maxAutosaveDelay = 30_000;

/** What the session has opened. */
export type OpenedSources = {
	/** What to open next time; `null` leaves that of before. */
	readonly rememberedSources: () => readonly string[] | null;
	/** Whether there is no coming back to its articles: those of before stay remembered. */
	readonly hasStandardInput: () => boolean;
};

/** Keeps the state of a session. */
export type StateSaver = {
	readonly stored: StoredState;
	/** One plain line where something is wrong with the state file, else `null`. */
	readonly problem: string | null;
	/** Writes the changes of the session from now on. */
	readonly autosave: (store: SessionStore, opened: OpenedSources) => void;
	/** Writes what has changed. Returns one plain line where that failed, else `null`. */
	readonly save: () => string | null;
};

/** The keeper of a state file; `null` for the usual one. */
export function createStateSaver(file: string | null): StateSaver {
	const {state, problem, save} = openStateFile(file);
	let current: (() => StoredState) | undefined;
	let written: StoredState | undefined;
	let failed: StoredState | undefined;
	let timer: NodeJS.Timeout | undefined;
	let changedAt: number | undefined;

	const saveNow = (): string | null => {
		clearTimeout(timer);
		changedAt = undefined;
		const next = current?.();
		if (!next || (written && isSame(next, written))) {
			return null;
		}

		const problem = save(next);
		written = problem === null ? next : written;
		failed = problem === null ? undefined : next;
		return problem;
	};

	/** What could not be written is tried again only with something new, so that the failure is not said for ever. */
	const saveInBetween = (): string | null => {
		changedAt = undefined;
		const next = current?.();
		return next && failed && isSame(next, failed) ? null : saveNow();
	};

	return {
		stored: state,
		problem,
		save: saveNow,
		autosave(store, {rememberedSources, hasStandardInput}) {
			current = () => {
				const session = store.get();
				return {
					settings: session.settings,
					readings: session.readings,
					// Sources of which none could be opened are nothing to come back to.
					sources: session.articles.length > 0 ? rememberedSources() ?? state.sources : state.sources,
					// Whoever leaves before it was loaded, or has opened nothing else, can still come back to that of last time.
					lastArticle: hasStandardInput() ? state.lastArticle : session.resumeArticle?.id ?? shownArticle(session)?.id ?? state.lastArticle,
				};
			};

			let seen: StoredState | undefined;
			store.subscribe(() => {
				const next = current?.();
				// What comes without a key, more articles of a pipe say, is nothing to wait for.
				if (!next || (seen && isSame(next, seen))) {
					return;
				}

				seen = next;
				changedAt ??= Date.now();
				clearTimeout(timer);
				timer = setTimeout(() => {
					const problem = saveInBetween();
					if (problem !== null) {
						store.dispatch({type: 'message-shown', message: {text: problem, isError: true}});
					}
				}, Math.min(autosaveDelay, changedAt + maxAutosaveDelay - Date.now())).unref();
			});
		},
	};
}

const isSame = (a: StoredState, b: StoredState): boolean =>
	a.settings === b.settings && a.readings === b.readings && a.lastArticle === b.lastArticle
	&& (a.sources === b.sources || a.sources?.join('\n') === b.sources?.join('\n'));
