import fs from 'node:fs/promises';
import path from 'node:path';
import {isAbandonedTemporaryFile, isCacheFileName} from './replace-file.js';

/** The number of files whose size is read at once. */
const atOnce = 64;

/**
 * Removes the files that were changed longest ago until the others fit, and abandoned temporary files. Files whose names
 * this program does not use are neither counted nor removed.
 *
 * @param except a file that is about to be replaced: it is not counted either
 */
export async function pruneFolder(folder: string, maxBytes: number, except = ''): Promise<void> {
	const all = await fs.readdir(folder);
	const names = all.filter(name => isCacheFileName(name) && name !== path.basename(except));
	const files: Array<{readonly file: string; readonly size: number; readonly time: number}> = [];
	for (let index = 0; index < names.length; index += atOnce) {
		// eslint-disable-next-line no-await-in-loop -- A few at a time.
		const settled = await Promise.allSettled(names.slice(index, index + atOnce).map(async name => {
			const file = path.join(folder, name);
			const {size, mtimeMs} = await fs.lstat(file);
			return {file, size, time: mtimeMs};
		}));
		// Another window may have removed some meanwhile.
		files.push(...settled.flatMap(result => result.status === 'fulfilled' ? [result.value] : []));
	}

	let kept = 0;
	for (const {file, size, time} of files.toSorted((a, b) => b.time - a.time)) {
		const isGone = isAbandonedTemporaryFile(file, time);
		kept += isGone ? 0 : size;
		if (isGone || kept > maxBytes) {
			// eslint-disable-next-line no-await-in-loop -- Seldom many.
			await fs.rm(file, {force: true});
		}
	}
}
