import fs from 'node:fs';
import path from 'node:path';
import {
	describe, expect, it, onTestFinished, vi,
} from 'vitest';
import {readFile, readShortFile} from '../../../source/loading/bytes/read-bytes.js';
import {temporaryFolder} from '../../helpers/system/folder.js';

/** Creates a file to which `more` is appended as soon as its size was read. */
function growingFile(content: string, more: string): string {
	const file = path.join(temporaryFolder({'news.txt': content}), 'news.txt');
	const {fstatSync} = fs;
	vi.spyOn(fs, 'fstatSync').mockImplementationOnce(descriptor => {
		const stats = fstatSync(descriptor);
		fs.appendFileSync(file, more);
		return stats;
	});
	onTestFinished(() => {
		vi.restoreAllMocks();
	});
	return file;
}

describe('a file that grows while it is read', () => {
	it('is read to its new end', async () => {
		const more = 'More. '.repeat(100);
		const read = await readFile(growingFile('Words.', more), 10_000);
		expect('bytes' in read && new TextDecoder().decode(read.bytes)).toBe(`Words.${more}`);
	});

	it('is not read once it is large', async () => {
		expect(await readFile(growingFile('Words.', 'More. '.repeat(100)), 100)).toHaveProperty('size');
	});

	it('is not read synchronously', () => {
		const room = new Uint8Array(1000);
		expect(readShortFile(growingFile('Words.', ' More.'), room)).toBeNull();
		expect(readShortFile(path.join(temporaryFolder({'news.txt': 'Words.'}), 'news.txt'), room)).toEqual(new TextEncoder().encode('Words.'));
	});
});
