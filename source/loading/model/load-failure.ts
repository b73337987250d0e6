import {sanitizeLine} from '../../text/sanitize.js';
import {displayPath} from '../../text/display-path.js';

/** Why a source gave no article. */
export type LoadFailure = {
	/** The source as the user would say it. */
	readonly source: string;
	/** One line: the source, what is wrong and, where there is something, what to do. */
	readonly message: string;
};

const plainWords = new Map([
	['ENOENT', 'no such file or folder'],
	['ENOTDIR', 'no such file or folder (part of the path is a file)'],
	['EACCES', 'permission denied'],
	['EPERM', 'permission denied'],
	['ELOOP', 'a symbolic link that leads back to itself'],
	['ENAMETOOLONG', 'the name is too long'],
	['EMFILE', 'too many open files'],
	['ENFILE', 'too many open files'],
	['EIO', 'cannot be read (input/output error)'],
	['EISDIR', 'is a folder'],
	['ENXIO', 'is not a file'],
	['EBUSY', 'is in use by another program'],
	['ENOMEM', 'not enough memory to read it'],
	['ERR_INVALID_ARG_VALUE', 'not a valid file name'],
]);

const codeOf = (error: unknown): string | undefined =>
	error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** A system error in plain words, for the file at `path`. */
export const inPlainWords = (error: unknown, path: string): string => {
	const code = codeOf(error);
	// Node decodes names as UTF-8, and cannot find again what it could not decode.
	if (code === 'ENOENT' && path.includes('\uFFFD')) {
		return 'the name is not valid UTF-8; rename the file';
	}

	return (code === undefined ? undefined : plainWords.get(code)) ?? `cannot be read${code === undefined ? '' : ` (${code})`}`;
};

/** The failure of `source` (a path, or `-`) for the reason `what`. */
export const loadFailure = (source: string, what: string): LoadFailure => {
	const shown = source === '' ? '\'\'' : displayPath(source);
	return {source: shown, message: sanitizeLine(`${shown === '-' ? 'standard input' : shown}: ${what}`)};
};
