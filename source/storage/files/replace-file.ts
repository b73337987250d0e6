import {randomUUID} from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {logError} from '../../debug/log-error.js';
import {openTemporaryFile, remainingAfter} from './temporary-file.js';

/** The operations of a file system by which a file is replaced, as in `node:fs`. Tests replace them by ones that fail. */
export type FileSystem = Pick<typeof fs, 'openSync' | 'writeSync' | 'fsyncSync' | 'statSync' | 'fchownSync' | 'closeSync' | 'renameSync' | 'rmSync'> & {
	readonly promises: Pick<typeof fs.promises, 'open' | 'rename' | 'rm'>;
};

/** Tells whether a name is that of a file in a cache folder: a SHA-256 digest, with the suffix of a temporary file while it is written. */
export const isCacheFileName = (name: string): boolean => /^[\da-f]{64}(?:\.[\w-]+\.tmp)?$/.test(name);

/** Temporary files that are older, in milliseconds, were left by a program that was killed. */
const maxTemporaryFileAge = 6 * 60 * 60 * 1000;

/** Tells whether a file is a temporary one that was never completed, by its name and the time of its last change. */
export const isAbandonedTemporaryFile = (name: string, modifiedAt: number): boolean => name.endsWith('.tmp') && modifiedAt < Date.now() - maxTemporaryFileAge;

/** Keeps the name of the temporary file below the usual limit of 255 bytes. */
const maxPrefixLength = 64;

/** Returns a path in the same folder, because a file cannot be renamed across file systems. */
export const temporaryPath = (file: string): string => path.join(path.dirname(file), `${path.basename(file).slice(0, maxPrefixLength)}.${randomUUID()}.tmp`);

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\.tmp$/v;

/** Removes the temporary files of a file, which a program that was killed has left. No other program may be replacing it. */
export function removeTemporaryFiles(file: string): void {
	const folder = path.dirname(file);
	const prefix = `${path.basename(file).slice(0, maxPrefixLength)}.`;
	for (const name of fs.readdirSync(folder)) {
		if (name.startsWith(prefix) && uuid.test(name.slice(prefix.length))) {
			fs.rmSync(path.join(folder, name));
		}
	}
}

/** The permissions of files: only the user may read them, because they show what the user reads. */
const fileMode = 0o600;

/**
 * Replaces a file, so that at any time it holds either the old or the new content as a whole. The new content is written to
 * a temporary file in the same folder, forced to disk and renamed. If a step fails, the old file is unchanged and the
 * temporary one is removed.
 *
 * @param content the bytes, or parts of them that are written one after the other: joined, they would be in memory twice
 * @throws the error of the file system
 */
export async function replaceFile(file: string, content: Uint8Array | Iterable<Uint8Array>, {promises}: FileSystem = fs): Promise<void> {
	const temporary = await openTemporaryFile(temporaryPath(file), fileMode, promises);
	try {
		for (const part of content instanceof Uint8Array ? [content] : content) {
			// eslint-disable-next-line no-await-in-loop -- The parts are written in order.
			await temporary.write(part);
		}

		await temporary.place(async () => promises.rename(temporary.path, file));
	} catch (error) {
		await temporary.discard();
		throw error;
	}
}

/** Gives a new file the owner of the old one: `sudo newsreader` must not take the file from the user. */
function keepOwner(descriptor: number, file: string, fileSystem: FileSystem): void {
	const old = fileSystem.statSync(file, {throwIfNoEntry: false});
	if (old && old.uid !== process.getuid?.()) {
		fileSystem.fchownSync(descriptor, old.uid, old.gid);
	}
}

/** Replaces a file as `replaceFile` does, but synchronously, for the end of the program. The owner stays. */
export function replaceFileSync(file: string, content: Uint8Array, fileSystem: FileSystem = fs): void {
	const temporary = temporaryPath(file);
	try {
		const descriptor = fileSystem.openSync(temporary, 'wx', fileMode);
		try {
			let remaining = content.length;
			while (remaining > 0) {
				remaining = remainingAfter(remaining, fileSystem.writeSync(descriptor, content, content.length - remaining, remaining));
			}

			keepOwner(descriptor, file, fileSystem);
			fileSystem.fsyncSync(descriptor);
		} finally {
			fileSystem.closeSync(descriptor);
		}

		fileSystem.renameSync(temporary, file);
	} catch (error) {
		try {
			fileSystem.rmSync(temporary, {force: true});
		} catch (removalError) {
			logError(`remove ${temporary}`, removalError);
		}

		throw error;
	}
}
