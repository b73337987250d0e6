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

const reasonOf = (error: unknown): string => {
	const message = `${errorCode(error) ?? ''} ${error instanceof Error ? error.message : String(error)}`.trim();
	return isDamage(error) ? 'it is damaged' : reasons.find(([pattern]) => pattern.test(message))?.[1] ?? describeSystemError(error);
};

const withPlace = (words: string, file: string): string => file === inMemory ? words : `${words}: ${displayPath(file)}`;

/** Returns an error of a library in one plain line. The name of the file comes last, because the screen may cut it off. */
export const describeLibraryProblem = (error: unknown, file: string): string =>
	error instanceof LibraryError ? error.message : withPlace(`The library does not work (${reasonOf(error)})`, file);

/** Returns an error of the library of a session in one plain line. */
export const describeLibraryError = (error: unknown, file: string): string =>
	error instanceof LibraryError ? error.message : withPlace(`The library does not work (${reasonOf(error)}), so articles are not kept`, file);
