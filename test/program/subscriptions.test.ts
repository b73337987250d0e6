import fs from 'node:fs';
import path from 'node:path';
import {
	afterAll, afterEach, describe, expect, it,
} from 'vitest';
import {startServer, type Route} from '../helpers/system/http-server.js';
import {killAll, launch} from '../helpers/system/pty.js';
import {newUser, type Run} from '../helpers/system/user.js';

afterEach(killAll);
afterAll(killAll);

const rss: Route = (_, response) => {
	response.writeHead(200, {'content-type': 'application/rss+xml'}).end(`<rss version="2.0"><channel><title>The Paper</title>
		<item><title>Bridge</title><description>Words.</description></item></channel></rss>`);
};

const home: Route = (_, response) => {
	response.writeHead(200, {'content-type': 'text/html'}).end('<!doctype html><title>Home</title><link rel="alternate" type="application/rss+xml" href="/feed"><p>Welcome.');
};

const success = (...lines: readonly string[]): Run => ({stdout: lines.map(line => `${line}\n`).join(''), stderr: '', status: 0});

describe('newsreader --subscribe', () => {
	it('subscribes once to the feed of a page, and says so', async () => {
		const {url} = await startServer({'/feed': rss, '/home': home});
		const {run} = newUser();
		expect(await run('--subscribe', `${url}/home`)).toEqual(success(`Subscribed to The Paper (${url}/feed)`));
		expect(await run('--subscribe', `${url}/feed`)).toEqual(success(`Already subscribed to The Paper (${url}/feed)`));
		const {stdout} = await run('--subscriptions');
		expect(stdout.match(/xmlUrl/gv)).toHaveLength(1);
	});

	it('names each source that has no feed, and subscribes to the others', async () => {
		const {url} = await startServer({'/feed': rss});
		const {run} = newUser();
		expect(await run('--subscribe', `${url}/nothing`, 'none.opml', `${url}/feed`)).toEqual({
			stdout: `Subscribed to The Paper (${url}/feed)\n`,
			stderr: `newsreader: ${url}/nothing: answered 404 Not Found\nnewsreader: none.opml: no such file or folder\n`,
			status: 1,
		});
	});

	it('reads the urls file of newsboat, and writes OPML that another user subscribes to', async () => {
		const one = newUser();
		fs.writeFileSync(path.join(one.folder, 'urls'), '# mine\nhttps://a.example/feed World "~The A"\n"query:Unread:unread = \\"yes\\""\nhttps://b.example/rss\n');
		expect(await one.run('--subscribe', 'urls')).toEqual({
			stdout: 'Subscribed to The A (https://a.example/feed) in World\nSubscribed to https://b.example/rss\n',
			stderr: 'newsreader: urls: line 3: query: entries of newsboat are not supported\n',
			status: 1,
		});
		const {stdout: list} = await one.run('--subscriptions');
		const two = newUser();
		fs.writeFileSync(path.join(two.folder, 'list.opml'), list);
		expect(await two.run('--subscribe', 'list.opml')).toMatchObject({status: 0});
		expect(await two.run('--subscriptions')).toEqual({stdout: list, stderr: '', status: 0});
	});

	it('subscribes to nothing if the state file is of a newer version', async () => {
		const {folder, run} = newUser();
		const file = path.join(folder, 'state.json');
		fs.writeFileSync(file, '{"version": 99, "readings": {}}');
		fs.writeFileSync(path.join(folder, 'urls'), 'https://a.example/feed\n');
		expect(await run('--subscribe', 'urls', '--state', file)).toEqual({
			stdout: '', stderr: `newsreader: The reading state in ${file} cannot be used (was written by a newer newsreader): nothing will be kept\n`, status: 1,
		});
		expect(fs.readFileSync(file, 'utf8')).toBe('{"version": 99, "readings": {}}');
	});
});

it('newsreader --unsubscribe takes addresses and titles', async () => {
	const {folder, run} = newUser();
	fs.writeFileSync(path.join(folder, 'urls'), 'https://a.example/ "~The A"\nhttps://b.example/\nhttps://c.example/ "~Twice"\nhttps://d.example/ "~Twice"\n');
	await run('--subscribe', 'urls');
	expect(await run('--unsubscribe', 'the a', 'https://b.example/')).toEqual(success('Unsubscribed from The A (https://a.example/)', 'Unsubscribed from https://b.example/'));
	expect(await run('--unsubscribe', 'https://b.example/')).toEqual(success('Not subscribed to https://b.example/'));
	expect(await run('--unsubscribe', 'Twice', 'twcie')).toEqual({
		stdout: '',
		stderr: 'newsreader: Twice: is the title of 2 subscriptions; name one by its address: https://c.example/, https://d.example/\nnewsreader: twcie: is no subscription; did you mean Twice?\n',
		status: 1,
	});
});

it('R subscribes to the feed of the shown article and ends the subscription; a in the list asks for an address', async () => {
	const {url} = await startServer({'/feed': rss, '/home': home, '/other': rss});
	const {folder, env, run} = newUser();
	const reader = launch([`${url}/other`], {cwd: folder, env});
	await reader.waitFor('Words.');
	reader.type('1R');
	await reader.waitFor('Subscribe to The Paper');
	reader.type('s');
	await reader.waitFor('Subscribed to The Paper (Z: undo)');
	reader.type('a');
	await reader.waitFor('Subscribe to:');
	reader.type(`${url}/nothing\r`);
	await reader.waitFor('answered 404 Not Found');
	reader.type('a');
	await reader.waitFor('Subscribe to:');
	reader.type(`${url}/home\r`);
	await reader.waitFor('Subscribed to The Paper (Z: undo)');
	reader.type('R');
	await reader.waitFor('Unsubscribe from The Paper');
	reader.type('u');
	await reader.waitFor('Unsubscribed from The Paper');
	reader.type('Q');
	await reader.exited;
	const {stdout} = await run('--subscriptions');
	expect(stdout.match(/xmlUrl="[^"]*"/gv)).toEqual([`xmlUrl="${url}/feed"`]);
});
