import {articleToResume} from '../../session/list/trail.js';
import {type SessionStore} from '../../session/store.js';
import {type FileSystem} from '../files/replace-file.js';
import {openStateFile} from './state-file.js';
import {locateStateFile} from './state-location.js';
import {type StoredState} from './stored-state.js';

/** Changes are written together, when the reader has changed nothing for this long, in milliseconds. */
const autosaveDelay = 3000;

/** The delay after what the reader has decided, such as a star or a note, whatever keys come after it. In milliseconds. */
const decisionDelay = 700;

/** Writing may take this share of the time: a state of 50,000 articles takes longer to write, and is written less often. */
const maxWritingShare = 0.1;

/** Keys wait while another window is writing. In milliseconds. */
const autosavePatience = 1000;

/** Changes are written at most this long after the first of them, in milliseconds: a reader who never pauses may lose power too. */
const maxAutosaveDelay = 30_000;

/** After a failed write, the next try follows after this time, in milliseconds: there may be room on the disk again. */
const retryDelay = 30_000;

/** The sources that a session has opened. */
export type OpenedSources = {
	/** Returns the sources to open next time; `null` keeps the stored ones. */
	readonly rememberedSources: () => readonly string[] | null;
	/** Tells whether standard input is among the sources. It cannot be reopened next time, so the stored last article is kept. */
	readonly hasStandardInput: () => boolean;
};

/** Saves the state of a session. */
export type StateSaver = {
	/** The state that was stored when the session began. */
	readonly stored: StoredState;
	/** One line for the user if something is wrong with the state file, else `null`. */
	readonly problem: string | null;
	/** Saves the changes of the session from now on, and reports in the status line if that fails. */
	readonly autosave: (store: SessionStore, opened: OpenedSources) => void;
	/** Saves what has changed. Returns one line for the user if that failed, else `null`. */
	readonly save: () => string | null;
};

/** Creates the saver for a state file. */
export function createStateSaver(file: string, fileSystem?: FileSystem): StateSaver {
	const {state, problem, save} = openStateFile(file, {fileSystem});
	let currentState: (() => StoredState) | undefined;
	let written: StoredState | undefined;
	/** The state that could not be written. */
	let failed: StoredState | undefined;
	let timer: NodeJS.Timeout | undefined;
	let changedAt: number | undefined;
	let decidedAt: number | undefined;
	let writingTime = 0;

	const saveNow = (patience?: number): string | null => {
		clearTimeout(timer);
		changedAt = undefined;
		decidedAt = undefined;
		const next = currentState?.();
		if (!next || (written && isSame(next, written))) {
			return null;
		}

		const start = performance.now();
		const saveProblem = save(next, patience);
		writingTime = performance.now() - start;
		written = saveProblem === null ? next : written;
		failed = saveProblem === null ? undefined : next;
		return saveProblem;
	};

	return {
		stored: state,
		problem,
		save: () => saveNow(),
		autosave(store, {rememberedSources, hasStandardInput}) {
			currentState = () => {
				const session = store.get();
				return {
					settings: session.panes.settings,
					readings: session.readings.changed,
					annotations: session.annotations.changed,
					subscriptions: session.subscriptions,
					views: session.views,
					// Sources that gave no article are not worth reopening.
					sources: session.list.articles.length > 0 ? rememberedSources() ?? state.sources : state.sources,
					// The stored article stays until it is loaded or another is opened.
					theme: session.theme.chosen,
					lastArticle: hasStandardInput() ? state.lastArticle : session.list.resumeArticle?.id ?? articleToResume(session) ?? state.lastArticle,
				};
			};

			const saveAfter = (delay: number): void => {
				clearTimeout(timer);
				timer = setTimeout(saveAndReport, delay).unref();
			};

			const saveAndReport = (): void => {
				const before = failed;
				const saveProblem = saveNow(autosavePatience);
				if (failed) {
					saveAfter(retryDelay);
				}

				// A retry that fails again is not reported again.
				if (saveProblem !== null && !(before && failed && isSame(before, failed))) {
					store.dispatch({type: 'message-shown', message: {text: saveProblem, isError: true}});
				} else if (before && !failed) {
					store.dispatch({type: 'message-shown', message: {text: 'The reading state is saved again', isError: false}});
				}
			};

			let seen: StoredState | undefined;
			let {history} = store.get();
			store.subscribe(() => {
				const next = currentState?.();
				// Changes that do not concern the state, such as more articles from a pipe, do not postpone the write.
				if (!next || (seen && isSame(next, seen))) {
					return;
				}

				const now = Date.now();
				if (store.get().history !== history) {
					({history} = store.get());
					decidedAt ??= now;
				}

				seen = next;
				changedAt ??= now;
				saveAfter(Math.min(
					now + autosaveDelay,
					changedAt + maxAutosaveDelay,
					decidedAt === undefined ? Number.POSITIVE_INFINITY : decidedAt + Math.max(decisionDelay, writingTime / maxWritingShare),
				) - now);
			});
		},
	};
}

/** Creates the saver for the usual state file. */
export function createUsualStateSaver(): StateSaver {
	const {file, problem} = locateStateFile();
	const saver = createStateSaver(file);
	return {...saver, problem: saver.problem ?? problem};
}

const isSame = (a: StoredState, b: StoredState): boolean =>
	a.settings === b.settings && a.readings === b.readings && a.annotations === b.annotations && a.subscriptions === b.subscriptions && a.views === b.views
	&& a.lastArticle === b.lastArticle && a.theme === b.theme
	&& (a.sources === b.sources || a.sources?.join('\n') === b.sources?.join('\n'));
