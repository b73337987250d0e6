import fs from 'node:fs';
import path from 'node:path';
import {logError} from '../../debug/log-error.js';
import {dataFolder} from '../../storage/files/data-folder.js';
import {makeFolder} from '../../storage/files/make-folder.js';
import {displayPath} from '../../text/display-path.js';
import {describeSystemError} from '../../text/system-error.js';
import {inMemory, openDatabase, type Database} from './database.js';
import {DamageError, isDamage} from './damage.js';
import {enterLibrary, type Instance} from './instances.js';
import {filesOf, identityOf} from './library-files.js';
import {LibraryError} from './library-error.js';
import {prepareLibrary} from './prepare-library.js';
import {isMarkedAsLibrary} from './readable-copy.js';
import {rebuildLibrary} from './rebuild-library.js';

/** An open library. */
export type OpenLibrary = {
	readonly database: Database;
	/** One line for the reader if something has happened to the file, else `null`. */
	readonly notice: string | null;
	/** True if the last program with it has ended without closing it: then its content must be checked. */
	readonly mustCheck: boolean;
	/** Records that the content was checked. */
	readonly checked: () => void;
	/** Tells whether the file has still its name: it may have been removed, or another one put in its place. */
	readonly isInPlace: () => boolean;
	/** Closes the library. Its log goes into the file. */
	readonly close: () => void;
	/** Leaves a file that is not in its place, or is damaged, as it is. */
	readonly abandon: () => void;
};

/** Returns the place of the library that the user has not named. */
export const defaultLibraryFile = (): string => path.resolve(dataFolder(), 'library.db');

/**
 * Makes the file with its mode before SQLite does: others may not read what the user reads. SQLite gives its other files the same
 * mode. A file that exists is not opened: closing it would give up the locks of SQLite in the whole process.
 */
function createFile(file: string): void {
	const stats = fs.statSync(file, {throwIfNoEntry: false});
	if (stats) {
		if (!stats.isFile()) {
			throw new LibraryError(`${displayPath(file)} is not a file, so nothing is kept in the library`);
		}

		fs.accessSync(file, fs.constants.R_OK);
		fs.accessSync(file, fs.constants.W_OK);
	} else {
		makeFolder(path.dirname(file));
		fs.closeSync(fs.openSync(file, 'a', 0o600));
	}

	// The log stands beside the file itself, not beside a link to it.
	fs.accessSync(path.dirname(fs.realpathSync(file)), fs.constants.W_OK);
}

/** Takes a library from other users who may read it, for example because it was copied. */
function restrictMode(file: string): void {
	for (const name of filesOf(file)) {
		if (fs.existsSync(name)) {
			fs.chmodSync(name, 0o600);
		}
	}
}

/** The instance of a library whose record cannot be written, for example because the disk is full: what it has can still be found. */
const unrecorded: Instance = {mustCheck: false, checked: () => undefined, leave: () => undefined};

function enterOr(database: Database): Instance {
	try {
		return enterLibrary(database);
	} catch (error) {
		if (isDamage(error)) {
			throw error;
		}

		logError('record that the library is open', error);
		return unrecorded;
	}
}

/** Puts the log of a library into its file. Not after the wait for a window that reads it: the next one that closes it does that. */
function checkpoint(database: Database): void {
	try {
		database.exec('PRAGMA busy_timeout = 100');
		database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
	} catch (error) {
		logError('put the log of the library into its file', error);
	}
}

async function openPrepared(file: string): Promise<Omit<OpenLibrary, 'notice'>> {
	const database = await openDatabase(file);
	try {
		await prepareLibrary(database, file);
		restrictMode(file);
		const {mustCheck, checked, leave} = enterOr(database);
		const identities = filesOf(file).map(name => identityOf(name));
		return {
			database,
			mustCheck,
			checked,
			isInPlace: () => identityOf(file) === identities[0],
			close() {
				try {
					leave();
				} catch (error) {
					logError('record that the library is closed', error);
				}

				checkpoint(database);
				database.close();
			},
			abandon() {
				database.close();
				// SQLite would take the log of a file that is gone for that of the file in its place.
				for (const [index, name] of filesOf(file).entries()) {
					if (index > 0 && identityOf(file) !== identities[0] && identities[index] !== null && identityOf(name) === identities[index]) {
						fs.rmSync(name, {force: true});
					}
				}
			},
		};
	} catch (error) {
		database.close();
		throw error;
	}
}

/** Tells whether a damaged file may be set aside: it is in the place of the library, or says that it is one. The user may have named another file by mistake. */
const isOwnFile = (file: string): boolean => file === defaultLibraryFile() || isMarkedAsLibrary(file);

/** Opens a library in the memory of this process. */
async function openInMemory(): Promise<OpenLibrary> {
	const database = await openDatabase(inMemory);
	await prepareLibrary(database, inMemory);
	const close = (): void => {
		database.close();
	};

	return {
		database, notice: null, mustCheck: false, checked: () => undefined, isInPlace: () => true, close, abandon: close,
	};
}

/**
 * Opens a library; a new one if there is no file. A damaged file is set aside, and what can be read of it goes into a new one.
 *
 * @param file the path, or `:memory:`
 * @param isDamaged true if its content is known to be damaged: it is built again
 * @throws {LibraryError} if it cannot be used
 */
export async function openLibrary(file: string, isDamaged = false): Promise<OpenLibrary> {
	if (file === inMemory) {
		return openInMemory();
	}

	try {
		createFile(file);
	} catch (error) {
		throw error instanceof LibraryError
			? error
			: new LibraryError(`${displayPath(file)} cannot be opened (${describeSystemError(error)}), so nothing is kept in the library`, {cause: error});
	}

	const identity = identityOf(file);
	try {
		if (isDamaged) {
			throw new DamageError('its check has found damage');
		}

		return {...await openPrepared(file), notice: null};
	} catch (error) {
		if (!isDamage(error)) {
			throw error;
		}

		logError(`open ${file}`, error);
		if (!isOwnFile(file)) {
			throw new LibraryError(`${displayPath(file)} is no library of newsreader; name another file with --library`, {cause: error});
		}

		const notice = await rebuildLibrary(file, identity);
		return {...await openPrepared(file), notice};
	}
}
