import type fs from 'node:fs';
import {logError} from '../../debug/log-error.js';

/** The operations by which a temporary file is written, as in `node:fs/promises`. */
type TemporaryFileSystem = Pick<typeof fs.promises, 'open' | 'rm'>;

/** A new file that is written before it gets its name. */
type TemporaryFile = {
	readonly path: string;
	/** Writes bytes at the end. */
	readonly write: (bytes: Uint8Array) => Promise<void>;
	/** Forces the file to disk, closes it, and calls the function that gives it its name. */
	readonly place: (rename: () => Promise<void>) => Promise<void>;
	/** Closes and removes the file. Never rejects. */
	readonly discard: () => Promise<void>;
};

/**
 * Returns how many bytes are left to write.
 *
 * @throws if none was written: another try would not end
 */
export function remainingAfter(remaining: number, written: number): number {
	if (written <= 0) {
		throw Object.assign(new Error('nothing was written'), {code: 'EIO'});
	}

	return remaining - written;
}

/**
 * Creates a temporary file. After an error of `write` or `place`, `discard` must be called.
 *
 * @param mode the permissions, before the umask
 * @throws the error of the file system; then there is no file
 */
export async function openTemporaryFile(path: string, mode: number, promises: TemporaryFileSystem): Promise<TemporaryFile> {
	const handle = await promises.open(path, 'wx', mode);
	let isOpen = true;
	const close = async (): Promise<void> => {
		if (isOpen) {
			isOpen = false;
			await handle.close();
		}
	};

	return {
		path,
		async write(bytes) {
			let remaining = bytes.length;
			while (remaining > 0) {
				// On a disk that is nearly full, a write may be short and yet succeed.
				// eslint-disable-next-line no-await-in-loop -- In order.
				const {bytesWritten} = await handle.write(bytes, bytes.length - remaining, remaining);
				remaining = remainingAfter(remaining, bytesWritten);
			}
		},
		async place(rename) {
			await handle.sync();
			await close();
			await rename();
		},
		async discard() {
			try {
				await close();
				await promises.rm(path, {force: true});
			} catch (error) {
				logError(`remove ${path}`, error);
			}
		},
	};
}
