import fs from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {openDatabase} from '../../source/library/database/database.js';
import {feedRoute, type TestItem} from '../helpers/feeds.js';
import {startServer} from '../helpers/system/http-server.js';
import {newUser, type User} from '../helpers/system/user.js';

const quiet = {stdout: '', stderr: '', status: 0};

/** Returns the titles that the library of a user has, in the order of their numbers. */
async function keptTitles({folder}: User): Promise<string[]> {
	const database = await openDatabase(path.join(folder, 'newsreader/library.db'));
	const rows = database.prepare('SELECT title FROM article WHERE is_current = 1 ORDER BY number').all();
	database.close();
	return rows.map(({title}) => String(title));
}

describe('newsreader --fetch', () => {
	it('keeps the articles of all subscriptions with their quotes, and prints nothing', async () => {
		const items: TestItem[] = [{title: 'Bridge', guid: '1', text: '“It will open in May,” said Mara Lind, the mayor.'}];
		const {url} = await startServer({'/a': feedRoute('The A', items), '/b': feedRoute('The B', [{title: 'Ferry'}])});
		const user = newUser();
		await user.run('--subscribe', `${url}/a`, `${url}/b`);
		expect(await user.run('--fetch')).toEqual(quiet);
		expect(new Set(await keptTitles(user))).toEqual(new Set(['Bridge', 'Ferry']));
		items.splice(0, 1, {title: 'Harbour', guid: '2'});
		expect(await user.run('--fetch')).toEqual(quiet);
		// An item that has left its feed stays.
		expect(new Set(await keptTitles(user))).toEqual(new Set(['Bridge', 'Ferry', 'Harbour']));
		const database = await openDatabase(path.join(user.folder, 'newsreader/library.db'));
		expect(database.prepare('SELECT text, name FROM quote JOIN speaker ON speaker.number = quote.speaker').all()).toEqual([{text: 'It will open in May,', name: 'Mara Lind'}]);
		expect(database.prepare('SELECT DISTINCT groups FROM entry ORDER BY groups').all()).toEqual([{groups: '["The A"]'}, {groups: '["The B"]'}]);
		database.close();
	});

	it('asks only for what has changed', async () => {
		const server = await startServer({'/a': feedRoute('The A', [{title: 'Bridge'}])});
		const user = newUser();
		await user.run('--subscribe', `${server.url}/a`);
		await user.run('--fetch');
		expect(await user.run('--fetch')).toEqual(quiet);
		expect(server.requests.at(-1)?.headers['if-none-match']).toBeDefined();
		expect(await keptTitles(user)).toEqual(['Bridge']);
	});

	it('prints one line for each feed that fails, keeps the others, and exits with 1', async () => {
		let isAway = false;
		const server = await startServer({
			'/a': feedRoute('The A', [{title: 'Bridge'}]),
			'/b'(request, response) {
				if (isAway) {
					response.writeHead(503).end();
				} else {
					feedRoute('The B', [{title: 'Ferry'}])(request, response);
				}
			},
		});
		const {url} = server;
		const user = newUser();
		await user.run('--subscribe', `${url}/b`, `${url}/a`);
		isAway = true;
		expect(await user.run('--fetch')).toEqual({stdout: '', stderr: `newsreader: ${url}/b: answered 503 Service Unavailable\n`, status: 1});
		expect(await keptTitles(user)).toEqual(['Bridge']);
		expect(await user.run('--fetch', '--quiet')).toEqual({stdout: '', stderr: '', status: 1});
	});

	it('keeps an item one article whatever its guid does, and two items two', async () => {
		const items: TestItem[] = [
			{title: 'One', guid: 'g', link: 'https://news.example/1'}, {title: 'Two', guid: 'g', link: 'https://news.example/2'}, {title: 'Three', guid: '3', link: 'https://news.example/3'},
		];
		const {url} = await startServer({'/a': feedRoute('The A', items)});
		const user = newUser();
		await user.run('--subscribe', `${url}/a`);
		await user.run('--fetch');
		expect(new Set(await keptTitles(user))).toEqual(new Set(['One', 'Two', 'Three']));
		items.splice(2, 1, {title: 'Three', guid: 'another', link: 'https://news.example/3'});
		items.reverse();
		expect(await user.run('--fetch')).toEqual(quiet);
		const titles = await keptTitles(user);
		expect(titles.toSorted()).toEqual(['One', 'Three', 'Two']);
	});

	it('names feeds of a list by the titles that they give themselves', async () => {
		const {url} = await startServer({'/a': feedRoute('The A', [{title: 'Bridge'}]), '/b': feedRoute('The B', [{title: 'Ferry'}])});
		const user = newUser();
		fs.writeFileSync(path.join(user.folder, 'urls'), `${url}/a\n${url}/b "~Bee"\n`);
		await user.run('--subscribe', 'urls');
		expect(await user.run('--fetch')).toEqual(quiet);
		const {stdout} = await user.run('--subscriptions');
		expect(stdout.match(/ title="[^"]*"/gv)).toEqual([' title="The A"', ' title="Bee"']);
	});

	it('does nothing without subscriptions', async () => {
		expect(await newUser().run('--fetch')).toEqual(quiet);
	});
});
