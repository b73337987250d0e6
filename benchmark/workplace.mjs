// Makes the folder for all files of a benchmark. It is deleted when the benchmark ends, also on Ctrl-C.
import {mkdtempSync, rmSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';

/** Makes the folder. It becomes the home of all programs that are started, so they do not touch the files of the user. */
export function makeWorkplace() {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'newsreader-bench-'));
	process.env.HOME = folder;
	process.on('exit', () => {
		// A program that is ending may still write.
		rmSync(folder, {recursive: true, force: true, maxRetries: 5});
	});
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
		process.on(signal, () => {
			// Ends the process, which deletes the folder.
			process.exit(1);
		});
	}

	return folder;
}
