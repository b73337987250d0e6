import fs from 'node:fs';
import process from 'node:process';
import {inspect} from 'node:util';
import {threadId} from 'node:worker_threads';
import {displayPath} from '../text/display-path.js';
import {describeSystemError} from '../text/system-error.js';

/** The file that `NEWSREADER_DEBUG` names; `undefined` or empty if there is no log. Threads have a copy of the environment. */
const logFile = (): string | undefined => process.env['NEWSREADER_DEBUG'];

/** Escapes control characters, which come from files and servers: the log is read in a terminal. */
const printable = (text: string): string => text.split('\n').map(line => displayPath(line)).join('\n');

function append(file: string, heading: string, body: string): void {
	const thread = threadId === 0 ? '' : `, thread ${threadId}`;
	const entry = printable(`${new Date().toISOString()} [process ${process.pid}${thread}] ${heading}\n${body}`);
	// Synchronous: the process may end at once, and a thread may be terminated.
	fs.appendFileSync(file, `${entry}\n\n`);
}

/**
 * Writes the first entry of the debug log of this run: the version of Node.js, the platform and the command line. Does
 * nothing if `NEWSREADER_DEBUG` is not set.
 *
 * @returns a problem in one line if the file cannot be written, else `null`
 */
export function startDebugLog(): string | null {
	const file = logFile();
	if (!file) {
		return null;
	}

	try {
		append(file, 'start', `Node.js ${process.version}, ${process.platform} ${process.arch}, ${process.argv.join(' ')}`);
		return null;
	} catch (error) {
		return `${file}: cannot write the log of NEWSREADER_DEBUG (${describeSystemError(error)})`;
	}
}

/**
 * Appends an error to the file that `NEWSREADER_DEBUG` names: the time, where it was caught, its message, stack and causes.
 * Does nothing if the variable is not set. Works in worker threads. Never throws.
 *
 * @param where the operation that failed, and on what: `read /news/a.txt`
 */
export function logError(where: string, error: unknown): void {
	const file = logFile();
	if (!file) {
		return;
	}

	try {
		append(file, where, inspect(error, {depth: 3, maxStringLength: 1000, maxArrayLength: 20}));
	} catch {
		// `startDebugLog` has reported a file that cannot be written, and a later message would disturb the screen.
	}
}

/** Tells the user where to find the cause of a crash: in the debug log, or how to get one. */
export const debugLogHint = (): string => {
	const file = logFile();
	return file ? `the cause is in ${file}` : 'set NEWSREADER_DEBUG=FILE to log the cause';
};
