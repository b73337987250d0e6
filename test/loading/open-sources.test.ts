import {Buffer} from 'node:buffer';
import {execFileSync} from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import process from 'node:process';
import {Readable} from 'node:stream';
import {
	describe, expect, onTestFinished, test,
} from 'vitest';
import {openSources} from '../../source/loading/open-sources.js';
import {type Fetcher} from '../../source/loading/web/fetch-result.js';
import {temporaryFolder} from '../helpers/system/folder.js';
import {load, loadSources, noNetwork} from '../helpers/loading/load.js';
import {expectSound} from '../helpers/loading/structure.js';

const story = 'Talks resume\n\nThe two sides met.\n';
const failuresOf = async (...parameters: Parameters<typeof load>): Promise<string[]> => {
	const {failures} = await load(...parameters);
	return failures;
};

/** Returns the text of the first article. */
const textOf = async (...parameters: Parameters<typeof load>): Promise<string | undefined> => {
	const {articles} = await load(...parameters);
	return articles[0]?.text;
};

const isWindows = process.platform === 'win32';
const isRoot = process.getuid?.() === 0;

/** Returns the articles of `sources` as the names of their files inside `folder`. */
const names = async (folder: string, sources: readonly string[] = [folder]): Promise<string[]> => {
	const {articles} = await load(sources);
	return articles.map(({source}) => path.relative(folder, source));
};

describe('a file', () => {
	test('becomes an article', async () => {
		const file = path.join(temporaryFolder({'a.txt': story}), 'a.txt');
		const {articles, failures} = await load([file]);
		expect(failures).toEqual([]);
		expect(articles).toEqual([{
			id: expect.stringMatching(/^[\da-f]{16}$/),
			source: file,
			title: 'Talks resume',
			byline: null,
			publication: null,
			published: null,
			url: null,
			language: null,
			groups: [],
			note: null,
			text: story,
			blocks: [{
				start: 0, end: 12, kind: 'heading', level: 1,
			}, {
				start: 14, end: 32, kind: 'paragraph', level: 1,
			}],
			styles: [],
		}]);
	});

	test('with front matter has the title on top, also in plain text', async () => {
		const folder = temporaryFolder({'a.txt': `---\ntitle: Title\nurl: https://a.example/1\n---\n\n${story}`});
		const {articles: [article]} = await load([folder]);
		expect(article).toMatchObject({title: 'Title', text: `Title\n\n${story}`, url: 'https://a.example/1'});
	});

	test('does not repeat a title that the text begins with', async () => {
		const folder = temporaryFolder({'a.md': '---\ntitle: Talks resume\n---\n\n# Talks *resume*\n\nText.\n'});
		const {articles: [article]} = await load([folder]);
		expect(article?.text).toBe('Talks resume\n\nText.');
	});

	test('may consist of a title only', async () => {
		const {articles: [article]} = await load([temporaryFolder({'a.md': '---\ntitle: Talks\n---\n'})]);
		expect(article).toMatchObject({title: 'Talks', text: 'Talks'});
	});

	test('with invalid front matter is plain text', async () => {
		const text = '---\ntitle: "open\n---\n\nText.\n';
		const {articles: [article]} = await load([temporaryFolder({'a.txt': text})]);
		expect(article?.text).toBe(text);
	});

	test('with form feeds becomes several articles', async () => {
		const {articles} = await load([temporaryFolder({'a.txt': `One\n\ntext\n\f\n${story}`})]);
		expect(articles.map(({title}) => title)).toEqual(['One', 'Talks resume']);
		expect(new Set(articles.map(({id}) => id)).size).toBe(2);
	});

	test('with Windows line ends, a byte order mark or in UTF-16 is the same article', async () => {
		const folder = temporaryFolder({
			'1.txt': story,
			'2.txt': story.replaceAll('\n', '\r\n'),
			'3.txt': `\uFEFF${story}`,
			'4.txt': Buffer.from(`\uFEFF${story}`, 'utf16le'),
		});
		const {articles} = await load([folder]);
		expect(articles.map(({text}) => text)).toEqual([story, story, story, story]);
		expect(new Set(articles.map(({id}) => id)).size).toBe(1);
	});

	test('that moves keeps its identity', async () => {
		const {articles: [before]} = await load([temporaryFolder({'a.md': story})]);
		const {articles: [after]} = await load([temporaryFolder({'other/b.md': story})]);
		expect(after?.id).toBe(before?.id);
	});

	test('with an unknown extension is read if it is named', async () => {
		const file = path.join(temporaryFolder({'notes.rst': story}), 'notes.rst');
		expect(await textOf([file])).toBe(story);
	});

	test.each([
		['page.html', '<p></p>', 'holds no text'],
		['table.csv', 'a,b', 'is a table, which is not read; --as plain shows it as it stands'],
		['empty.txt', '', 'is empty'],
		['blank.txt', ' \n\n', 'holds no text'],
		['comment.md', '<!-- nothing -->\n', 'holds no text'],
		['picture.png', '\u0089PNG\r\n\u001A\n\0\0\0\rIHDR', 'is not text (binary file)'],
		['archive.dat', `PK${'\0\u0001\u0002'.repeat(100)}`, 'is not text (binary file)'],
		['page.pdf', `%PDF-1.4\n${'\0\u0001\u0002'.repeat(100)}`, 'is a PDF, which is not read'],
	])('named %s that cannot be read is one failure', async (name, content, message) => {
		const file = path.join(temporaryFolder({[name]: Buffer.from(content, 'latin1')}), name);
		expect(await load([file])).toEqual({articles: [], failures: [`${file}: ${message}`]});
	});

	test('that is missing is one failure, and the others still open', async () => {
		const folder = temporaryFolder({'a.txt': story});
		const {articles, failures} = await load([path.join(folder, 'none.txt'), path.join(folder, 'a.txt')]);
		expect(articles).toHaveLength(1);
		expect(failures).toEqual([`${path.join(folder, 'none.txt')}: no such file or folder`]);
	});

	test('with control characters in its name is reported without them', async () => {
		expect(await failuresOf(['no\u001B]0;x\u0007\n\u202Esuch.txt', 'a\0b'])).toEqual([
			String.raw`no\u{1b}]0;x\u{7}\u{a}\u{202e}such.txt: no such file or folder`,
			String.raw`a\u{0}b: not a valid file name`,
		]);
	});

	test('with the scheme of another protocol is told which addresses can be opened', async () => {
		expect(await failuresOf(['ftp://news.example/a.txt'])).toEqual(['ftp://news.example/a.txt: only http and https addresses can be opened']);
	});

	test('that is too large is refused', async () => {
		const file = path.join(temporaryFolder({'a.txt': story}), 'a.txt');
		expect(await failuresOf([file], '', {maxBytes: 10})).toEqual([`${file}: is larger than 10 bytes`]);
	});

	test.skipIf(isRoot || isWindows)('without read permission is one failure (skipped for root)', async () => {
		const file = path.join(temporaryFolder({'a.txt': story}), 'a.txt');
		fs.chmodSync(file, 0);
		expect(await failuresOf([file])).toEqual([`${file}: permission denied`]);
	});

	test.skipIf(isWindows)('that is a FIFO, socket or device is refused without waiting', async () => {
		const folder = temporaryFolder();
		const fifo = path.join(folder, 'fifo.txt');
		execFileSync('mkfifo', [fifo]);
		const socket = path.join(folder, 'socket.txt');
		const server = net.createServer().listen(socket);
		await new Promise(resolve => {
			server.once('listening', resolve);
		});
		onTestFinished(() => {
			server.close();
		});
		const {failures} = await load([fifo, socket, '/dev/zero']);
		expect(failures).toEqual([
			`${fifo}: is a named pipe, not a file; use < to read from it`,
			`${socket}: is a socket, not a file`,
			'/dev/zero: is a device, not a file',
		]);
		// The same files in a folder.
		expect(await failuresOf([folder])).toHaveLength(2);
	});
});

describe('a folder', () => {
	test('yields text and Markdown from all levels, in natural order', async () => {
		const folder = temporaryFolder({
			'part 10.txt': story,
			'part 2.md': story,
			'part 1/b.TXT': story,
			'part 1/a.markdown': story,
			README: story,
		});
		expect(await names(folder)).toEqual([path.join('part 1', 'a.markdown'), path.join('part 1', 'b.TXT'), 'part 2.md', 'part 10.txt', 'README']);
	});

	test('skips hidden files, node_modules and other kinds of files silently', async () => {
		const folder = temporaryFolder({
			'.hidden.txt': story,
			'.git/a.txt': story,
			'node_modules/a/README.md': story,
			'a.js': 'export {};',
			'data.json': '{}',
			'picture.png': '\u0089PNG',
			LICENSE: 'MIT',
			program: Buffer.from('7f454c460201010000000000', 'hex'),
			'empty-flag': '',
			'story.txt': story,
		});
		const {articles, failures} = await load([folder]);
		expect(articles.map(({source}) => source)).toEqual([path.join(folder, 'story.txt')]);
		expect(failures).toEqual([]);
	});

	test('reports a file that is named like an article but is not one', async () => {
		const folder = temporaryFolder({'a.txt': new Uint8Array(100), 'b.txt': story});
		const {articles, failures} = await load([folder]);
		expect(articles).toHaveLength(1);
		expect(failures).toEqual([`${path.join(folder, 'a.txt')}: is not text (binary file)`]);
	});

	test('without any article is one failure', async () => {
		const folder = temporaryFolder({'a.js': '', 'sub/b.js': ''});
		expect(await load([folder])).toEqual({articles: [], failures: [`${folder}: no articles in this folder`]});
	});

	test.skipIf(isWindows)('with circular links lists each file once', async () => {
		const folder = temporaryFolder({'a/story.txt': story});
		fs.symlinkSync('..', path.join(folder, 'a', 'up'));
		fs.symlinkSync('../..', path.join(folder, 'a', 'out'));
		fs.symlinkSync('.', path.join(folder, 'a', 'again'));
		fs.symlinkSync('story.txt', path.join(folder, 'a', 'twin.txt'));
		fs.symlinkSync('self.txt', path.join(folder, 'self.txt'));
		fs.symlinkSync('nowhere', path.join(folder, 'dangling.txt'));
		const {articles, failures} = await load([folder]);
		expect(articles).toHaveLength(1);
		expect(failures).toEqual([
			`${path.join(folder, 'dangling.txt')}: no such file or folder`,
			`${path.join(folder, 'self.txt')}: a symbolic link that leads back to itself`,
		]);
	});

	test('and a file in it yield the file once', async () => {
		const folder = temporaryFolder({'a.txt': story, 'b.txt': story});
		const file = path.join(folder, 'b.txt');
		expect(await names(folder, [file, folder, file, `${folder}${path.sep}.${path.sep}a.txt`])).toEqual(['b.txt', 'a.txt']);
	});

	test.skipIf(isRoot || isWindows)('without permission is one failure, and loading continues (skipped for root)', async () => {
		const folder = temporaryFolder({'a/a.txt': story, 'b.txt': story});
		fs.chmodSync(path.join(folder, 'a'), 0);
		onTestFinished(() => {
			fs.chmodSync(path.join(folder, 'a'), 0o700);
		});
		const {articles, failures} = await load([folder]);
		expect(articles).toHaveLength(1);
		expect(failures).toEqual([`${path.join(folder, 'a')}: permission denied`]);
	});

	test('yields its first article before the others are read', async () => {
		const folder = temporaryFolder(Object.fromEntries(Array.from({length: 200}, (_, index) => [`${index}.txt`, story])));
		const loading = loadSources([folder], {fetcher: noNetwork, standardInput: Readable.from([])});
		const first = await loading.next();
		expect(first.value).toMatchObject({kind: 'article'});
		// Deleted files would fail if they had not been read before.
		for (const name of fs.readdirSync(folder)) {
			fs.rmSync(path.join(folder, name));
		}

		let failures = 0;
		for await (const {kind} of loading) {
			failures += kind === 'failure' ? 1 : 0;
		}

		expect(failures).toBeGreaterThan(150);
	});

	test('can be abandoned early', async () => {
		const folder = temporaryFolder(Object.fromEntries(Array.from({length: 50}, (_, index) => [`${index}.txt`, story])));
		const seen: string[] = [];
		for await (const {kind} of loadSources([folder], {fetcher: noNetwork, standardInput: Readable.from([])})) {
			seen.push(kind);
			if (seen.length === 3) {
				break;
			}
		}

		expect(seen).toHaveLength(3);
	});
});

describe('standard input', () => {
	test('yields its article in the order of the sources', async () => {
		const folder = temporaryFolder({'a.txt': story, 'b.txt': story});
		const {articles} = await load([path.join(folder, 'a.txt'), '-', path.join(folder, 'b.txt'), '-'], story);
		expect(articles.map(({source}) => path.basename(source))).toEqual(['a.txt', '-', 'b.txt']);
		expect(articles[1]?.text).toBe(story);
	});

	test('yields all articles of files with front matter that are piped together', async () => {
		const {articles} = await load(['-'], '---\ntitle: One\n---\n\nText **one**.\n---\ntitle: Two\n---\n\nText two.\n');
		expect(articles.map(({title, text}) => [title, text])).toEqual([['One', 'One\n\nText one.'], ['Two', 'Two\n\nText two.']]);
	});

	test('is parsed as Markdown if it looks like it, else as plain text', async () => {
		expect(await textOf(['-'], '# Title\n\n*Text*\n')).toBe('Title\n\nText');
		expect(await textOf(['-'], 'Title\n\n*Text*\n')).toBe('Title\n\n*Text*\n');
	});

	test.each([
		['empty', '', 'standard input: is empty'],
		['binary', new Uint8Array(1000), 'standard input: is not text (binary data)'],
	])('that is %s is one failure', async (_, input, message) => {
		expect(await load(['-'], input)).toEqual({articles: [], failures: [message]});
	});

	test('that never ends is cut off with a failure, and complete articles are kept', async () => {
		let isDestroyed = false;
		const endless = Readable.from((function * () {
			try {
				yield 'One\n\ntext\n\f';
				for (;;) {
					yield 'y\n'.repeat(100);
				}
			} finally {
				isDestroyed = true;
			}
		})());
		const {articles, failures} = await load(['-'], '', {standardInput: endless, maxBytes: 5000});
		expect(articles.map(({title}) => title)).toEqual(['One']);
		expect(failures).toEqual(['standard input: is larger than 5000 bytes; the article that goes beyond and all after it are left out']);
		expect(isDestroyed).toBe(true);
	});

	test('that fails is one failure', async () => {
		const broken = new Readable({
			read() {
				this.destroy(Object.assign(new Error('broken'), {code: 'EIO'}));
			},
		});
		expect(await failuresOf(['-'], '', {standardInput: broken})).toEqual(['standard input: cannot be read (input/output error)']);
	});
});

/** A network in which each address answers with the body that `bodyOf` returns. */
const network = (bodyOf: (url: string) => Promise<string>): (() => Promise<Fetcher>) => async () => ({
	fetch: async url => ({
		bytes: Buffer.from(await bodyOf(url)), url, contentType: null, charset: null, isUnchanged: false, staleReason: null, confirmedAt: null,
	}),
});

describe('addresses', () => {
	test('that refer to further addresses are followed, up to a limit', async () => {
		const asked: string[] = [];
		const fetcher = network(async url => {
			asked.push(url);
			return `<opml version="2.0"><body><outline xmlUrl="${url}/more"/></body></opml>`;
		});
		const {articles, failures} = await load(['https://a.example'], '', {fetcher});
		expect({articles, failures}).toEqual({articles: [], failures: []});
		expect(asked).toEqual(['https://a.example', 'https://a.example/more', 'https://a.example/more/more', 'https://a.example/more/more/more']);
	});

	test('that cannot be reached give their earlier copy, and a failure that tells its time', async () => {
		const copy = async (): Promise<Fetcher> => ({
			fetch: async url => ({
				bytes: Buffer.from(story), url, contentType: null, charset: null, isUnchanged: false, staleReason: 'could not be reached (no network)', confirmedAt: new Date('2026-11-28T14:10:00'),
			}),
		});
		const {articles, failures} = await load(['https://a.example'], '', {fetcher: copy});
		expect(articles.map(({note}) => note)).toEqual(['as of 28 Nov 14:10, because it could not be reached (no network)']);
		expect(failures).toEqual(['https://a.example: could not be reached (no network); shown as of 28 Nov 14:10']);
	});

	test('keep the order of the sources, even if slow', async () => {
		const folder = temporaryFolder({'a.txt': story});
		const fetcher = network(async () => {
			await new Promise(resolve => {
				setTimeout(resolve, 20);
			});
			return story;
		});
		const {articles} = await load(['https://slow.example', folder], '', {fetcher});
		expect(articles.map(({source}) => path.basename(source))).toEqual(['slow.example', 'a.txt']);
	});

	test('do not hold up later sources if the order does not matter', async () => {
		const folder = temporaryFolder({'a.txt': story});
		let answer = (_body: string): void => undefined;
		const fetcher = network(async () => new Promise(resolve => {
			answer = resolve;
		}));
		const loading = loadSources(['https://slow.example', folder], {fetcher, standardInput: Readable.from([]), isOrdered: false});
		const first = await loading.next();
		expect(first.value).toMatchObject({kind: 'article', article: {source: path.join(folder, 'a.txt')}});
		answer(story);
		const second = await loading.next();
		expect(second.value).toMatchObject({kind: 'article', article: {source: 'https://slow.example'}});
	});
});

test('fewer large units are processed at a time', async () => {
	const half = 'Late. '.repeat(90_000);
	const folder = temporaryFolder(Object.fromEntries(Array.from({length: 8}, (_, index) => [`${index}.txt`, half])));
	let underWay = 0;
	let most = 0;
	const handle = async () => {
		underWay++;
		most = Math.max(most, underWay);
		await new Promise(resolve => {
			setTimeout(resolve, 10);
		});
		underWay--;
		return [];
	};

	const all: unknown[] = [];
	for await (const each of openSources([{kind: 'path', path: folder}], {
		fetcher: noNetwork, standardInput: Readable.from([]), processUnit: handle, maxUnitsAhead: 4,
	})) {
		all.push(each);
	}

	// Each unit counts as two.
	expect(most).toBe(2);
});

test('articles never contain escape sequences', async () => {
	const evil = '\u001B]0;PWNED\u0007\u009B2J\u202E';
	const folder = temporaryFolder({'a.md': `---\ntitle: "x${evil}"\n---\n# Head${evil}\n\n[a${evil}](https://a.example/${evil}) text\n`, 'b.txt': `Head${evil}\n\ntext${evil}\n`});
	const {articles} = await load([folder]);
	expect(articles).toHaveLength(2);
	for (const article of articles) {
		expectSound(article);
		expect(JSON.stringify(article)).not.toMatch(/\\u00[01]|\\b|[\u007F-\u009F\u202E]/i);
	}
});
