import fs from 'node:fs';
import path from 'node:path';
import {logError} from '../../debug/log-error.js';
import {makeFolder} from '../../storage/files/make-folder.js';
import {displayPath} from '../../text/display-path.js';
import {describeSystemError} from '../../text/system-error.js';
import {
	inMemory, inTransaction, openDatabase, type Database,
} from './database.js';
import {migrate} from './migrations.js';
import {recoverArticles} from './recover.js';
import {appId, schema, schemaVersion} from './schema.js';

/** An open library. */
export type OpenLibrary = {
	readonly database: Database;
	/** One line for the reader if something has happened to the file, else `null`. */
	readonly notice: string | null;
};

/** The error of a file that this program must not change; the message is one plain line. */
export class LibraryError extends Error {
	override name = 'LibraryError';
}

/** The files of a database: itself, the log of its latest changes, and the index of the log. */
const filesOf = (file: string): string[] => [file, `${file}-wal`, `${file}-shm`];

const pragmaNumber = (database: Database, name: 'user_version' | 'application_id'): number => Number(database.prepare(`PRAGMA ${name}`).get()?.[name] ?? 0);

/** Returns the first line of the check of a database: `ok`, or a fault. */
const integrityOf = (database: Database): string => String(Object.values(database.prepare('PRAGMA integrity_check(1)').get() ?? {})[0] ?? 'ok');

/** The codes of SQLite for a file that is no database, or not a whole one. */
const brokenCodes = new Set(['SQLITE_CORRUPT', 'SQLITE_NOTADB']);

/** Tells whether an error says that the file is damaged. */
export const isDamage = (error: unknown): boolean =>
	error instanceof Error && (('code' in error && typeof error.code === 'string' && brokenCodes.has(error.code.split('_').slice(0, 2).join('_'))) || /malformed|not a database/v.test(error.message));

/** Makes the tables of a new library. */
function initialize(database: Database): void {
	inTransaction(database, () => {
		// Another window may have made them since.
		if (pragmaNumber(database, 'user_version') === 0) {
			database.exec(`${schema}PRAGMA application_id = ${appId}; PRAGMA user_version = ${schemaVersion};`);
		}
	});
}

/**
 * Sets a connection up, and makes or migrates the tables.
 *
 * @throws {LibraryError} if the file belongs to another program or to a newer version of this one
 */
function prepare(database: Database, file: string): void {
	database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY;');
	const version = pragmaNumber(database, 'user_version');
	if (version === 0) {
		const hasTables = database.prepare('SELECT 1 AS one FROM sqlite_schema LIMIT 1').get() !== undefined;
		if (hasTables) {
			throw new LibraryError(`${displayPath(file)} is a database of another program; name another file with --library`);
		}

		initialize(database);
		return;
	}

	if (pragmaNumber(database, 'application_id') !== appId) {
		throw new LibraryError(`${displayPath(file)} is a database of another program; name another file with --library`);
	}

	if (version > schemaVersion) {
		throw new LibraryError(`${displayPath(file)} was written by a newer version of newsreader, so this one leaves it alone`);
	}

	migrate(database, file, version);
}

/** Makes the file with its mode before SQLite does: others may not read what the user reads. SQLite gives its other files the same mode. */
function createFile(file: string): void {
	makeFolder(path.dirname(file));
	fs.closeSync(fs.openSync(file, 'a', 0o600));
	fs.chmodSync(file, 0o600);
}

/** Renames a damaged library and its log, so that nothing of it is lost. Returns the new name. */
function setAside(file: string): string {
	const name = `${file}.broken-${new Date().toISOString().replaceAll(/[^\dT]/gv, '').slice(0, 15)}`;
	for (const [index, from] of filesOf(file).entries()) {
		if (fs.existsSync(from)) {
			fs.renameSync(from, filesOf(name)[index] ?? name);
		}
	}

	return name;
}

/** Tells whether the last process with the library has not closed it, or still has it open: closing removes the log. */
const hasLog = (file: string): boolean => (fs.statSync(`${file}-wal`, {throwIfNoEntry: false})?.size ?? 0) > 0;

async function openChecked(file: string): Promise<Database> {
	const isUnclean = hasLog(file);
	const database = await openDatabase(file);
	try {
		prepare(database, file);
		const fault = isUnclean ? integrityOf(database) : 'ok';
		if (fault !== 'ok') {
			throw new Error(`database disk image is malformed: ${fault}`);
		}

		return database;
	} catch (error) {
		database.close();
		throw error;
	}
}

/**
 * Opens a library; a new one if there is no file. Checks it if it was not closed. A damaged file is set aside, and what can be read
 * of it goes into a new one.
 *
 * @param file the path, or `:memory:`
 * @throws {LibraryError} if it cannot be used
 */
export async function openLibrary(file: string): Promise<OpenLibrary> {
	if (file === inMemory) {
		const database = await openDatabase(file);
		prepare(database, file);
		return {database, notice: null};
	}

	try {
		createFile(file);
	} catch (error) {
		throw new LibraryError(`${displayPath(file)} cannot be opened (${describeSystemError(error)}), so nothing is kept in the library`, {cause: error});
	}

	try {
		return {database: await openChecked(file), notice: null};
	} catch (error) {
		if (!isDamage(error)) {
			throw error;
		}

		logError(`open ${file}`, error);
		const aside = setAside(file);
		createFile(file);
		const database = await openChecked(file);
		const count = await recoverArticles(aside, database);
		return {database, notice: `The library was damaged: ${displayPath(aside)} is the damaged file, and the new one has the ${count} ${count === 1 ? 'article' : 'articles'} that could be read`};
	}
}
