const descriptions: ReadonlyMap<string, string> = new Map([
	['ENOENT', 'no such file or folder'],
	['ENOTDIR', 'no such file or folder (part of the path is a file)'],
	['EACCES', 'permission denied'],
	['EPERM', 'permission denied'],
	['EROFS', 'the file system is read-only'],
	['EEXIST', 'already exists'],
	['EISDIR', 'is a folder'],
	['ENOTEMPTY', 'the folder is not empty'],
	['ELOOP', 'a symbolic link that leads back to itself'],
	['ENAMETOOLONG', 'the name is too long'],
	['ERR_INVALID_ARG_VALUE', 'not a valid file name'],
	['ENXIO', 'is not a file'],
	['ENODEV', 'is not a file'],
	['EBUSY', 'is in use by another program'],
	['ETXTBSY', 'is in use by another program'],
	['EMFILE', 'too many open files'],
	['ENFILE', 'too many open files'],
	['ENOMEM', 'not enough memory'],
	['EIO', 'input/output error'],
	['ENOSPC', 'the disk is full'],
	['EDQUOT', 'the disk quota is used up'],
	['EFBIG', 'the file is too large'],
	['EXDEV', 'on another file system'],
	['EPIPE', 'the other end is closed'],
	['ESTALE', 'the network drive has lost the file'],
	['ETIMEDOUT', 'no answer in time'],
]);

/** Returns the `code` of an error of Node.js or the system (`ENOENT`); `undefined` for any other value. */
export const errorCode = (error: unknown): string | undefined =>
	typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/**
 * Describes a system error in plain words that stand after the name of the file: `permission denied`, `the disk is full`.
 *
 * @returns `error ECODE` for a code that is not in the table, and `unknown error` for an error without a code
 */
export const describeSystemError = (error: unknown): string => {
	const code = errorCode(error);
	return code === undefined ? 'unknown error' : descriptions.get(code) ?? `error ${code}`;
};
