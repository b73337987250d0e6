import process from 'node:process';
import {errorCode} from '../../text/system-error.js';

/** Tells whether a process lives. */
export const isAlive = (pid: number): boolean => {
	try {
		// Sends nothing, but checks that there is a process to send it to.
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return errorCode(error) === 'EPERM';
	}
};
