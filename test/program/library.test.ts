import fs from 'node:fs';
import path from 'node:path';
import {
	afterAll, afterEach, describe, expect, it,
} from 'vitest';
import {feedRoute, type TestItem} from '../helpers/feeds.js';
import {startServer} from '../helpers/system/http-server.js';
import {killAll, launch, type TerminalProgram} from '../helpers/system/pty.js';
import {newUser, type User} from '../helpers/system/user.js';

afterEach(killAll);
afterAll(killAll);

const open = ({folder, env}: User, ...words: readonly string[]): TerminalProgram => launch(words, {cwd: folder, env});

const quit = async (reader: TerminalProgram): Promise<number> => {
	reader.type('Q');
	const {exitCode} = await reader.exited;
	return exitCode;
};

/** Returns the numbers of the rows that begin with these words in the list, and fails if one of them is not shown. */
const rowsOf = (reader: TerminalProgram, ...words: readonly string[]): number[] => words.map(word => reader.screen().findIndex(row => row.slice(0, 32).includes(word)));

/** Subscribes a new user to two feeds in a folder and a third one outside of it, the last of which answers first. */
async function subscribed(items: {readonly a: TestItem[]; readonly b: TestItem[]; readonly c: TestItem[]}) {
	const server = await startServer({
		'/a'(request, response) {
			setTimeout(() => {
				feedRoute('The A', items.a)(request, response);
			}, 300);
		},
		'/b': feedRoute('The B', items.b),
		'/c': feedRoute('The C', items.c),
	});
	const user = newUser();
	fs.writeFileSync(path.join(user.folder, 'urls'), `${server.url}/a World\n${server.url}/c\n${server.url}/b World "~Bee"\n`);
	await user.run('--subscribe', 'urls');
	return {user, server};
}

const start = () => ({a: [{title: 'Bridge', guid: '1'}], b: [{title: 'Ferry', guid: '1'}], c: [{title: 'Harbour', guid: '1'}]});

describe('newsreader without a source', () => {
	it('shows all subscriptions in their order, also offline the next time, with items that have left their feed', async () => {
		const items = start();
		const {user, server} = await subscribed(items);
		const first = open(user);
		await first.waitFor('World › The A (1)');
		await first.waitFor('World › Bee (1)');
		await first.waitFor('The C (1)');
		const rows = rowsOf(first, 'World › The A', 'Bridge', 'World › Bee', 'Ferry', 'The C', 'Harbour');
		expect(rows).toEqual(rows.toSorted((a, b) => a - b));
		expect(rows).not.toContain(-1);
		expect(await quit(first)).toBe(0);

		items.a.splice(0, 1, {title: 'Tunnel', guid: '2'});
		const second = open(user);
		await second.waitFor('1 new article');
		const later = rowsOf(second, 'World › The A (2)', 'Tunnel', 'Bridge', 'World › Bee (1)');
		expect(later).toEqual(later.toSorted((a, b) => a - b));
		expect(later).not.toContain(-1);
		expect(await quit(second)).toBe(0);

		await server.stop();
		const third = open(user);
		await third.waitFor('World › The A (2)');
		third.type('1g');
		await third.waitFor('Words about Tunnel.');
		expect(rowsOf(third, 'Tunnel', 'Bridge')).not.toContain(-1);
		third.type('r');
		await third.waitFor(/3 things could not be opened \(press !\)/v);
		third.type('!');
		await third.waitFor(`• ${server.url}/a: could not be reached (connection refused)`);
		third.type('\u001B');
		await third.waitFor(/^(?!.*Problems)/sv);
		expect(await quit(third)).toBe(0);
	});

	it('goes to a folder or feed with L and g', async () => {
		const {user} = await subscribed(start());
		const reader = open(user);
		await reader.waitFor('The C (1)');
		await reader.waitFor('World › The A (1)');
		reader.type('L');
		await reader.waitFor('Go to a folder or feed');
		reader.type('g');
		await reader.waitFor('World (2)');
		reader.type('4');
		await reader.waitFor('Words about Harbour.');
		await quit(reader);
	});

	it('keeps the marks of an article whose guid changes', async () => {
		const items = {a: [{title: 'Bridge', guid: '1', link: 'https://news.example/bridge'}], b: [], c: []};
		const {user} = await subscribed(items);
		const first = open(user);
		await first.waitFor('Bridge');
		first.type('s');
		await first.waitFor('★');
		await quit(first);
		items.a.splice(0, 1, {title: 'The bridge', guid: '2', link: 'https://news.example/bridge'});
		const second = open(user);
		await second.waitFor('The bridge');
		await second.waitFor('★');
		expect(second.screen().filter(row => /[Bb]ridge/v.test(row.slice(0, 32)))).toHaveLength(1);
		await quit(second);
	});

	it('fetches a feed that is subscribed to on the screen, and leaves the subscriptions alone with a source', async () => {
		const {user, server} = await subscribed(start());
		await user.run('--unsubscribe', `${server.url}/c`);
		const reader = open(user);
		await reader.waitFor('World › Bee (1)');
		reader.type('1a');
		await reader.waitFor('Subscribe to:');
		reader.type(`${server.url}/c\r`);
		await reader.waitFor('Harbour');
		await quit(reader);
		const before = await user.run('--subscriptions');
		const other = open(user, `${server.url}/b`);
		await other.waitFor('Ferry');
		expect(rowsOf(other, 'Bridge')).toEqual([-1]);
		await quit(other);
		expect(await user.run('--subscriptions')).toEqual(before);
	});

	it('shows all that was opened before, with what has changed in the files that were opened last', async () => {
		const user = newUser();
		const file = (name: string): string => path.join(user.folder, name);
		for (const folder of ['old', 'news']) {
			fs.mkdirSync(file(folder));
		}

		fs.writeFileSync(file('old/a.txt'), 'An old story\n\nIt was read long ago.\n');
		fs.writeFileSync(file('news/b.txt'), 'The bridge\n\nIt is closed.\n');
		for (const folder of ['old', 'news']) {
			const reader = open(user, folder);
			// eslint-disable-next-line no-await-in-loop -- One after the other.
			await reader.waitFor('1/1');
			// eslint-disable-next-line no-await-in-loop -- As above.
			await quit(reader);
		}

		fs.writeFileSync(file('news/b.txt'), 'The bridge\n\nIt is open again.\n');
		fs.writeFileSync(file('news/c.txt'), 'The ferry\n\nIt sails.\n');
		const reader = open(user);
		await reader.waitFor('An old story');
		await reader.waitFor('The ferry');
		await reader.waitFor('It is open again.');
		expect(reader.screen().filter(row => row.slice(0, 32).includes('The bridge'))).toHaveLength(1);
		await quit(reader);
	});

	it('opens the samples at the first run, and they do not stay', async () => {
		const {url} = await startServer({'/c': feedRoute('The C', [{title: 'Harbour'}])});
		const user = newUser();
		const first = open(user);
		await first.waitFor(/1 Articles +\d+ unread/v);
		await quit(first);
		await user.run('--subscribe', `${url}/c`);
		const second = open(user);
		await second.waitFor('Harbour');
		await second.waitFor('1/1');
		await quit(second);
	});

	it('says why there is nothing to show if no feed answers the first time', async () => {
		const {user, server} = await subscribed(start());
		await server.stop();
		const reader = open(user);
		const {exitCode} = await reader.exited;
		expect(exitCode).toBe(1);
		expect(reader.written()).toContain('could not be reached (connection refused)');
	});
});
