// A folder for all that is written while measuring, which goes when the measuring ends: also on Ctrl-C.
import {mkdtempSync, rmSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';

/** Makes the folder. It is the home of all programs that are started from now on, so none reads or writes anything of yours. */
export function makeWorkplace() {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'newsreader-bench-'));
	process.env.HOME = folder;
	process.on('exit', () => {
		// A program that is ending may still write.
		rmSync(folder, {recursive: true, force: true, maxRetries: 5});
	});
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
		process.on(signal, () => {
			// Whatever is being measured, it is over.
			process.exit(1);
		});
	}

	return folder;
}
