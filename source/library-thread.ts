import os from 'node:os';
import process from 'node:process';
import {parentPort, workerData} from 'node:worker_threads';
import {logError} from './debug/log-error.js';
import {openLibrary, type OpenLibrary} from './library/database/open-library.js';
import {checkLibrary, startCheck} from './library/thread/check-process.js';
import {describeLibraryError} from './library/thread/describe-error.js';
import {type Opened} from './library/thread/requests.js';
import {serveLibrary, type ServedLibrary} from './library/thread/serve.js';

/** On Linux, a priority belongs to a thread. Keeping articles yields to keys and to the analysis of what is shown. */
const priority = 8;

/** A check yields to everything. */
const checkPriority = 19;

const port = parentPort;

if (process.platform === 'linux') {
	os.setPriority(port ? priority : checkPriority);
}

/** Checks a library after its last program was killed. */
function check(file: string, {checked}: Pick<OpenLibrary, 'checked'>, onDamage: () => void): void {
	const stop = startCheck(file, new URL(import.meta.url), isSound => {
		if (!isSound) {
			onDamage();
			return;
		}

		try {
			checked();
		} catch (error) {
			logError('record that the library was checked', error);
		}
	});
	process.on('exit', stop);
}

if (port) {
	const file = String(workerData);
	const describe = (error: unknown): string => describeLibraryError(error, file);
	try {
		const library = await openLibrary(file);
		port.postMessage({opened: true, notice: library.notice} satisfies Opened);
		const served: ServedLibrary = serveLibrary(library, port, {reopen: async isDamaged => openLibrary(file, isDamaged), describe});
		if (library.mustCheck) {
			check(file, library, served.onDamage);
		}
	} catch (error) {
		logError(`open the library ${file}`, error);
		port.postMessage({opened: false, problem: describe(error)} satisfies Opened);
	}
} else {
	process.exitCode = await checkLibrary(process.argv[2] ?? '');
}
