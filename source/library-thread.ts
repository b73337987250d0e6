import os from 'node:os';
import process from 'node:process';
import {parentPort, workerData} from 'node:worker_threads';
import {logError} from './debug/log-error.js';
import {openLibrary} from './library/database/open-library.js';
import {serveLibrary} from './library/thread/serve.js';
import {describeLibraryError} from './library/thread/describe-error.js';
import {type Opened} from './library/thread/requests.js';

/** On Linux, a priority belongs to a thread. Keeping articles yields to keys and to the analysis of what is shown. */
const priority = 8;

if (process.platform === 'linux') {
	os.setPriority(priority);
}

const port = parentPort;
if (port) {
	const file = String(workerData);
	try {
		const {database, notice} = await openLibrary(file);
		port.postMessage({opened: true, notice} satisfies Opened);
		serveLibrary(database, port);
	} catch (error) {
		logError(`open the library ${file}`, error);
		port.postMessage({opened: false, problem: describeLibraryError(error, file)} satisfies Opened);
	}
}
