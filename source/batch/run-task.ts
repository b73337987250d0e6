import process from 'node:process';
import {type Options} from '../command-line/options.js';
import {type RunResult} from '../command-line/run-result.js';
import {type TaskName} from '../command-line/task-options.js';
import {logError} from '../debug/log-error.js';
import {writeFully} from '../output/write-fully.js';
import {
	listSubscriptions, subscribe, unsubscribe, type Reports,
} from './change-subscriptions.js';
import {fetchFeeds} from './fetch-feeds.js';
import {exportLibrary} from './library/export-library.js';
import {forget} from './library/forget.js';
import {tellLibrary} from './library/tell-library.js';
import {openStandardError} from './standard-error.js';

/** The tasks. Each resolves to true if something failed. */
const tasks: Readonly<Record<TaskName, (options: Options, reports: Reports) => Promise<boolean>>> = {
	subscribe, unsubscribe, subscriptions: listSubscriptions, fetch: fetchFeeds, 'library-info': tellLibrary, export: exportLibrary, forget,
};

/**
 * Carries out a task, such as `--subscribe`.
 *
 * @param formatMessage makes a line for standard error
 */
export async function runTask(task: TaskName, options: Options, formatMessage: (message: string) => string): Promise<RunResult> {
	const reportProblem = openStandardError(formatMessage, () => undefined);
	// Without a listener, a closed pipe would end the program.
	process.stdout.on('error', () => undefined);
	const hasFailures = await tasks[task](options, {
		async done(line) {
			try {
				if (!options.isQuiet) {
					await writeFully(process.stdout, `${line}\n`);
				}
			} catch (error) {
				logError(`write to standard output: ${line}`, error);
			}
		},
		failed: options.isQuiet ? async () => undefined : reportProblem,
	});
	return {hasFailures, signal: null};
}
