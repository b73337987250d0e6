import {Buffer} from 'node:buffer';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {describe, expect, it} from 'vitest';
import {fileProblemLine, readTomlFile} from '../../../source/storage/files/toml-file.js';
import {temporaryFolder} from '../../helpers/system/folder.js';

const fileWith = (content: string | Uint8Array): string => path.join(temporaryFolder({'a.toml': content}), 'a.toml');

describe('a TOML file', () => {
	it('is read with its text', async () => {
		expect(await readTomlFile(fileWith('\uFEFFa = 1\r\n[b]\r\nc = "é"\r\n'))).toMatchObject({text: 'a = 1\r\n[b]\r\nc = "é"\r\n', table: {a: 1, b: {c: 'é'}}});
	});

	it('need not exist', async () => {
		expect(await readTomlFile(path.join(temporaryFolder(), 'a.toml'))).toBeNull();
	});

	it.each([
		['is not TOML', 'a = 1\nb c', 2, 'illegal character in key'],
		['is not UTF-8', Buffer.from('a = 1\nb = "\u00E9"', 'latin1'), 2, 'not in UTF-8: save the file in that encoding'],
		['is UTF-16', Buffer.from('\uFEFFa = 1', 'utf16le'), 1, 'not in UTF-8: save the file in that encoding'],
		['is too large', '#'.repeat(300_000), null, 'is larger than 256 KB'],
		['is nested too deep', `a = ${'['.repeat(5000)}`, 1, 'document contains excessively nested structures. aborting.'],
	])('that %s gives the line and the reason', async (_, content, line, text) => {
		expect(await readTomlFile(fileWith(content))).toEqual({problem: {line, text}});
	});

	it('that is a folder gives the reason', async () => {
		expect(await readTomlFile(temporaryFolder())).toEqual({problem: {line: null, text: 'is a folder'}});
	});

	it.skipIf(process.getuid?.() === 0)('that may not be read gives the reason', async () => {
		const file = fileWith('a = 1');
		fs.chmodSync(file, 0);
		expect(await readTomlFile(file)).toEqual({problem: {line: null, text: 'permission denied'}});
	});
});

it.each([
	[{line: 3, text: 'is wrong'}, 'a.toml, line 3: is wrong'],
	[{line: null, text: 'is a folder'}, 'a.toml: is a folder'],
])('fileProblemLine names the file and the line: %o', (problem, line) => {
	expect(fileProblemLine('a.toml', problem)).toBe(line);
});
