import fs from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {openOutputFile} from '../../../source/storage/files/output-file.js';
import {temporaryFolder} from '../../helpers/system/folder.js';
import {diskFailures, fullDisk} from '../../helpers/system/full-disk.js';

async function * parts(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
	for (const text of texts) {
		yield new TextEncoder().encode(text);
	}
}

/** Writes a whole file, or leaves nothing of it. */
async function writeOutputFile(file: string, content: AsyncIterable<Uint8Array>, ...options: [mayReplace: boolean, promises?: Parameters<typeof openOutputFile>[2]]): Promise<void> {
	const {write, complete, discard} = await openOutputFile(file, ...options);
	try {
		for await (const part of content) {
			await write(part);
		}

		await complete();
	} catch (error) {
		await discard();
		throw error;
	}
}

const read = (file: string): string => fs.readFileSync(file, 'utf8');

// eslint-disable-next-line no-bitwise -- The permissions are in the lower bits.
const permissionsOf = (file: string): number => fs.statSync(file).mode & 0o777;

const failing = (code: string) => async (): Promise<never> => {
	throw Object.assign(new Error(code), {code});
};

describe('openOutputFile', () => {
	it('writes a new file that others can read as far as the umask allows it', async () => {
		const folder = temporaryFolder();
		await writeOutputFile(path.join(folder, 'a'), parts('one ', 'two'), false);
		expect(read(path.join(folder, 'a'))).toBe('one two');
		expect(fs.readdirSync(folder)).toEqual(['a']);
		fs.writeFileSync(path.join(folder, 'b'), 'as any other file');
		expect(permissionsOf(path.join(folder, 'a'))).toBe(permissionsOf(path.join(folder, 'b')));
	});

	it('writes to a hidden file until all content is there', async () => {
		const folder = temporaryFolder();
		const seen: string[] = [];
		async function * watched() {
			yield * parts('one');
			seen.push(...fs.readdirSync(folder));
		}

		await writeOutputFile(path.join(folder, 'a'), watched(), false);
		expect(seen).toEqual([expect.stringMatching(/^\.a\..*\.tmp$/v)]);
	});

	it.each(['link', 'rename'])('never replaces a file that appears meanwhile, with %s', async way => {
		const folder = temporaryFolder();
		const file = path.join(folder, 'a');
		async function * content() {
			yield * parts('new');
			fs.writeFileSync(file, 'other');
		}

		const promises = way === 'link' ? fs.promises : {...fs.promises, link: failing('EPERM')};
		await expect(writeOutputFile(file, content(), false, promises)).rejects.toMatchObject({code: 'EEXIST'});
		expect(read(file)).toBe('other');
		expect(fs.readdirSync(folder)).toEqual(['a']);
	});

	it('writes a new file on a file system without hard links', async () => {
		const folder = temporaryFolder();
		await writeOutputFile(path.join(folder, 'a'), parts('new'), false, {...fs.promises, link: failing('EOPNOTSUPP')});
		expect(read(path.join(folder, 'a'))).toBe('new');
		expect(fs.readdirSync(folder)).toEqual(['a']);
	});

	it('replaces a file if it may, and keeps its permissions and the link to it', async () => {
		const folder = temporaryFolder({'b/file': 'old'});
		fs.chmodSync(path.join(folder, 'b/file'), 0o640);
		fs.symlinkSync('b/file', path.join(folder, 'a'));
		await writeOutputFile(path.join(folder, 'a'), parts('new'), true);
		expect(read(path.join(folder, 'b/file'))).toBe('new');
		expect(permissionsOf(path.join(folder, 'b/file'))).toBe(0o640);
		expect(fs.lstatSync(path.join(folder, 'a')).isSymbolicLink()).toBe(true);
	});

	it('leaves nothing of a file that is discarded', async () => {
		const folder = temporaryFolder();
		async function * content() {
			yield * parts('new');
			throw new Error('cannot read on');
		}

		await expect(writeOutputFile(path.join(folder, 'a'), content(), false)).rejects.toThrow('cannot read on');
		expect(fs.readdirSync(folder)).toEqual([]);
	});

	it.each(diskFailures)('keeps the old file and leaves no other if %s fails with %s', async (step, code) => {
		const folder = temporaryFolder({a: 'old'});
		const promises = {...fullDisk(step, code).promises, link: fs.promises.link};
		await expect(writeOutputFile(path.join(folder, 'a'), parts('new content'), true, promises)).rejects.toMatchObject({code});
		expect(read(path.join(folder, 'a'))).toBe('old');
		expect(fs.readdirSync(folder)).toEqual(['a']);
	});
});
