import process from 'node:process';
import {logError} from '../debug/log-error.js';
import {writeFully} from '../output/write-fully.js';

/** Prints a problem to standard error. Resolves when it is written; never rejects. */
export type ReportProblem = (message: string) => Promise<void>;

/**
 * Opens standard error for messages.
 *
 * @param formatMessage makes a line of a message
 * @param beforeMessage called before each message
 */
export function openStandardError(formatMessage: (message: string) => string, beforeMessage: () => void): ReportProblem {
	// Without a listener, an error would end the program. `reportProblem` gets it too.
	process.stderr.on('error', () => undefined);
	return async message => {
		try {
			beforeMessage();
			await writeFully(process.stderr, formatMessage(message));
		} catch (error) {
			// Standard error is closed; the debug log is the only place left.
			logError(`write to standard error: ${message}`, error);
		}
	};
}
