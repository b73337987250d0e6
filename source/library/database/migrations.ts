import fs from 'node:fs';
import {openDatabase, rollBack, type Database} from './database.js';
import {schemaVersion} from './schema.js';

/** The version of a library, and the one that it gets. */
type Versions = {
	readonly from: number;
	readonly to?: number;
	readonly steps?: readonly string[];
};

/** The statements that lead from each version of the tables to the next one; the first leads from version 1 to 2. */
const allSteps: readonly string[] = [];

/** Copies a library with its log into one file, for the user alone. A copy that is not whole is removed. */
function copyLibrary(database: Database, copy: string): void {
	fs.rmSync(copy, {force: true});
	// SQLite fills an empty file; one that it makes itself could be read by others.
	fs.closeSync(fs.openSync(copy, 'wx', 0o600));
	try {
		database.prepare('VACUUM INTO ?').run(copy);
	} catch (error) {
		fs.rmSync(copy, {force: true});
		throw error;
	}
}

/**
 * Brings the tables of an earlier version up to date, in one transaction. A copy of the library as it was is kept beside it.
 *
 * @throws {Error} if the disk is full, for example; then the library is as before
 */
export async function migrate(database: Database, file: string, {from, to = schemaVersion, steps = allSteps}: Versions): Promise<void> {
	if (from >= to) {
		return;
	}

	const source = await openDatabase(file);
	try {
		// From here on no other window writes: it cannot migrate the tables too, and the copy is that of the last state.
		database.exec('BEGIN IMMEDIATE');
		try {
			const before = Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
			if (before < to) {
				copyLibrary(source, `${file}.version-${before}`);
				database.exec(`${steps.slice(before - 1, to - 1).join('')}PRAGMA user_version = ${to};`);
			}

			database.exec('COMMIT');
		} catch (error) {
			rollBack(database);
			throw error;
		}
	} finally {
		source.close();
	}
}
