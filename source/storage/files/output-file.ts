import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {errorCode} from '../../text/system-error.js';
import {temporaryPath, type FileSystem} from './replace-file.js';
import {openTemporaryFile} from './temporary-file.js';

/** The operations by which an output file is written, as in `node:fs/promises`. Tests replace them by ones that fail. */
type OutputFileSystem = FileSystem['promises'] & Pick<typeof fs.promises, 'link'>;

/** The permissions of a file that the user asks for, before the umask. */
const newFileMode = 0o666;

/** The lower bits of `mode` are the permissions. */
const permissionBits = 0o7777;

/** Errors of `link` on file systems without hard links, such as FAT. */
const noLinkErrors: ReadonlySet<string | undefined> = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EINVAL', 'EMLINK']);

/** Returns a temporary path with a leading dot: the folder may be one of the sources, in which hidden files are not read. */
const hiddenTemporaryPath = (file: string): string => temporaryPath(path.join(path.dirname(file), `.${path.basename(file)}`));

/** Gives a file a name that no file has yet. Unlike `rename`, `link` never replaces a file that appears meanwhile. */
async function placeNew(temporary: string, file: string, promises: OutputFileSystem): Promise<void> {
	try {
		await promises.link(temporary, file);
	} catch (error) {
		if (!noLinkErrors.has(errorCode(error))) {
			throw error;
		}

		if (fs.lstatSync(file, {throwIfNoEntry: false})) {
			throw Object.assign(new Error('the file exists'), {code: 'EEXIST', cause: error});
		}

		await promises.rename(temporary, file);
		return;
	}

	await promises.rm(temporary, {force: true});
}

/** Gives a new file the permissions of the old one; if the user is root, the owner too. */
async function placeOver(temporary: string, file: string, old: fs.Stats, promises: OutputFileSystem): Promise<void> {
	// eslint-disable-next-line no-bitwise -- The permissions are in the lower bits.
	fs.chmodSync(temporary, old.mode & permissionBits);
	if (process.getuid?.() === 0) {
		fs.chownSync(temporary, old.uid, old.gid);
	}

	await promises.rename(temporary, file);
}

/** An output file that is being written. */
type OutputFile = {
	readonly write: (bytes: Uint8Array) => Promise<void>;
	/** Gives the file its name. */
	readonly complete: () => Promise<void>;
	/** Leaves nothing of the file. Never rejects. */
	readonly discard: () => Promise<void>;
};

/**
 * Opens a file that the user has named. It appears only when it is completed and on disk. A symbolic link stays, and the
 * file that it leads to is replaced. After an error, `discard` must be called.
 *
 * @param mayReplace false to fail with EEXIST if there is a file of that name, also one that has appeared meanwhile
 * @throws the error of the file system
 */
export async function openOutputFile(file: string, mayReplace: boolean, promises: OutputFileSystem = fs.promises): Promise<OutputFile> {
	const old = mayReplace ? fs.statSync(file, {throwIfNoEntry: false}) : undefined;
	const target = old ? fs.realpathSync(file) : file;
	const {path: temporary, write, place, discard} = await openTemporaryFile(hiddenTemporaryPath(target), newFileMode, promises);
	return {
		write,
		discard,
		complete: async () => place(async () => old ? placeOver(temporary, target, old, promises) : placeNew(temporary, target, promises)),
	};
}
