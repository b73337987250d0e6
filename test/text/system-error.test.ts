import fs from 'node:fs';
import {describe, expect, test} from 'vitest';
import {describeSystemError, errorCode} from '../../source/text/system-error.js';

const systemError = (code: string): Error => Object.assign(new Error(`${code}: raw message, open '/news'`), {code});

const thrownBy = (action: () => unknown): unknown => {
	try {
		action();
	} catch (error) {
		return error;
	}

	return undefined;
};

describe('describeSystemError', () => {
	test.each([
		['ENOENT', 'no such file or folder'],
		['EACCES', 'permission denied'],
		['ENOSPC', 'the disk is full'],
		['EROFS', 'the file system is read-only'],
		['EPIPE', 'the other end is closed'],
	])('describes %s as “%s”', (code, expected) => {
		expect(describeSystemError(systemError(code))).toBe(expected);
	});

	test('names a code that it does not know', () => {
		expect(describeSystemError(systemError('EWHATEVER'))).toBe('error EWHATEVER');
	});

	test.each([['an error', new Error('raw message')], ['a string', 'ENOENT'], ['null', null], ['a code that is a number', {code: 2}]])('calls %s without a code an unknown error', (_, error) => {
		expect(describeSystemError(error)).toBe('unknown error');
	});

	test('describes what Node.js throws', () => {
		expect(describeSystemError(thrownBy(() => fs.readFileSync('/')))).toBe('is a folder');
		expect(describeSystemError(thrownBy(() => fs.readFileSync('/no/such/file')))).toBe('no such file or folder');
		expect(describeSystemError(thrownBy(() => fs.readFileSync('a\0b')))).toBe('not a valid file name');
	});
});

describe('errorCode', () => {
	test('returns the code of a system error', () => {
		expect(errorCode(systemError('EPIPE'))).toBe('EPIPE');
	});

	test('returns undefined for an error without a code', () => {
		expect(errorCode(new Error('raw message'))).toBeUndefined();
	});
});
