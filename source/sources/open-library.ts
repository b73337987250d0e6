import fs from 'node:fs';
import path from 'node:path';
import {programRoot} from '../program-root.js';
import {logError} from '../debug/log-error.js';
import {type Options} from '../command-line/options.js';
import {inMemory, openDatabase} from '../library/database/database.js';
import {schemaVersion} from '../library/database/schema.js';
import {createLibraryReader, type LibraryReader} from '../library/store/read-articles.js';
import {createLibrary, type Library, type LibraryThread} from '../library/thread/library.js';
import {startLibraryThread} from '../library/thread/start-thread.js';
import {dataFolder} from '../storage/files/data-folder.js';
import {displayPath} from '../text/display-path.js';
import {buildId} from './build-id.js';

/** The library of a run of the program, and the connection that reads it. */
export type ProgramLibrary = {
	readonly library: Library;
	/** Returns the reader of this thread; `null` if there is none: the library is in memory, does not exist yet, or cannot be used. */
	readonly reader: () => Promise<LibraryReader | null>;
	readonly close: () => Promise<void>;
};

/** Returns the path of the library. */
export const libraryFile = ({library, keepsState}: Pick<Options, 'library' | 'keepsState'>): string =>
	keepsState ? path.resolve(library ?? path.join(dataFolder(), 'library.db')) : inMemory;

/** Opens the library for reading, if it is a whole file of this version; all else is the matter of its thread. */
async function openReader(file: string): Promise<LibraryReader | null> {
	try {
		if (file === inMemory || (fs.statSync(file, {throwIfNoEntry: false})?.size ?? 0) === 0) {
			return null;
		}

		const database = await openDatabase(file);
		if (database.prepare('PRAGMA user_version').get()?.['user_version'] !== schemaVersion) {
			database.close();
			return null;
		}

		database.exec('PRAGMA query_only = 1');
		return createLibraryReader(database, buildId, displayPath);
	} catch (error) {
		logError(`read the library ${file}`, error);
		return null;
	}
}

/**
 * Opens the library of a run: its thread at the first use, its reader at the first look-up.
 *
 * @param onProblem is told once, in one plain line, why nothing is kept, or what has happened to the file
 */
export function openProgramLibrary(options: Pick<Options, 'library' | 'keepsState'>, onProblem: (problem: string) => void): ProgramLibrary {
	const file = libraryFile(options);
	let opened: LibraryReader | null = null;
	let opening: Promise<LibraryReader | null> | undefined;

	const reader = async (): Promise<LibraryReader | null> => {
		opening ??= openReader(file);
		opened = await opening;
		return opened;
	};

	const start = (): LibraryThread => {
		const thread = startLibraryThread(file, new URL('dist/library-thread.js', programRoot));
		void thread.opened.then(async () => {
			if (!await reader()) {
				// The thread has made or migrated it.
				opening = openReader(file);
				await reader();
			}
		});
		return thread;
	};

	const library = createLibrary(start, () => opened, onProblem);
	return {
		library,
		reader,
		async close() {
			opened?.close();
			await library.close();
		},
	};
}
