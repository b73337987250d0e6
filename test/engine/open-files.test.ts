import {execFileSync} from 'node:child_process';
import path from 'node:path';
import zlib from 'node:zlib';
import {describe, expect, it} from 'vitest';
import {openFiles} from '../../source/engine/open-files.js';
import {type FormatName} from '../../source/loading/model/format-names.js';
import {lazyArticle} from '../../source/packing/lazy-article.js';
import {temporaryFolder} from '../helpers/system/folder.js';

/** Returns the texts of the articles of each file, or `null`. */
const textsOf = async (folder: string, names: readonly string[], as: FormatName | null = null) => {
	const opened = await openFiles(names.map(name => ({kind: 'file', path: path.join(folder, name), isUncertain: false})), as);
	return opened.map(items => items?.map(item => item.kind === 'packed' ? lazyArticle(item.head, item.body).text : item.kind) ?? null);
};

describe('openFiles', () => {
	it('returns the articles of each file, whatever the length of the file before it', async () => {
		const folder = temporaryFolder({
			'long.txt': `Ferries\n\n${'Late again. '.repeat(1000)}`.trim(),
			'short.txt': 'Buses\n\nOn time.',
			'two.txt': 'One\n\nText.\fTwo\n\nText.',
			'b.md': '# Trams\n\n*Late.*',
			'c.html': '<!doctype html><title>Trains</title><article><h1>Trains</h1><p>None today.</article>',
		});
		const [long, ...others] = await textsOf(folder, ['long.txt', 'short.txt', 'two.txt', 'b.md', 'c.html']);
		expect(long).toEqual([expect.stringMatching(/^Ferries\n\n(?:Late again\. ?){1000}$/v)]);
		expect(others).toEqual([['Buses\n\nOn time.'], ['One\n\nText.', 'Two\n\nText.'], ['Trams\n\nLate.'], ['Trains\n\nNone today.']]);
	});

	it('reports a file that holds no text', async () => {
		const folder = temporaryFolder({'blank.txt': ' \n'});
		expect(await textsOf(folder, ['blank.txt'])).toEqual([['failure']]);
	});

	it('returns null for files that are long, empty, compressed, binary, refused or of another format, and for what is not a file', async () => {
		const folder = temporaryFolder({
			'long.txt': 'word '.repeat(20_001), 'empty.txt': '', 'packed.txt': zlib.gzipSync('Text'), 'binary.txt': new Uint8Array([0, 1, 2, 0]),
			'table.csv': 'a,b', 'feed.txt': '<rss version="2.0"><channel><title>Feed</title></channel></rss>', 'folder.txt/inner.txt': 'Text', 'last.txt': 'Last\n\nText.',
		});
		execFileSync('mkfifo', [path.join(folder, 'pipe.txt')]);
		const names = ['long.txt', 'empty.txt', 'packed.txt', 'binary.txt', 'table.csv', 'feed.txt', 'folder.txt', 'pipe.txt', 'missing.txt', 'last.txt'];
		expect(await textsOf(folder, names)).toEqual([...names.slice(1).map(() => null), ['Last\n\nText.']]);
	});

	it('parses files in the format that is given', async () => {
		const folder = temporaryFolder({'page.txt': '<!doctype html><title>Page</title>', 'table.csv': 'a,b'});
		expect(await textsOf(folder, ['page.txt', 'table.csv'], 'plain')).toEqual([['<!doctype html><title>Page</title>'], ['a,b']]);
	});
});
