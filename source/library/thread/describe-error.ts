import {displayPath} from '../../text/display-path.js';
import {describeSystemError, errorCode} from '../../text/system-error.js';
import {isDamage} from '../database/damage.js';
import {inMemory} from '../database/database.js';
import {LibraryError} from '../database/library-error.js';

/** The reasons that SQLite and Node.js give, in plain words. */
const reasons: ReadonlyArray<readonly [RegExp, string]> = [
	[/^SQLITE_FULL/v, 'the disk is full'],
	[/^SQLITE_(?:READONLY|PERM)/v, 'it may not be written'],
	[/^SQLITE_IOERR/v, 'the disk cannot be read or written'],
	[/^SQLITE_(?:BUSY|LOCKED)/v, 'another program is using it'],
	[/^SQLITE_CANTOPEN|^ConnectionFailed/v, 'it cannot be opened'],
	[/^SQLITE_NOMEM/v, 'not enough memory'],
	[/^SQLITE_TOOBIG/v, 'an article is too large'],
	[/^(?:ERR_)?MODULE_NOT_FOUND|^ERR_DLOPEN_FAILED|Cannot find (?:module|package)/v, 'the package libsql is not installed for this system'],
	[/^ERR_WORKER_OUT_OF_MEMORY/v, 'not enough memory'],
];

/** Returns why a library does not work, in one plain line that names the file. */
export function describeLibraryProblem(error: unknown, file: string): string {
	if (error instanceof LibraryError) {
		return error.message;
	}

	const place = file === inMemory ? 'in memory' : displayPath(file);
	if (isDamage(error)) {
		return `The library ${place} is damaged`;
	}

	const message = `${errorCode(error) ?? ''} ${error instanceof Error ? error.message : String(error)}`.trim();
	const reason = reasons.find(([pattern]) => pattern.test(message))?.[1] ?? describeSystemError(error);
	return `The library ${place} does not work (${reason})`;
}

/** Returns an error of the library of a session in one plain line. */
export const describeLibraryError = (error: unknown, file: string): string =>
	`${describeLibraryProblem(error, file)}${error instanceof LibraryError ? '' : ': articles are shown, but not kept'}`;
