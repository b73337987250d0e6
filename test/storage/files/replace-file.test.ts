import fs from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {
	isAbandonedTemporaryFile, isCacheFileName, replaceFile, replaceFileSync, type FileSystem,
} from '../../../source/storage/files/replace-file.js';
import {temporaryFolder} from '../../helpers/system/folder.js';
import {diskFailures, fullDisk} from '../../helpers/system/full-disk.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const long = bytes('new content '.repeat(10_000));

describe.each<[name: string, replace: (file: string, content: Uint8Array, fileSystem?: FileSystem) => Promise<void>]>([
	['replaceFile', replaceFile],
	['replaceFileSync', async (file, content, fileSystem) => {
		replaceFileSync(file, content, fileSystem);
	}],
])('%s', (_, replace) => {
	it('replaces a file and leaves no other', async () => {
		const folder = temporaryFolder({a: 'old'});
		await replace(path.join(folder, 'a'), long);
		expect(fs.readFileSync(path.join(folder, 'a')).equals(long)).toBe(true);
		expect(fs.readdirSync(folder)).toEqual(['a']);
	});

	it('creates a file that only the user can read', async () => {
		const file = path.join(temporaryFolder(), 'a');
		await replace(file, long);
		// eslint-disable-next-line no-bitwise -- The permissions are in the lower bits.
		expect(fs.statSync(file).mode & 0o777).toBe(0o600);
	});

	it('replaces a file whose name is as long as a name can be', async () => {
		const file = path.join(temporaryFolder(), '東'.repeat(85));
		await replace(file, long);
		expect(fs.readFileSync(file).equals(long)).toBe(true);
	});

	it('leaves no temporary file if something is in the way', async () => {
		const folder = temporaryFolder({'a/b': 'in the way'});
		await expect(replace(path.join(folder, 'a'), long)).rejects.toThrow();
		expect(fs.readdirSync(folder)).toEqual(['a']);
	});

	it.each(diskFailures)('keeps the old file and leaves no other if %s fails with %s', async (step, code) => {
		const folder = temporaryFolder({a: 'old'});
		const disk = fullDisk(step, code);
		await expect(replace(path.join(folder, 'a'), long, disk)).rejects.toMatchObject({code});
		expect(fs.readdirSync(folder)).toEqual(['a']);
		expect(fs.readFileSync(path.join(folder, 'a'), 'utf8')).toBe('old');
		disk.makeRoom();
		await replace(path.join(folder, 'a'), long, disk);
		expect(fs.readFileSync(path.join(folder, 'a')).equals(long)).toBe(true);
	});

	it('keeps the old file if nothing is written at all', async () => {
		const folder = temporaryFolder({a: 'old'});
		const disk = {...fullDisk('open'), ...fs, writeSync: () => 0};
		const open: typeof fs.promises.open = async (...parameters) => Object.assign(await fs.promises.open(...parameters), {
			write: async (buffer: Uint8Array) => ({bytesWritten: 0, buffer}),
		});
		await expect(replace(path.join(folder, 'a'), long, {...disk, promises: {...fs.promises, open}})).rejects.toMatchObject({code: 'EIO'});
		expect(fs.readFileSync(path.join(folder, 'a'), 'utf8')).toBe('old');
	});
});

describe('replaceFile', () => {
	it('writes the parts of a file one after the other', async () => {
		const folder = temporaryFolder();
		await replaceFile(path.join(folder, 'a'), ['one ', 'two ', '', 'three'].map(text => bytes(text)));
		expect(fs.readFileSync(path.join(folder, 'a'), 'utf8')).toBe('one two three');
	});
});

describe('isCacheFileName', () => {
	it('accepts a digest and the temporary file of one, and no other name', () => {
		const digest = 'a1'.repeat(32);
		expect([digest, `${digest}.0b-1.tmp`, `${digest}.txt`, 'notes.txt', 'a1'].map(name => isCacheFileName(name))).toEqual([true, true, false, false, false]);
	});
});

describe('isAbandonedTemporaryFile', () => {
	it('accepts only temporary files that are older than six hours', () => {
		const now = Date.now();
		const old = now - (7 * 60 * 60 * 1000);
		expect([['a.tmp', old], ['a.tmp', now], ['a', old]].map(([name, time]) => isAbandonedTemporaryFile(String(name), Number(time)))).toEqual([true, false, false]);
	});
});
