import {describe, expect, it} from 'vitest';
import {DamageError} from '../../../source/library/database/damage.js';
import {inMemory, openDatabase} from '../../../source/library/database/database.js';
import {LibraryError} from '../../../source/library/database/library-error.js';
import {describeLibraryError} from '../../../source/library/thread/describe-error.js';

const coded = (code: string, message = 'x'): Error => Object.assign(new Error(message), {code});

const reason = (error: unknown): string => describeLibraryError(error, '/a/library.db');

describe('describeLibraryError', () => {
	it.each([
		['SQLITE_FULL', 'the disk is full'],
		['SQLITE_READONLY', 'it may not be written'],
		['SQLITE_READONLY_DIRECTORY', 'it may not be written'],
		['SQLITE_IOERR_WRITE', 'the disk cannot be read or written'],
		['SQLITE_BUSY', 'another program is using it'],
		['SQLITE_BUSY_SNAPSHOT', 'another program is using it'],
		['SQLITE_LOCKED', 'another program is using it'],
		['SQLITE_CANTOPEN', 'it cannot be opened'],
		['ERR_MODULE_NOT_FOUND', 'the package libsql is not installed for this system'],
		['MODULE_NOT_FOUND', 'the package libsql is not installed for this system'],
		['ERR_DLOPEN_FAILED', 'the package libsql is not installed for this system'],
		['ERR_WORKER_OUT_OF_MEMORY', 'not enough memory'],
		['ENOSPC', 'the disk is full'],
		['SQLITE_MISUSE', 'error SQLITE_MISUSE'],
	])('says what %s means', (code, words) => {
		expect(reason(coded(code))).toBe(`The library does not work (${words}), so articles are not kept: /a/library.db`);
	});

	it('says that a library is damaged', () => {
		for (const error of [coded('SQLITE_CORRUPT'), coded('SQLITE_CORRUPT_VTAB'), coded('SQLITE_NOTADB'), new DamageError('x')]) {
			expect(reason(error)).toBe('The library does not work (it is damaged), so articles are not kept: /a/library.db');
		}
	});

	it('takes no broken JSON for a damaged file', () => {
		expect(reason(coded('SQLITE_ERROR', 'malformed JSON'))).not.toContain('damaged');
	});

	it('passes the message of a file that must not be changed', () => {
		expect(reason(new LibraryError('a.db is a database of another program'))).toBe('a.db is a database of another program');
	});

	it('describes the errors of the package', async () => {
		await expect(openDatabase('/tmp')).rejects.toSatisfy((error: unknown) => reason(error).includes('(it cannot be opened)'));
		await expect(openDatabase('/nothing/a.db')).rejects.toSatisfy((error: unknown) => reason(error).includes('(it cannot be opened)'));
	});

	it('is one line, whatever the name of the file and the error are', () => {
		expect(describeLibraryError('x\ny', '/a\n\u001B[2Jb')).toMatch(/^[\u0020-\u007E]+$/v);
		expect(describeLibraryError(new Error('x'), inMemory)).toBe('The library does not work (unknown error), so articles are not kept');
	});
});
