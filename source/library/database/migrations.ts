import fs from 'node:fs';
import {inTransaction, type Database} from './database.js';
import {schemaVersion} from './schema.js';

/** The statements that lead from each version of the tables to the next one; the first leads from version 1 to 2. */
const steps: readonly string[] = [];

/**
 * Brings the tables of an earlier version up to date, in one transaction. A copy of the library as it was is kept beside it.
 *
 * @throws {Error} if the disk is full, for example; then the library is as before
 */
export function migrate(database: Database, file: string, version: number, allSteps = steps, target = schemaVersion): void {
	if (version >= target) {
		return;
	}

	// In this order, so that the copy is whole and contains the log.
	const copy = `${file}.version-${version}`;
	fs.rmSync(copy, {force: true});
	database.prepare('VACUUM INTO ?').run(copy);
	fs.chmodSync(copy, 0o600);
	inTransaction(database, () => {
		database.exec(`${allSteps.slice(version - 1, target - 1).join('')}PRAGMA user_version = ${target};`);
	});
}
