import fs from 'node:fs';
import path from 'node:path';
import {errorCode} from '../../text/system-error.js';

/** The most names that are tried. */
const maxTries = 10_000;

/**
 * Writes a file that does not exist yet: `name.md`, else `name-2.md`, `name-3.md` and so on. No other file is ever changed.
 * A file that could not be written whole is removed.
 *
 * @returns the path of the file
 * @throws the error of the file system
 */
export async function writeNewFile(folder: string, name: string, extension: string, content: string): Promise<string> {
	for (let number = 1; ; number++) {
		const file = path.join(folder, `${name}${number === 1 ? '' : `-${number}`}.${extension}`);
		try {
			// eslint-disable-next-line no-await-in-loop -- Each name is tried after the one before.
			const handle = await fs.promises.open(file, 'wx');
			// eslint-disable-next-line no-await-in-loop
			await writeOrRemove(handle, file, content);
			return file;
		} catch (error) {
			if (errorCode(error) !== 'EEXIST' || number === maxTries) {
				throw error;
			}
		}
	}
}

async function writeOrRemove(handle: fs.promises.FileHandle, file: string, content: string): Promise<void> {
	try {
		await handle.writeFile(content);
		await handle.close();
	} catch (error) {
		await Promise.allSettled([handle.close(), fs.promises.rm(file, {force: true})]);
		throw error;
	}
}
