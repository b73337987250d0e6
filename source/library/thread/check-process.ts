import {spawn} from 'node:child_process';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {logError} from '../../debug/log-error.js';
import {openDatabase} from '../database/database.js';

/** The exit codes of a check. */
const codes = {sound: 0, damaged: 3} as const;

/**
 * Checks a library and returns an exit code. Runs in a process by itself: a check of a large file takes seconds, cannot be
 * interrupted, and holds up the end of its process.
 */
export async function checkLibrary(file: string): Promise<number> {
	const database = await openDatabase(file);
	try {
		const fault = Object.values(database.prepare('PRAGMA integrity_check(1)').get() ?? {})[0];
		return fault === 'ok' ? codes.sound : codes.damaged;
	} finally {
		database.close();
	}
}

/**
 * Starts to check a library. `onChecked` is called when its content was checked, not if the check could not be made.
 *
 * @param program the file of the thread's program
 * @returns a function that ends the check
 */
export function startCheck(file: string, program: URL, onChecked: (isSound: boolean) => void): () => void {
	const child = spawn(process.execPath, [fileURLToPath(program), file], {stdio: 'ignore'});
	child.on('error', error => {
		logError('check the library', error);
	});
	child.on('exit', code => {
		if (code === codes.sound || code === codes.damaged) {
			onChecked(code === codes.sound);
		}
	});
	child.unref();
	return () => {
		child.kill('SIGKILL');
	};
}
