import fs from 'node:fs';
import {type Options} from '../command-line/options.js';
import {logError} from '../debug/log-error.js';
import {openDatabase, type Database} from '../library/database/database.js';
import {openLibrary} from '../library/database/open-library.js';
import {isCurrentLibrary} from '../library/database/prepare-library.js';
import {describeLibraryProblem} from '../library/thread/describe-error.js';
import {displayPath} from '../text/display-path.js';
import {libraryFile} from './open-library.js';

/** A connection to a library for a task without a screen, or one line that says why there is none. */
export type LibraryConnection = {readonly file: string; readonly database: Database} | {readonly problem: string};

/**
 * Opens a library of this version as it is. Another window may have it open, so it is not checked, which would take seconds.
 *
 * @returns `null` if it is of another version or another program
 * @throws {Error} if it is damaged
 */
async function openCurrent(file: string): Promise<Database | null> {
	const database = await openDatabase(file);
	try {
		if (isCurrentLibrary(database)) {
			return database;
		}
	} catch (error) {
		database.close();
		throw error;
	}

	database.close();
	return null;
}

/** Connects to the library of the options. A file of an earlier version is migrated; a damaged one stays as it is. Never rejects. */
export async function connectLibrary(options: Pick<Options, 'library' | 'keepsState'>): Promise<LibraryConnection> {
	const file = libraryFile(options);
	try {
		if ((fs.statSync(file, {throwIfNoEntry: false})?.size ?? 0) === 0) {
			return {problem: `there is no library yet: ${displayPath(file)} will have what newsreader shows`};
		}

		let database = await openCurrent(file);
		if (!database) {
			const {close} = await openLibrary(file);
			close();
			database = await openCurrent(file);
		}

		return database ? {file, database} : {problem: `${displayPath(file)} is no library of newsreader`};
	} catch (error) {
		logError(`connect to the library ${file}`, error);
		return {problem: describeLibraryProblem(error, file)};
	}
}
