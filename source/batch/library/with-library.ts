import {type Options} from '../../command-line/options.js';
import {logError} from '../../debug/log-error.js';
import {describeLibraryProblem} from '../../library/thread/describe-error.js';
import {connectLibrary, type LibraryConnection} from '../../sources/connect-library.js';
import {type Reports} from '../change-subscriptions.js';

type OpenConnection = Exclude<LibraryConnection, {readonly problem: string}>;

type LibraryTask = {
	/** The operation, for the debug log. */
	readonly operation: string;
	/** Does the task. Resolves to true if something failed. */
	readonly run: (connection: OpenConnection) => Promise<boolean>;
	/**
	 * Returns one line for the user about an error.
	 *
	 * @default describeLibraryProblem
	 */
	readonly describe?: (error: unknown, file: string) => string;
};

/** Does a task on the library, and closes it. Prints why it could not be done. Returns true if something failed. */
export async function withLibrary(options: Pick<Options, 'library' | 'keepsState'>, {failed}: Pick<Reports, 'failed'>, {operation, run, describe = describeLibraryProblem}: LibraryTask): Promise<boolean> {
	const connection = await connectLibrary(options);
	if ('problem' in connection) {
		await failed(connection.problem);
		return true;
	}

	const {file, database} = connection;
	try {
		return await run(connection);
	} catch (error) {
		logError(`${operation} ${file}`, error);
		await failed(describe(error, file));
		return true;
	} finally {
		database.close();
	}
}
