import fs from 'node:fs';
import path from 'node:path';

/** Others may not enter: the files tell what the user reads. */
const folderMode = 0o700;

/**
 * Makes a folder and those above it, unless they exist. Not by Node's recursive `mkdir`, which tries without end where the
 * system refuses a folder as missing, as below `/proc`.
 *
 * @throws the error of the file system
 */
export function makeFolder(folder: string, mkdir: (folder: string, options: {readonly mode: number}) => unknown = fs.mkdirSync): void {
	if (fs.existsSync(folder)) {
		return;
	}

	makeFolder(path.dirname(folder), mkdir);
	try {
		mkdir(folder, {mode: folderMode});
	} catch (error) {
		// Another process may have made it since.
		if (!fs.existsSync(folder)) {
			throw error;
		}
	}
}
