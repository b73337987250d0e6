import fs from 'node:fs';
import process from 'node:process';
import {type Writable} from 'node:stream';

const standardOutput = 1;

const isFile = (): boolean => {
	const stats = fs.fstatSync(standardOutput);
	return stats.isFile() || (stats.isCharacterDevice() && !process.stdout.isTTY);
};

/**
 * Standard output, for much of it. Node's own stream for files does not notice when the disk takes only a part of what is
 * written, which is lost then.
 */
export function openStandardOutput(): Writable {
	const out = isFile() ? fs.createWriteStream('', {fd: standardOutput, autoClose: false}) : process.stdout;
	// Whoever writes is told of an error too; without a listener it would end the program here.
	out.on('error', () => undefined);
	return out;
}
