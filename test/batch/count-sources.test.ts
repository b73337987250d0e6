import path from 'node:path';
import {expect, it} from 'vitest';
import {parseSource} from '../../source/article/source.js';
import {countSources} from '../../source/batch/count-sources.js';
import {temporaryFolder} from '../helpers/system/folder.js';

it('countSources counts files in folders, addresses and standard input, but no files that may be no articles', async () => {
	const folder = temporaryFolder({
		'a.txt': '', 'sub/b.md': '', 'sub/unknown': '', '.hidden.txt': '',
	});
	const names = [folder, path.join(folder, 'missing.txt'), 'https://news.example/', '-'];
	expect(await countSources(names.map(name => parseSource(name)))).toBe(4);
});
