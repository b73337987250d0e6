import fs from 'node:fs';
import process from 'node:process';
import {type Writable} from 'node:stream';

const standardOutput = 1;

/** Tells whether standard output is a file or a device other than a terminal. */
export const isStandardOutputFile = (): boolean => {
	const stats = fs.fstatSync(standardOutput);
	return stats.isFile() || (stats.isCharacterDevice() && !process.stdout.isTTY);
};

/**
 * Opens standard output for large outputs. `process.stdout` loses data if a disk that is almost full accepts only a part of a
 * write to a file, so files get a stream of their own.
 */
export function openStandardOutput(): Writable {
	const out = isStandardOutputFile() ? fs.createWriteStream('', {fd: standardOutput, autoClose: false}) : process.stdout;
	// Without a listener, an error would end the program. The callback of the write gets it too.
	out.on('error', () => undefined);
	return out;
}
