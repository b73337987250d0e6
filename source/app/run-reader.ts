import os from 'node:os';
import process from 'node:process';
import {setTimeout as wait} from 'node:timers/promises';
import {startAnalysisQueue} from '../engine/analysis-queue.js';
import {openFilesInPool, parseInPool} from '../engine/parse-in-pool.js';
import {startWorkerThread} from '../engine/worker-thread.js';
import {createWorkerPool} from '../engine/worker-pool.js';
import {watchSources} from '../sources/watch-sources.js';
import {type Shell} from '../components/use-commands.js';
import {createSourceOpener} from '../sources/source-opener.js';
import {autosaveArticleCache, openArticleCache} from '../sources/article-cache.js';
import {loadIntoSession} from '../sources/load-into-session.js';
import {type LoadResult} from '../loading/model/load-result.js';
import {type Options} from '../command-line/options.js';
import {createSourceRequests, type SourceHandlers} from '../sources/answer-requests.js';
import {startSession} from '../session/model/state.js';
import {createSessionStore, type SessionStore} from '../session/store.js';
import {openStateSaver} from '../storage/open-state-saver.js';
import {clipboardSequence} from '../terminal/clipboard.js';
import {drawingEnvironment, type DrawingEnvironment} from '../terminal/environment.js';
import {onEnding} from '../terminal/endings.js';
import {openTerminal, type Terminal} from '../terminal/terminal.js';
import {themes} from '../theme/theme.js';
import {runRequests, type RequestEffects} from './run-requests.js';
import {startPainting} from './painter.js';
import {type Streams} from './start-ink.js';

/** How long the screen waits for a first article, in milliseconds: what cannot be opened at all never shows one. */
const firstArticleTimeout = 200;

/**
 * Draws the first frame, which takes nothing of React and Ink.
 *
 * @returns what Ink is to write to
 */
function drawFirst(terminal: Terminal, store: SessionStore, {hasColor, isScreenReaderEnabled}: DrawingEnvironment): NodeJS.WritableStream {
	terminal.enter();
	terminal.onResize(() => {
		store.dispatch({type: 'resized', size: terminal.size()});
	});
	return isScreenReaderEnabled ? process.stdout : startPainting(store, terminal, hasColor ? themes.colours : themes.noColour);
}

/** The effects of keys on the terminal. */
const terminalShell = (terminal: Terminal): Omit<Shell, 'quit'> => ({
	suspend() {
		void terminal.suspend();
	},
	redraw: terminal.repaint,
});

/** The requests that the terminal answers. */
const terminalRequests: Pick<RequestEffects, 'openLink' | 'copy'> = {
	async openLink(url) {
		const {openLink} = await import('../terminal/open-link.js');
		return openLink(url, {environment: process.env});
	},
	copy(text) {
		process.stdout.write(clipboardSequence(text));
	},
};

/** Serves the user until they quit, or until `loading` has ended with nothing to show. */
async function serve(store: SessionStore, shell: Omit<Shell, 'quit'>, loading: Promise<void>, streams: Streams): Promise<void> {
	// Keys wait in the terminal meanwhile.
	const {startApp} = await import('./start-ink.js');
	const app = startApp(store, shell, streams);
	void loading.then(() => {
		if (store.get().articles.length === 0) {
			app.quit();
		}
	});
	await app.ended;
}

/**
 * The reader on the screen, until the user quits; that ends the process, with the exit code 1 where a source could not
 * be opened, else 0.
 *
 * @returns the exit code 1 where there is no terminal
 */
export async function runReader(options: Options, complain: (line: string) => void): Promise<number> {
	const environment = drawingEnvironment(process.env);
	const {isScreenReaderEnabled} = environment;
	const terminal = openTerminal({isScreenReaderEnabled});
	if (!terminal) {
		complain('no terminal to read keys from; --format text writes the articles instead');
		return 1;
	}

	const stateSaver = await openStateSaver(options);
	const {settings, readings, lastArticle} = stateSaver.stored;
	const store = createSessionStore(startSession({
		size: terminal.size(),
		settings,
		stored: readings,
		resume: lastArticle,
		singlePane: isScreenReaderEnabled,
		message: stateSaver.problem === null ? null : {text: stateSaver.problem, isError: true},
	}));
	const sourceOpener = createSourceOpener(options, () => stateSaver.stored.sources);
	stateSaver.autosave(store, sourceOpener);
	onEnding(terminal.input, {
		async end() {
			terminal.leave();
			stateSaver.save();
			await terminal.flush();
		},
		complain,
	});

	const pool = createWorkerPool(Math.max(1, os.availableParallelism()), startWorkerThread);
	const articleCache = openArticleCache(options, sourceOpener.sources);
	const handlers: SourceHandlers = {processUnit: parseInPool(pool), openFiles: openFilesInPool(pool), cache: articleCache.memory};
	const loading = loadIntoSession(store, sourceOpener.openInitial<LoadResult>({
		...handlers,
		isOrdered: false,
		onProgress({done, total}) {
			store.dispatch({type: 'progress', done, total});
		},
	}), articleCache.quoteCountOf);
	autosaveArticleCache(store, articleCache);
	await waitForFirstArticle(store, loading);
	if (store.get().isLoading || store.get().articles.length > 0) {
		const output = drawFirst(terminal, store, environment);
		const stopAnalysing = startAnalysisQueue(store, pool);
		const requests = createSourceRequests(store, sourceOpener, handlers);
		if (options.isWatching) {
			void watchSources(store, requests.refresh, {sources: sourceOpener.sources(), every: options.refreshSeconds, after: loading});
		}

		const stopRequests = runRequests(store, {...terminalRequests, ...requests});
		await serve(store, terminalShell(terminal), loading, {input: terminal.input, output, isScreenReaderEnabled});
		terminal.leave();
		await terminal.flush();
		stopRequests();
		stopAnalysing();
	}

	const {articles, problems} = store.get();
	if (articles.length === 0) {
		for (const problem of problems) {
			complain(problem);
		}
	}

	const unsaved = stateSaver.save();
	if (unsaved !== null) {
		complain(unsaved);
	}

	await articleCache.save(store);

	// What is still being loaded (a pipe that never ends, say) is not waited for.
	// eslint-disable-next-line unicorn/no-process-exit
	process.exit(problems.length > 0 ? 1 : 0);
}

/** Resolves once there is an article to show, or nothing more to load, or startTimeout is at its end. */
async function waitForFirstArticle(store: SessionStore, loading: Promise<void>): Promise<void> {
	let stopListening: (() => void) | undefined;
	const shown = new Promise<void>(resolve => {
		stopListening = store.subscribe(() => {
			if (store.get().articles.length > 0) {
				resolve();
			}
		});
	});
	await Promise.race([loading, wait(firstArticleTimeout), shown]);
	stopListening?.();
}
