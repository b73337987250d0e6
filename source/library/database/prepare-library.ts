import {setTimeout as wait} from 'node:timers/promises';
import {displayPath} from '../../text/display-path.js';
import {inTransaction, type Database} from './database.js';
import {isBusy} from './damage.js';
import {LibraryError} from './library-error.js';
import {migrate} from './migrations.js';
import {appId, schema, schemaVersion} from './schema.js';

const pragmaNumber = (database: Database, name: 'user_version' | 'application_id'): number => Number(database.prepare(`PRAGMA ${name}`).get()?.[name] ?? 0);

/** Tells whether the header of a file says that it is a library of this program. Throws if it cannot be read. */
export const isLibrary = (database: Database): boolean => pragmaNumber(database, 'application_id') === appId;

/** Returns the version of the tables; 0 for a new file. */
export const versionOf = (database: Database): number => pragmaNumber(database, 'user_version');

/** Tells whether a file is a library whose tables have the version of this program. Throws if it cannot be read. */
export const isCurrentLibrary = (database: Database): boolean => isLibrary(database) && versionOf(database) === schemaVersion;

const hasTables = (database: Database): boolean => database.prepare('SELECT 1 AS one FROM sqlite_schema LIMIT 1').get() !== undefined;

/** Windows that start together wait this long for each other, in milliseconds. */
const startPatience = 10_000;

/** Runs a function again while another window holds the file: SQLite does not wait where a wait might be in vain. */
async function whenFree(run: () => void): Promise<void> {
	const until = Date.now() + startPatience;
	for (;;) {
		try {
			run();
			return;
		} catch (error) {
			if (!isBusy(error) || Date.now() > until) {
				throw error;
			}
		}

		// eslint-disable-next-line no-await-in-loop -- Each try follows the last one.
		await wait(10 + (Math.random() * 40));
	}
}

/** Makes the tables of a new library. */
function initialize(database: Database): void {
	inTransaction(database, () => {
		// Another window may have made them since.
		if (versionOf(database) === 0) {
			database.exec(`${schema}PRAGMA application_id = ${appId}; PRAGMA user_version = ${schemaVersion};`);
		}
	});
}

/**
 * Sets a connection up, and makes or migrates the tables. Nothing of a file is changed before it is known to be a library.
 *
 * @throws {LibraryError} if the file belongs to another program or to a newer version of this one
 */
export async function prepareLibrary(database: Database, file: string): Promise<void> {
	let version = versionOf(database);
	if (version === 0 ? hasTables(database) && versionOf(database) === 0 : !isLibrary(database)) {
		throw new LibraryError(`${displayPath(file)} is a database of another program; name another file with --library`);
	}

	if (version > schemaVersion) {
		throw new LibraryError(`${displayPath(file)} was written by a newer version of newsreader, so this one leaves it alone`);
	}

	await whenFree(() => {
		// The first one counts for a new file only: pages that become free can then be given back a few at a time.
		database.exec('PRAGMA auto_vacuum = INCREMENTAL; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY;');
	});
	if (version === 0) {
		await whenFree(() => {
			initialize(database);
		});
		version = versionOf(database);
	}

	await migrate(database, file, {from: version});
}
