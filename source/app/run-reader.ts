import process from 'node:process';
import {type Options} from '../command-line/options.js';
import {type RunResult} from '../command-line/run-result.js';
import {type LoadResult} from '../loading/model/load-result.js';
import {type SessionStore} from '../session/store.js';
import {loadIntoSession} from '../sources/load-into-session.js';
import {type ProgramLibrary} from '../sources/open-library.js';
import {keepFromWeb} from '../sources/keep-from-web.js';
import {type StateSaver} from '../storage/state/state-saver.js';
import {drawingEnvironment} from '../terminal/environment.js';
import {onEnding} from '../terminal/endings.js';
import {lastAnswerTimeout, openTerminal} from '../terminal/terminal.js';
import {createReader, type Reader} from './create-reader.js';
import {showSession} from './show-session.js';
import {tidyWhenIdle} from './tidy-when-idle.js';
import {waitForFirstArticle} from './wait-for-first-article.js';

/** Prints a message to standard error. */
type PrintMessage = (message: string) => void;

/** After a signal, the library is closed within this time, in milliseconds: a computer that shuts down does not wait long. */
const signalPatience = 500;

/** Restores the terminal, saves the reading state and closes the library if a signal or a crash ends the program. */
function saveOnEnding({terminal, stateSaver, programLibrary, options}: Reader, printMessage: PrintMessage): void {
	onEnding({input: terminal.input, output: process.stdout}, {
		async end() {
			await terminal.background.answered(lastAnswerTimeout);
			terminal.leave();
			const problem = stateSaver.save();
			await Promise.all([terminal.flush(), programLibrary.close(signalPatience)]);
			return problem;
		},
		printMessage,
		keepsState: options.keepsState,
		isTerminalLent: terminal.isLent,
	});
}

/** Lists the library, or loads the sources into the session. Resolves when all are loaded; never waits for a pipe that does not end. */
async function loadSources({store, pool, sourceOpener, sourceHandlers, libraryCache, programLibrary, librarySession}: Reader): Promise<void> {
	if (await librarySession.load()) {
		return;
	}

	const results = sourceOpener.openInitial<LoadResult>({
		...sourceHandlers,
		isOrdered: false,
		onProgress({done, total}) {
			store.dispatch({type: 'progress', done, total});
		},
	});
	return loadIntoSession(store, keepFromWeb(results, programLibrary.library), {quoteCountOf: libraryCache.quoteCountOf, signal: pool.closed});
}

/** The parts of the reader that are saved at the end. */
type SavedParts = {
	readonly store: SessionStore;
	readonly stateSaver: Pick<StateSaver, 'save'>;
	readonly programLibrary: Pick<ProgramLibrary, 'close'>;
};

/** Saves the reading state, closes the library, and prints what could not be opened if the screen has not shown it. */
export async function endReader({store, stateSaver, programLibrary}: SavedParts, printMessage: PrintMessage): Promise<RunResult> {
	const {list: {articles}, sources: {problems: shown}} = store.get();
	if (articles.length === 0) {
		for (const problem of shown) {
			printMessage(problem);
		}
	}

	const saveProblem = stateSaver.save();
	if (saveProblem !== null) {
		printMessage(saveProblem);
	}

	await programLibrary.close();
	const {problems, problemsWithCopy} = store.get().sources;
	for (const problem of problems.filter(each => !shown.includes(each))) {
		printMessage(problem);
	}

	return {hasFailures: problems.some(problem => !problemsWithCopy.has(problem)) || saveProblem !== null, signal: null};
}

/** Runs the reader on the screen until the user quits. Shows no screen if nothing can be opened. */
export async function runReader(options: Options, printMessage: PrintMessage): Promise<RunResult> {
	const environment = drawingEnvironment(options, process.env);
	const terminal = openTerminal({...environment, asksColors: environment.colorDepth >= 8 && !environment.isScreenReaderEnabled});
	if (!terminal) {
		printMessage('there is no terminal to read keys from; use --format text to write the articles instead');
		return {hasFailures: true, signal: null};
	}

	terminal.prepare();
	const reader = await createReader(options, environment, terminal);
	const {store, stateSaver, sourceOpener} = reader;
	stateSaver.autosave(store, sourceOpener);
	saveOnEnding(reader, printMessage);
	const loading = loadSources(reader);
	if (options.keepsState) {
		void tidyWhenIdle(store, reader.programLibrary.library, loading);
	}

	await waitForFirstArticle(store, loading);
	if (store.get().sources.isLoading || store.get().list.articles.length > 0) {
		await showSession(reader, loading);
	}

	await terminal.background.answered(lastAnswerTimeout);
	terminal.events.stop();
	terminal.leave();
	return endReader(reader, printMessage);
}
