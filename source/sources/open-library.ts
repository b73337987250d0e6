import fs from 'node:fs';
import path from 'node:path';
import {programRoot} from '../program-root.js';
import {logError} from '../debug/log-error.js';
import {type Options} from '../command-line/options.js';
import {inMemory, openDatabase, type Database} from '../library/database/database.js';
import {identityOf} from '../library/database/library-files.js';
import {defaultLibraryFile} from '../library/database/open-library.js';
import {isCurrentLibrary} from '../library/database/prepare-library.js';
import {createLibraryReader, type LibraryReader} from '../library/store/read-articles.js';
import {createLibrary, type Library, type LibraryThread} from '../library/thread/library.js';
import {startLibraryThread} from '../library/thread/start-thread.js';
import {displayPath} from '../text/display-path.js';
import {buildId} from './build-id.js';

/** The library of a run of the program, and the connection that reads it. */
export type ProgramLibrary = {
	readonly library: Library;
	/** Returns the reader of this thread; `null` if there is none: the library is in memory, does not exist yet, or cannot be used. */
	readonly reader: () => Promise<LibraryReader | null>;
	/** Waits at most some milliseconds for articles to be kept, and closes the library. */
	readonly close: (patience?: number) => Promise<void>;
};

/** The longest time that a key waits for a window that writes, in milliseconds: readers hardly ever wait. */
const readingPatience = 250;

/** Returns the path of the library. */
export const libraryFile = ({library, keepsState}: Pick<Options, 'library' | 'keepsState'>): string =>
	keepsState ? path.resolve(library ?? defaultLibraryFile()) : inMemory;

const isEmpty = (file: string): boolean => (fs.statSync(file, {throwIfNoEntry: false})?.size ?? 0) === 0;

/** Opens the library for reading, if it is a whole file of this version; all else is the matter of its thread. */
async function openReader(file: string): Promise<LibraryReader | null> {
	let database: Database | undefined;
	try {
		if (file === inMemory || isEmpty(file)) {
			return null;
		}

		database = await openDatabase(file, readingPatience);
		if (isCurrentLibrary(database)) {
			database.exec('PRAGMA query_only = 1');
			return createLibraryReader(database, buildId, displayPath);
		}
	} catch (error) {
		logError(`read the library ${file}`, error);
	}

	database?.close();
	return null;
}

/**
 * Opens the library of a run: its thread at the first use, its reader at the first look-up.
 *
 * @param onProblem is told once, in one plain line, why nothing is kept, and what has happened to the file
 * @param keepDelay the time before articles are kept, in milliseconds
 */
export function openProgramLibrary(options: Pick<Options, 'library' | 'keepsState'>, onProblem: (problem: string) => void, keepDelay = 0): ProgramLibrary {
	const file = libraryFile(options);
	/** All readers, the current one at the end: articles of an earlier file are still read from it. */
	const readers: LibraryReader[] = [];
	let current: {readonly reader: LibraryReader | null; readonly identity: string | null} = {reader: null, identity: null};
	let opening: Promise<LibraryReader | null> | undefined;

	const open = async (): Promise<LibraryReader | null> => {
		const identity = identityOf(file);
		const reader = await openReader(file);
		if (reader) {
			readers.push(reader);
		}

		current = {reader, identity};
		return reader;
	};

	const reader = async (): Promise<LibraryReader | null> => {
		opening ??= open();
		return opening;
	};

	/** Opens the file again if another one has its name: the thread has made it, or built it again. */
	const openAgain = async (): Promise<void> => {
		await reader();
		if (!current.reader || current.identity !== identityOf(file)) {
			// Articles that are kept meanwhile are not read from the other file.
			current = {reader: null, identity: null};
			opening = open();
			await opening;
		}
	};

	const start = (): LibraryThread => {
		const thread = startLibraryThread(file, new URL('dist/library-thread.js', programRoot));
		void thread.opened.then(openAgain);
		thread.onReopened(() => {
			current = {reader: null, identity: null};
			void openAgain();
		});
		return thread;
	};

	const library = createLibrary(start, () => current.reader, onProblem, keepDelay);
	return {
		library,
		reader,
		async close(patience) {
			// Before the thread, so that the last connection puts the log into the file. Later reads are of no use.
			for (const each of readers) {
				each.close();
			}

			await library.close(patience);
		},
	};
}
