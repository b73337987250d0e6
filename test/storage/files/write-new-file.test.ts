import fs from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {writeNewFile} from '../../../source/storage/files/write-new-file.js';
import {temporaryFolder} from '../../helpers/system/folder.js';

describe('writeNewFile', () => {
	it('writes under the first name that is free, and changes no other file', async () => {
		const folder = temporaryFolder({'a.md': 'mine', 'a-2.md': 'mine, too'});
		expect(await writeNewFile(folder, 'a', 'md', 'new')).toBe(path.join(folder, 'a-3.md'));
		expect(await writeNewFile(folder, 'b', 'md', 'new')).toBe(path.join(folder, 'b.md'));
		expect(['a.md', 'a-2.md', 'a-3.md', 'b.md'].map(name => fs.readFileSync(path.join(folder, name), 'utf8'))).toEqual(['mine', 'mine, too', 'new', 'new']);
	});

	it('does not follow a link that leads nowhere', async () => {
		const folder = temporaryFolder();
		fs.symlinkSync(path.join(folder, 'elsewhere'), path.join(folder, 'a.md'));
		expect(await writeNewFile(folder, 'a', 'md', 'new')).toBe(path.join(folder, 'a-2.md'));
		expect(fs.existsSync(path.join(folder, 'elsewhere'))).toBe(false);
	});

	it('rejects with the error of the file system', async () => {
		await expect(writeNewFile(path.join(temporaryFolder(), 'none'), 'a', 'md', '')).rejects.toMatchObject({code: 'ENOENT'});
	});
});
