import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {displayPath} from '../../text/display-path.js';
import {openDatabase} from './database.js';
import {isAlive} from './is-alive.js';
import {filesOf, identityOf, setAside} from './library-files.js';
import {prepareLibrary} from './prepare-library.js';
import {readableCopy} from './readable-copy.js';
import {recoverArticles} from './recover.js';

const remove = (file: string): void => {
	for (const name of filesOf(file)) {
		fs.rmSync(name, {force: true});
	}
};

/** Removes what processes have left that were killed while they built the library again. */
function removeLeftovers(stem: string): void {
	const folder = path.dirname(stem);
	const start = path.basename(stem);
	for (const name of fs.readdirSync(folder).filter(each => each.startsWith(start))) {
		const pid = Number(/^\d+/v.exec(name.slice(start.length))?.[0] ?? process.pid);
		if (pid === process.pid || !isAlive(pid)) {
			fs.rmSync(path.join(folder, name), {force: true});
		}
	}
}

/** Makes a library of all that can be read of a damaged one. Returns the number of articles. */
async function copyReadable(damaged: string, file: string): Promise<number> {
	fs.closeSync(fs.openSync(file, 'wx', 0o600));
	const database = await openDatabase(file);
	try {
		await prepareLibrary(database, file);
		const count = await recoverArticles(readableCopy(damaged, `${file}-copy`), database);
		if (database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.['busy'] !== 0) {
			throw new Error('the new library is in use');
		}

		return count;
	} finally {
		database.close();
	}
}

/**
 * Builds a damaged library again from what can be read of it. The damaged file is set aside when the new one is whole: a crash
 * before that loses nothing.
 *
 * @param identity that of the damaged file: if another window has built it again meanwhile, its library stays
 * @returns one line for the reader; `null` if there was nothing to do
 * @throws {Error} if the disk is full, for example; then the damaged file is where it was
 */
export async function rebuildLibrary(file: string, identity: string | null): Promise<string | null> {
	const stem = `${file}.rebuilt-`;
	const fresh = `${stem}${process.pid}`;
	removeLeftovers(stem);
	try {
		const count = await copyReadable(file, fresh);
		if (identityOf(file) !== identity) {
			return null;
		}

		// SQLite would go on using the index of the log of the file that it knows, which has another name than that of other windows.
		const unknown = `${fresh}-unknown`;
		fs.copyFileSync(fresh, unknown, fs.constants.COPYFILE_FICLONE);
		fs.chmodSync(unknown, 0o600);
		const aside = setAside(file);
		fs.renameSync(unknown, file);
		return `The library was damaged: ${displayPath(aside)} is the damaged file, and the new one has the ${count} ${count === 1 ? 'article' : 'articles'} that could be read`;
	} finally {
		remove(fresh);
		remove(`${fresh}-copy`);
		remove(`${fresh}-unknown`);
	}
}
