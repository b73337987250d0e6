import fs from 'node:fs';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {isCacheFileName, replaceFile} from '../../source/storage/replace-file.js';
import {temporaryFolder} from '../helpers/folder.js';

describe('replaceFile', () => {
	test('puts a new file in the place of another, and leaves nothing else', async () => {
		const folder = temporaryFolder({a: 'old'});
		await replaceFile(path.join(folder, 'a'), new TextEncoder().encode('new'));
		expect(fs.readFileSync(path.join(folder, 'a'), 'utf8')).toBe('new');
		expect(fs.readdirSync(folder)).toEqual(['a']);
	});

	test('writes parts one behind the other', async () => {
		const folder = temporaryFolder();
		await replaceFile(path.join(folder, 'a'), ['one ', 'two ', 'three'].map(text => new TextEncoder().encode(text)));
		expect(fs.readFileSync(path.join(folder, 'a'), 'utf8')).toBe('one two three');
	});

	test('leaves nothing where it fails', async () => {
		const folder = temporaryFolder({'a/b': 'in the way'});
		await expect(replaceFile(path.join(folder, 'a'), new TextEncoder().encode('new'))).rejects.toThrow();
		expect(fs.readdirSync(folder)).toEqual(['a']);
	});
});

test('a name is ours where it is a digest, also on its way', () => {
	const digest = 'a1'.repeat(32);
	expect([digest, `${digest}.0b-1.tmp`, `${digest}.txt`, 'notes.txt', 'a1'].map(name => isCacheFileName(name))).toEqual([true, true, false, false, false]);
});
