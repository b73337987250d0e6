import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import envPaths from 'env-paths';
import {logError} from '../../debug/log-error.js';
import {displayPath} from '../../text/display-path.js';
import {describeSystemError, errorCode} from '../../text/system-error.js';
import {configFolder} from '../files/config-folder.js';
import {replaceFileSync} from '../files/replace-file.js';
import {makeFolder} from '../files/make-folder.js';

/** The operations by which the state file is moved, as in `node:fs`. Tests replace them by ones that fail. */
type MovingFileSystem = Pick<typeof fs, 'mkdirSync' | 'renameSync' | 'symlinkSync' | 'rmSync'> & {readonly replaceFile: typeof replaceFileSync};

/** The state file to use. */
type StateLocation = {
	readonly file: string;
	/** One line for the user if the file is still in its old place, else `null`. */
	readonly problem: string | null;
};

const fileName = 'state.json';

const realFileSystem: MovingFileSystem = {...fs, replaceFile: replaceFileSync};

/** Returns the folder of the reading state: `$XDG_STATE_HOME/newsreader` on Linux, else the configuration folder, as the system has no folder for states. */
function stateFolder(): string {
	if (process.platform === 'darwin' || process.platform === 'win32') {
		return configFolder();
	}

	// The package has no folder for states, and writes logs there.
	return envPaths('newsreader', {suffix: ''}).log;
}

/** Forces a folder to disk, so that a new file in it survives a loss of power. */
function syncFolder(folder: string): void {
	const descriptor = fs.openSync(folder, 'r');
	try {
		fs.fsyncSync(descriptor);
	} finally {
		fs.closeSync(descriptor);
	}
}

/** Moves a file. At any time, at least one of both names leads to all of it. */
function moveFile(from: string, to: string, fileSystem: MovingFileSystem): void {
	makeFolder(path.dirname(to), fileSystem.mkdirSync);
	if (fs.lstatSync(from).isSymbolicLink()) {
		// A link may be relative to its folder.
		fileSystem.symlinkSync(fs.realpathSync(from), to);
		fileSystem.rmSync(from);
		return;
	}

	try {
		fileSystem.renameSync(from, to);
	} catch (error) {
		if (errorCode(error) !== 'EXDEV') {
			throw error;
		}

		fileSystem.replaceFile(to, fs.readFileSync(from));
		syncFolder(path.dirname(to));
		fileSystem.rmSync(from);
	}
}

/** Tells whether root would take a file from its user: the folders that it creates belong to root. */
const belongsToOther = (file: string): boolean => process.getuid?.() === 0 && fs.statSync(file).uid !== 0;

/**
 * Moves the state file from the place where earlier versions had it, unless there is one in the new place. If that fails,
 * the old one is used.
 */
export function moveStateFile(from: string, to: string, fileSystem = realFileSystem): StateLocation {
	if (from === to || fs.lstatSync(to, {throwIfNoEntry: false})) {
		return {file: to, problem: null};
	}

	try {
		if (fs.statSync(from, {throwIfNoEntry: false})?.isFile() !== true) {
			return {file: to, problem: null};
		}

		if (belongsToOther(from)) {
			return {file: from, problem: null};
		}

		moveFile(from, to, fileSystem);
		return {file: to, problem: null};
	} catch (error) {
		if (fs.existsSync(to)) {
			// It is there, but the old one could not be removed, or another window has moved it.
			return {file: to, problem: null};
		}

		logError(`move ${from} to ${to}`, error);
		return {file: from, problem: `The reading state stays in ${displayPath(from)}, because it cannot be moved to ${displayPath(to)} (${describeSystemError(error)})`};
	}
}

/** Returns the state file to use if the user names none. Moves it there if an earlier version had it in the configuration folder. */
export const locateStateFile = (): StateLocation => moveStateFile(path.join(configFolder(), fileName), path.join(stateFolder(), fileName));
