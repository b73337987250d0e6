import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import {
	afterAll, afterEach, describe, expect, it,
} from 'vitest';
import {temporaryFolder} from '../helpers/system/folder.js';
import {startServer, type Route} from '../helpers/system/http-server.js';
import {killAll, launch, type TerminalProgram} from '../helpers/system/pty.js';

afterEach(killAll);
afterAll(killAll);

const quit = async (reader: TerminalProgram): Promise<void> => {
	reader.type('Q');
	await reader.exited;
};

const rss = (title: string, items: readonly string[]): string => `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title>${items
	.map(item => `<item><title>${item}</title><link>/pages/${item}</link><description>A summary of it.</description></item>`)
	.join('')}</channel></rss>`;

const paragraph = 'The council met for three hours and heard from residents, from shop owners, and from two engineers who had seen the bridge. ';
const page = (title: string): string => `<!doctype html><html lang="en"><head><title>${title}</title></head><body><nav><a href="/">Home</a></nav>
	<article><h1>${title}</h1><p>“We will <a href="/rules">appeal</a> for <a href="/pages/Ferry">the ferry</a>,” said Mara Lind, the mayor of Aldham, on Tuesday. ${paragraph}</p>
	<p>${paragraph.repeat(4)}</p><p>${paragraph.repeat(4)}</p></article></body></html>`;

/** Starts a site with a feed of `items`, which the test may change, and a page for each item. */
async function startSite(items: string[]): Promise<string> {
	const feed: Route = (_, response) => {
		response.writeHead(200, {'content-type': 'application/rss+xml'}).end(rss('The Paper', items));
	};

	const pages = Object.fromEntries(['Bridge', 'Ferry'].map(name => [`/pages/${name}`, ((_, response) => {
		response.writeHead(200, {'content-type': 'text/html'}).end(page(name));
	}) satisfies Route] as const));
	const {url} = await startServer({'/feed.xml': feed, ...pages});
	return url;
}

describe('newsreader', () => {
	it('opens the feeds of an OPML list in their folders, and shows the page of an item and the item again', async () => {
		const url = await startSite(['Bridge']);
		const list = path.join(temporaryFolder({
			'list.opml': `<opml version="2.0"><body><outline text="World"><outline xmlUrl="${url}/feed.xml"/><outline xmlUrl="${url}/nothing"/></outline></body></opml>`,
		}), 'list.opml');
		const reader = launch(['--no-state', list]);
		await reader.waitFor('World › The Paper');
		await reader.waitFor('answered 404 Not Found');
		await reader.waitFor('A summary of it.');
		reader.type('f');
		await reader.waitFor('said Mara Lind');
		await reader.waitFor('the mayor of Aldham');
		reader.type('o');
		await reader.waitFor('2  appeal');
		reader.type('\u001B');
		await reader.waitFor(/^(?!.*2 {2}appeal)/sv);
		reader.type('f');
		await reader.waitFor('A summary of it.');
		await quit(reader);
	});

	it('opens a link inside the reader with o and its number, and goes back with Backspace and q', async () => {
		const url = await startSite(['Bridge']);
		const reader = launch(['--no-state', `${url}/pages/Bridge`]);
		await reader.waitFor('said Mara Lind');
		reader.type('oo');
		await reader.waitFor('Links: open in the browser');
		reader.type('o2');
		await reader.waitFor(`${url}/rules: answered 404 Not Found`);
		reader.type('o3');
		await reader.waitFor('Backspace goes back to “Bridge”');
		await reader.waitFor(/› +Ferry/v);
		reader.type('\u007F');
		await reader.waitFor(/› +Bridge/v);
		reader.type('o3');
		await reader.waitFor('Backspace goes back to “Bridge”');
		reader.type('q');
		await reader.waitFor('q back');
		reader.type('q');
		await reader.waitFor('q quit');
		await quit(reader);
	});

	it('adds new items to their feed and updates changed files with --watch', async () => {
		const items = ['Bridge'];
		const url = await startSite(items);
		const folder = temporaryFolder({'a.txt': `A story\n\n${paragraph.repeat(3)}\n`});
		const file = path.join(folder, 'a.txt');
		const reader = launch(['--no-state', '--watch', '--every', '1', folder, `${url}/feed.xml`]);
		await reader.waitFor('The Paper (1)');
		items.unshift('Ferry');
		await reader.waitFor('The Paper (2)');
		fs.writeFileSync(file, `A story\n\n“It has grown,” Ann Lee said.\n\n${paragraph.repeat(3)}\n`);
		await reader.waitFor('changed');
		await reader.waitFor('It has grown');
		await reader.waitFor('Ann Lee');
		fs.writeFileSync(path.join(folder, 'b.txt'), 'Another one\n\nIt is new.\n');
		await reader.waitFor('Another one');
		fs.rmSync(file);
		await reader.waitFor('gone');
		await quit(reader);
	});

	it('shows a feed that cannot be reached from before, and lists that with !', async () => {
		let isAway = false;
		const {url} = await startServer({
			'/feed.xml'(_, response) {
				response.writeHead(isAway ? 503 : 200, {'content-type': 'application/rss+xml'}).end(rss('The Paper', ['Bridge']));
			},
		});
		const home = temporaryFolder({});
		const env = {
			HOME: home, XDG_CACHE_HOME: home, XDG_STATE_HOME: home, XDG_CONFIG_HOME: home,
		};
		const first = launch([`${url}/feed.xml`], {env});
		await first.waitFor('The Paper');
		first.type('Q');
		await first.exited;
		isAway = true;
		const reader = launch([`${url}/feed.xml`], {env});
		await reader.waitFor('The Paper');
		await reader.waitFor(/answered 503 Service Unavailable; shown as of \d+ \p{L}{3} \d\d:\d\d/v);
		await reader.waitFor('A summary of it.');
		reader.type('!');
		await reader.waitFor(/Problems[\s\S]*shown as of/v);
		reader.type('Q');
		reader.type('Q');
		expect(await reader.exited).toMatchObject({exitCode: 0});
	});

	it('checks for new articles on the key r', async () => {
		const items = ['Bridge', 'Tram'];
		const url = await startSite(items);
		const reader = launch(['--no-state', `${url}/feed.xml`]);
		await reader.waitFor('The Paper (2)');
		reader.type('r');
		await reader.waitFor('No new articles');
		items.push('Ferry');
		reader.type('r');
		await reader.waitFor('1 new article');
		await reader.waitFor('Ferry');
		await quit(reader);
	});

	it('detects the format of files from their content', async () => {
		const folder = temporaryFolder({
			'a.html': page('A page'),
			'b.jsonl.gz': zlib.gzipSync('{"title":"A record","text":"Its text."}\n{"title":"Another record","text":"More."}\n'),
			'c.eml': 'From: Ann Lee <ann@lee.example>\nSubject: A letter\nDate: Mon, 04 May 2026 10:00:00 +0000\n\nIts words.\n',
			'd.xml': rss('A feed', ['An item']),
			'e.json': '{"name": "settings", "version": 3}',
		});
		const reader = launch(['--no-state', folder]);
		for (const title of ['A page', 'A record', 'Another record', 'A letter', 'An item']) {
			// eslint-disable-next-line no-await-in-loop -- All of them are on the screen.
			await reader.waitFor(title);
		}

		expect(reader.screen().join('\n')).toMatch(/1\/5/);
		await quit(reader);
	});
});
