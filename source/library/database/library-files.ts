import fs from 'node:fs';
import {logError} from '../../debug/log-error.js';
import {inMemory} from './database.js';

/** Returns the files of a database: itself, the log of its latest changes, and the index of the log. */
export const filesOf = (file: string): readonly [string, string, string] => [file, `${file}-wal`, `${file}-shm`];

/** Returns what tells a file from another one with the same name; `null` if it does not exist. */
export function identityOf(file: string): string | null {
	if (file === inMemory) {
		return inMemory;
	}

	try {
		const stats = fs.statSync(file, {bigint: true, throwIfNoEntry: false});
		return stats ? `${stats.dev}:${stats.ino}` : null;
	} catch (error) {
		logError(`stat ${file}`, error);
		return null;
	}
}

/** Renames a damaged library with its log, so that nothing of it is lost. Returns the new name. */
export function setAside(file: string, now = new Date()): string {
	const stem = `${file}.broken-${now.toISOString().replaceAll(/[^\dT]/gv, '').slice(0, 15)}`;
	let name = stem;
	for (let count = 2; fs.existsSync(name); count++) {
		name = `${stem}-${count}`;
	}

	// The log first: SQLite would take it for the log of the file that comes in its place.
	const names = filesOf(name);
	for (const [index, from] of [...filesOf(file).entries()].toReversed()) {
		if (fs.existsSync(from)) {
			fs.renameSync(from, names[index] ?? name);
		}
	}

	return name;
}
