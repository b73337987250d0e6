import {randomUUID} from 'node:crypto';
import fs from 'node:fs/promises';

/** Whether a name is one that a digest gives, or that of a file on its way there. */
export const isCacheFileName = (name: string): boolean => /^[\da-f]{64}(?:\.[\w-]+\.tmp)?$/.test(name);

/** No file is on its way for longer, in milliseconds: whoever wrote it was ended meanwhile. */
const maxTemporaryFileAge = 6 * 60 * 60 * 1000;

/** Whether a file is one that never got to its place, by its name and the time at which it was changed. */
export const isAbandonedTemporaryFile = (name: string, time: number): boolean => name.endsWith('.tmp') && time < Date.now() - maxTemporaryFileAge;

/**
 * Writes a new file, for the user alone to read, which then takes the place of another: nobody ever sees half of it.
 *
 * @param content all of it, or parts to be written one behind the other: joined, they would stand in memory twice
 */
export async function replaceFile(file: string, content: Uint8Array | Iterable<Uint8Array>): Promise<void> {
	const temporary = `${file}.${randomUUID()}.tmp`;
	try {
		await fs.writeFile(temporary, content, {flag: 'wx', mode: 0o600});
		await fs.rename(temporary, file);
	} catch (error) {
		await fs.rm(temporary, {force: true});
		throw error;
	}
}
