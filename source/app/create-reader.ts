import os from 'node:os';
import process from 'node:process';
import {type Options} from '../command-line/options.js';
import {openFilesInPool, parseInPool} from '../engine/parse-in-pool.js';
import {startWorkerThread} from '../engine/worker-thread.js';
import {createWorkerPool, type WorkerPool} from '../engine/worker-pool.js';
import {parseSource} from '../article/source.js';
import {configuredPanes} from '../session/panes/configured-panes.js';
import {startSession} from '../session/state/session.js';
import {createSessionStore, type SessionStore} from '../session/store.js';
import {type SourceHandlers} from '../sources/answer-requests.js';
import {createLibraryCache, type LibraryCache} from '../sources/library-cache.js';
import {createLibrarySession, type LibrarySession} from '../sources/library/library-session.js';
import {openProgramLibrary, type ProgramLibrary} from '../sources/open-library.js';
import {createSourceOpener, type SourceOpener} from '../sources/source-opener.js';
import {openStateSaver} from '../storage/state/open-state-saver.js';
import {type StateSaver} from '../storage/state/state-saver.js';
import {type DrawingEnvironment} from '../terminal/environment.js';
import {backgroundOfEnvironment} from '../terminal/colors/background.js';
import {type Terminal} from '../terminal/terminal.js';
import {openSettings, settingsMessage} from './open-settings.js';
import {openThemes, type ThemeOf} from './open-themes.js';

/** The parts of the reader. */
export type Reader = {
	readonly options: Options;
	readonly environment: DrawingEnvironment;
	readonly terminal: Terminal;
	readonly themeOf: ThemeOf;
	/** Reads the reading state at the start, and saves it. */
	readonly stateSaver: StateSaver;
	readonly store: SessionStore;
	readonly sourceOpener: SourceOpener;
	/** Worker threads, each started when there is work for it. */
	readonly pool: WorkerPool;
	/** The library, which keeps across sessions what was read. */
	readonly programLibrary: ProgramLibrary;
	readonly libraryCache: LibraryCache;
	/** The list of the library, if the command line names no sources. */
	readonly librarySession: LibrarySession;
	/** Handlers that parse sources in the pool or take their articles from the cache. */
	readonly sourceHandlers: SourceHandlers;
};

/** In milliseconds. Opening, listing and analysing what is shown come first. */
const keepDelay = 3000;

/** Creates the parts of the reader from the options. Reads the settings and the state file; nothing is loaded, drawn or saved yet. */
export async function createReader(options: Options, environment: DrawingEnvironment, terminal: Terminal): Promise<Reader> {
	const [stateSaver, configured] = await Promise.all([openStateSaver(options), openSettings(process.env)]);
	const {settings: paneSettings, readings, annotations, subscriptions, views, lastArticle, theme: stored} = stateSaver.stored;
	const asked = options.theme ?? configured.given.theme ?? null;
	const themes = await openThemes({asked, stored}, environment.colorDepth, terminal.background.background ?? backgroundOfEnvironment(process.env));
	const opened = {...configured, settingsProblems: [...configured.settingsProblems, ...themes.problems]};
	const message = stateSaver.problem ?? settingsMessage(opened);
	const store = createSessionStore(startSession({
		size: terminal.size(),
		...opened,
		paneSettings: configuredPanes(paneSettings, configured.given),
		stored: readings,
		annotations,
		subscriptions,
		views,
		resume: lastArticle,
		singlePane: environment.isScreenReaderEnabled,
		message: message === null ? null : {text: message, isError: true},
		theme: themes.initial,
	}));
	terminal.background.onBackground(background => {
		store.dispatch({type: 'background-found', background});
	});
	const lastSources = (): readonly string[] => stateSaver.stored.sources ?? [];
	const sourceOpener = createSourceOpener(options, () => stateSaver.stored.sources);
	const pool = createWorkerPool(options.jobs ?? os.availableParallelism(), startWorkerThread);
	const programLibrary = openProgramLibrary(options, problem => {
		store.dispatch({type: 'refresh-failed', problems: [problem]});
	}, keepDelay);
	const libraryCache = createLibraryCache(programLibrary.library, programLibrary.reader, options, () => {
		const sources = sourceOpener.sources();
		// The list of the library reads again what was opened last.
		return sources.length > 0 ? sources : lastSources().map(name => parseSource(name));
	});
	const sourceHandlers: SourceHandlers = {processUnit: parseInPool(pool), openFiles: openFilesInPool(pool), cache: libraryCache.memory};
	return {
		options,
		environment,
		terminal,
		themeOf: themes.themeOf,
		stateSaver,
		store,
		sourceOpener,
		pool,
		programLibrary,
		libraryCache,
		sourceHandlers,
		librarySession: createLibrarySession(store, options, {
			open: sourceOpener.open, handlers: sourceHandlers, programLibrary, lastSources,
		}),
	};
}
