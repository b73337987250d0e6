import fs from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {describeOutputError, openOutput, type Output} from '../../source/batch/open-output.js';
import {writeFully} from '../../source/output/write-fully.js';
import {temporaryFolder} from '../helpers/system/folder.js';

const open = async (outputFile: string): Promise<Output> => {
	const output = await openOutput({outputFile, mayReplaceOutput: false});
	if ('problem' in output) {
		throw new Error(output.problem);
	}

	return output;
};

describe('openOutput', () => {
	it('writes a file that appears when it is complete', async () => {
		const file = path.join(temporaryFolder(), 'a.json');
		const {out, finish} = await open(file);
		await writeFully(out, 'one ');
		await writeFully(out, 'two');
		expect(fs.existsSync(file)).toBe(false);
		expect(await finish(true)).toBeNull();
		expect(fs.readFileSync(file, 'utf8')).toBe('one two');
	});

	it('leaves nothing of a file that is not complete', async () => {
		const folder = temporaryFolder();
		const {out, finish} = await open(path.join(folder, 'a.json'));
		await writeFully(out, 'one');
		expect(await finish(false)).toBeNull();
		expect(fs.readdirSync(folder)).toEqual([]);
	});

	it('returns the error of a file that appears meanwhile', async () => {
		const folder = temporaryFolder();
		const {out, finish} = await open(path.join(folder, 'a.json'));
		await writeFully(out, 'one');
		fs.writeFileSync(path.join(folder, 'a.json'), 'other');
		const error = await finish(true);
		expect(describeOutputError('a.json', error)).toBe('a.json already exists; choose another name, or add --force to replace it');
		expect(fs.readFileSync(path.join(folder, 'a.json'), 'utf8')).toBe('other');
	});

	it('returns one line if the file cannot be created', async () => {
		expect(await openOutput({outputFile: '/proc/a.json', mayReplaceOutput: false})).toEqual({problem: 'cannot write to /proc/a.json (no such file or folder)'});
	});

	it.each([
		['a.json', 'a.json already exists; choose another name, or add --force to replace it'],
		['folder', 'folder is a folder; choose the name of a file'],
		['nowhere/b.json', 'cannot write to nowhere/b.json (its folder does not exist)'],
		['a.json/b.json', 'cannot write to a.json/b.json (no such file or folder (part of the path is a file))'],
	])('refuses %s in one line', async (name, problem) => {
		const folder = temporaryFolder({'a.json': 'old', 'folder/b': ''});
		expect(await openOutput({outputFile: path.join(folder, name), mayReplaceOutput: false})).toEqual({
			problem: problem.replace(name, () => path.join(folder, name)),
		});
	});

	it('writes to a device at once', async () => {
		const {out, finish, isWholeFile} = await open('/dev/null');
		await writeFully(out, 'one');
		expect(await finish(true)).toBeNull();
		expect(isWholeFile).toBe(false);
	});
});
