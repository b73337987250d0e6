import {displayPath} from '../../text/display-path.js';
import {describeSystemError} from '../../text/system-error.js';
import {LibraryError} from '../database/open-library.js';

/** The reasons that SQLite gives, in plain words. */
const reasons: ReadonlyArray<readonly [RegExp, string]> = [
	[/disk is full|SQLITE_FULL/v, 'there is no space left on the disk'],
	[/readonly|SQLITE_READONLY/v, 'it may not be written'],
	[/disk I\/O|SQLITE_IOERR/v, 'the disk fails'],
	[/locked|busy/v, 'another program holds it'],
	[/unable to open|SQLITE_CANTOPEN/v, 'it cannot be opened'],
	[/Cannot find (?:module|package)|ERR_MODULE_NOT_FOUND|dlopen|\.node/v, 'the package libsql is not installed for this system'],
];

/** Returns an error of a library in one plain line that names the file. */
export function describeLibraryError(error: unknown, file: string): string {
	if (error instanceof LibraryError) {
		return error.message;
	}

	const message = error instanceof Error ? `${'code' in error ? String(error.code) : ''} ${error.message}` : String(error);
	const reason = reasons.find(([pattern]) => pattern.test(message))?.[1] ?? describeSystemError(error);
	return `The library ${displayPath(file)} does not work (${reason}): articles are shown, but not kept`;
}
