import process from 'node:process';
import {startAnalysisQueue} from '../engine/analysis-queue.js';
import {parseSource, sourceName} from '../article/source.js';
import {createSourceRequests} from '../sources/answer-requests.js';
import {type Refresh} from '../sources/refresh.js';
import {watchSources} from '../sources/watch-sources.js';
import {clipboardSequence} from '../terminal/clipboard.js';
import {notificationSequence} from '../terminal/notification.js';
import {type SessionStore} from '../session/store.js';
import {lastAnswerTimeout, type Terminal} from '../terminal/terminal.js';
import {buildId} from '../sources/build-id.js';
import {type Reader} from './create-reader.js';
import {createLibraryEffects} from './library-effects.js';
import {startPainting, type Painter} from './painter.js';
import {type ProgramCommandHandlers} from './run-input.js';
import {watchViews, type Notify} from './watch-views.js';
import {runRequests, type RequestEffects} from './run-requests.js';

/**
 * In milliseconds. A terminal on this computer has answered while the sources were opened. One that is far away answers later: the
 * first frame does not wait, and its colours change when the answer comes.
 */
const firstAnswerTimeout = 20;

/**
 * Draws the first frame, without React and Ink, which load later.
 *
 * @returns the painter; `null` for a screen reader
 */
function drawFirstFrame({terminal, store, environment, themeOf}: Reader): Painter | null {
	terminal.enter(store.get().settings.mouse);
	terminal.onResize(() => {
		store.dispatch({type: 'resized', size: terminal.size()});
	});
	return environment.isScreenReaderEnabled ? null : startPainting(store, terminal, themeOf);
}

/** The commands that the terminal carries out. */
const terminalCommands = (terminal: Terminal): Omit<ProgramCommandHandlers, 'quit'> => ({
	suspend() {
		void terminal.suspend();
	},
	redraw: terminal.repaint,
});

/** Returns the requests that the terminal and the desktop carry out. */
const terminalEffects = (terminal: Terminal, refresh: Refresh): Pick<RequestEffects, 'openLink' | 'copy' | 'edit' | 'pipe'> => ({
	async openLink(url) {
		const {openLink} = await import('../terminal/programs/open-link.js');
		return openLink(url, {environment: process.env});
	},
	copy(text) {
		process.stdout.write(clipboardSequence(text));
	},
	async edit(request) {
		const {editArticle} = await import('./edit-article.js');
		return editArticle(terminal, request, async name => {
			const {problems} = await refresh([parseSource(name)], source => sourceName(source) === name);
			return problems;
		});
	},
	async pipe(request) {
		const {pipeArticle} = await import('./pipe-article.js');
		return pipeArticle(terminal, request);
	},
});

/** Returns the function that tells of something new as the settings say. */
const notifyIn = (store: SessionStore): Notify => async (title, body) => {
	const {settings} = store.get();
	const way = settings['notify.by'];
	if (way === 'command') {
		const {notifyByCommand} = await import('../terminal/programs/notify-command.js');
		return notifyByCommand(settings['notify.command'], title, body);
	}

	process.stdout.write(notificationSequence(way, title, body));
	return null;
};

/** Starts everything that works while the session is shown: analysis, requests, and with `--watch` the watchers. Returns a function that stops it. */
function startBackgroundWork({store, terminal, pool, options, sourceOpener, sourceHandlers, programLibrary: {library}, librarySession}: Reader, loading: Promise<void>): () => void {
	const {libraryHasGrown, ...libraryEffects} = createLibraryEffects(store, library);
	const checkViews = watchViews(store, library, notifyIn(store));
	const stopAnalysis = startAnalysisQueue(store, pool, (articles, analyses) => {
		void library.keepAnalyses(articles, buildId, analyses).then(() => {
			libraryHasGrown();
			checkViews();
		});
	});
	const sourceRequests = createSourceRequests(store, sourceOpener, sourceHandlers, library);
	let isLibrary = false;
	let stopFollowing: () => void = () => undefined;
	void librarySession.isShown.then(async isShown => {
		isLibrary = isShown;
		if (isLibrary) {
			stopFollowing = librarySession.followSubscriptions();
			await loading;
			await librarySession.refresh();
		}

		if (options.isWatching) {
			await (isLibrary
				? librarySession.watch(options.refreshSeconds)
				: watchSources(store, sourceRequests.refresh, {sources: sourceOpener.sources(), every: options.refreshSeconds, after: loading}));
		}
	});

	const stopRequests = runRequests(store, {
		...terminalEffects(terminal, sourceRequests.refresh),
		...sourceRequests,
		...libraryEffects,
		reload: async () => isLibrary ? librarySession.reload() : sourceRequests.reload(),
		async exportQuotes(request) {
			const {analyzeInPool, exportQuotes} = await import('./export-quotes.js');
			return exportQuotes(request, analyzeInPool(pool));
		},
	});
	return () => {
		stopFollowing();
		stopRequests();
		stopAnalysis();
	};
}

/**
 * Shows the session on the screen until the user quits, or until `loading` has ended without an article. Then the terminal
 * is as it was before.
 */
export async function showSession(reader: Reader, loading: Promise<void>): Promise<void> {
	const {terminal, store, themeOf} = reader;
	await terminal.background.answered(firstAnswerTimeout);
	const painter = drawFirstFrame(reader);
	const stopBackgroundWork = startBackgroundWork(reader, loading);
	// Keys that are pressed while Ink loads are kept.
	const {startApp} = await import('./start-ink.js');
	const app = startApp(store, terminalCommands(terminal), {
		events: terminal.events, output: process.stdout, painter, themeOf,
	});
	void loading.then(() => {
		if (store.get().list.articles.length === 0) {
			app.quit();
		}
	});
	await app.ended;
	await terminal.background.answered(lastAnswerTimeout);
	terminal.events.stop();
	terminal.leave();
	await terminal.flush();
	stopBackgroundWork();
}
