import fs from 'node:fs';
import path from 'node:path';
import {
	afterAll, afterEach, describe, expect, it, vi,
} from 'vitest';
import {openLibrary} from '../../source/library/database/open-library.js';
import {keep} from '../helpers/library/keep.js';
import {story} from '../helpers/articles/articles.js';
import {runProgram, type ProgramRun} from '../helpers/system/run-program.js';
import {temporaryFolder} from '../helpers/system/folder.js';
import {killAll, launch} from '../helpers/system/pty.js';

afterEach(killAll);
afterAll(killAll);

const paper = (id: string, text: string, published: string) => ({...story(text).article, id, published});

type User = {
	readonly folder: string;
	readonly env: Readonly<Record<string, string>>;
	readonly run: (...words: readonly string[]) => Promise<ProgramRun>;
};

function newUser(): User {
	const folder = temporaryFolder();
	const env = {
		HOME: folder, XDG_STATE_HOME: folder, XDG_CONFIG_HOME: folder, XDG_CACHE_HOME: folder, XDG_DATA_HOME: folder, TZ: 'UTC',
	};
	return {folder, env, run: async (...words) => runProgram(words, {cwd: folder, env})};
}

/** Returns a user with a library of three articles from two sources. */
async function reader(): Promise<User> {
	const user = newUser();
	const {database} = await openLibrary(path.join(user.folder, 'newsreader', 'library.db'));
	keep(database, '/news/ferry.txt', [paper('a', 'The ferry\n\n“The ferry is late,” said Ada Bell.', '2026-11-20')], {isFile: true});
	keep(database, 'https://paper.example/feed', [
		{...paper('b', 'The harbour\n\n“The harbour is full,” said Ada Bell. “I walk,” said Ben Marsh.', '2026-11-22'), groups: ['The Paper']},
		{...paper('c', 'The pier\n\nNothing is said here.', '2026-11-21'), groups: ['The Paper']},
	]);
	database.close();
	return user;
}

describe('newsreader --where', () => {
	it('writes the articles that match as text, the newest first', async () => {
		const {run} = await reader();
		const {stdout, stderr, status} = await run('--where', 'speaker:bell');
		expect([stderr, status]).toEqual(['', 0]);
		expect(stdout.indexOf('The harbour')).toBeGreaterThanOrEqual(0);
		expect(stdout.indexOf('The ferry')).toBeGreaterThan(stdout.indexOf('The harbour'));
		expect(stdout).not.toContain('The pier');
	});

	it('writes the quotes that match in any format, to a file too', async () => {
		const {run, folder} = await reader();
		expect(await run('--where', 'speaker:marsh', '-f', 'csv', '--fields', 'speaker,text')).toEqual({stdout: 'speaker,text\nBen Marsh,"I walk,"\n', stderr: '', status: 0});
		const {stdout} = await run('--where', 'speaker:marsh', '--only', 'quotes');
		expect(stdout).toMatch(/^The harbour\n.*\n\nWHO SAID WHAT\n\nBen Marsh \(direct, \d+% sure\)\n {2}“I walk,?”\n$/v);
		expect(await run('--where', 'ferry', '-o', 'found.json')).toEqual({stdout: '', stderr: '', status: 0});
		expect(JSON.parse(fs.readFileSync(path.join(folder, 'found.json'), 'utf8'))).toMatchObject([{id: 'a', quotes: [{speaker: 'Ada Bell'}]}]);
	});

	it('knows what the reader has decided', async () => {
		const {run, folder} = await reader();
		fs.writeFileSync(path.join(folder, 'state.json'), JSON.stringify({
			version: 1, readings: {
				b: {
					position: 0, read: true, starred: true, lastOpened: '',
				},
			},
		}));
		const ids = async (query: string): Promise<string> => {
			const {stdout} = await run('--where', query, '-f', 'jsonl', '--fields', 'id', '--state', 'state.json');
			return stdout;
		};

		expect(await ids('is:starred')).toBe('{"id":"b"}\n');
		expect(await ids('is:unread')).toBe('{"id":"c"}\n{"id":"a"}\n');
	});

	it('says in one line which word of a query is wrong', async () => {
		const {run} = newUser();
		expect(await run('--where', 'ferry is:sterred')).toEqual({
			stdout: '', stderr: 'newsreader: --where: is: is unread, read, starred, corrected or noted; did you mean starred? (at “is:sterred”, character 7)\n', status: 2,
		});
		expect(await run('--where', 'ferry', 'a.txt')).toMatchObject({stdout: '', status: 2});
		expect(await run('--where', 'ferry', '--no-state')).toMatchObject({stdout: '', status: 2});
	});

	it('says that there is no library yet, and makes none', async () => {
		const {run, folder} = newUser();
		const file = path.join(folder, 'newsreader', 'library.db');
		expect(await run('--where', 'ferry', '-f', 'json')).toEqual({stdout: '', stderr: `newsreader: there is no library yet: ${file} will have what newsreader shows\n`, status: 1});
		expect(fs.existsSync(file)).toBe(false);
	});

	it('leaves a file alone that is no library', async () => {
		const {run, folder} = newUser();
		fs.writeFileSync(path.join(folder, 'other.txt'), 'not a database, and longer than a header of one'.repeat(100));
		const {stderr, status} = await run('--where', 'ferry', '--library', 'other.txt');
		expect(status).toBe(1);
		expect(stderr).toMatch(/^newsreader: The library does not work \(it is damaged\): .*other\.txt\n$/v);
		expect(fs.readdirSync(folder)).toEqual(['other.txt']);
	});
});

describe('newsreader --library-info', () => {
	it('says what is in the library in plain lines', async () => {
		const {run} = await reader();
		const {stdout, status} = await run('--library-info');
		expect(status).toBe(0);
		expect(stdout).toMatch(/^File: +.*library\.db\nSize: +\d\.\d MB\nArticles: +3\nQuotes: +3 by 2 speakers\n/v);
		expect(stdout).toContain('\nSources:      2\nFirst read:   2026-11-30 12:00\n');
		expect(stdout).toContain('\nTidied:       never\n');
	});

	it('says it as JSON', async () => {
		const {run} = await reader();
		const {stdout} = await run('--library-info', '--format', 'json');
		expect(JSON.parse(stdout)).toMatchObject({
			articles: 3, versions: 0, quotes: 3, speakers: 2, sources: 2, limits: {days: 180, megabytes: 2000}, tidied: null,
		});
		expect(await run('--library-info', '--format', 'csv')).toMatchObject({status: 2, stdout: ''});
	});
});

describe('newsreader --forget', () => {
	it('removes a feed by its title, and a file by its path', async () => {
		const {run} = await reader();
		expect(await run('--forget', 'the paper', '/news')).toEqual({
			stdout: 'Forgot the paper: 2 articles with 2 quotes\nForgot /news: 1 article with 1 quote\nThe library is 0.0 MB smaller\n', stderr: '', status: 0,
		});
		expect(await run('--library-info', '-f', 'json')).toMatchObject({stdout: expect.stringContaining('"articles": 0') as unknown});
	});

	it('removes nothing for a name that is not there, and says what was probably meant', async () => {
		const {run} = await reader();
		expect(await run('--forget', 'The Papper')).toEqual({stdout: '', stderr: 'newsreader: The Papper: the library has no such source; did you mean The Paper?\n', status: 1});
		expect(await run('--forget', '/nows/ferri.txt')).toMatchObject({stderr: 'newsreader: /nows/ferri.txt: the library has no such source; did you mean /news/ferry.txt?\n', status: 1});
		expect(await run('--library-info', '-f', 'json')).toMatchObject({stdout: expect.stringContaining('"articles": 3') as unknown});
	});
});

describe('newsreader --export', () => {
	it('writes files that open as the same articles', async () => {
		const {run, folder} = await reader();
		expect(await run('--export', 'out')).toEqual({stdout: 'Wrote 3 articles to out\n', stderr: '', status: 0});
		expect(fs.readdirSync(path.join(folder, 'out')).toSorted()).toEqual([
			expect.stringMatching(/^2026-11-20-the-ferry-[\da-f]{12}\.md$/v), expect.stringMatching(/^2026-11-21-the-pier-/v), expect.stringMatching(/^2026-11-22-the-harbour-/v),
		]);
		const {stdout} = await run('out', '-f', 'jsonl', '--fields', 'id,title,published', '--no-state');
		expect(stdout.trim().split('\n').toSorted()).toEqual([
			'{"id":"a","title":"The ferry","published":"2026-11-20"}', '{"id":"b","title":"The harbour","published":"2026-11-22"}', '{"id":"c","title":"The pier","published":"2026-11-21"}',
		]);
	});

	it('goes on with an export that was stopped, and replaces nothing without --force', async () => {
		const {run, folder} = await reader();
		await run('--export', 'out');
		const file = (index: number): string => path.join(folder, 'out', fs.readdirSync(path.join(folder, 'out')).toSorted()[index] ?? '');
		const [changed, removed] = [file(0), file(1)];
		const before = fs.readFileSync(changed, 'utf8');
		fs.writeFileSync(changed, 'changed');
		fs.rmSync(removed);
		expect(await run('--export', 'out')).toMatchObject({stdout: 'Wrote 1 article to out; 2 were there already (--force writes them again)\n', status: 0});
		expect(fs.readFileSync(changed, 'utf8')).toBe('changed');
		expect(fs.existsSync(removed)).toBe(true);
		expect(await run('--export', 'out', '--force')).toMatchObject({stdout: 'Wrote 3 articles to out\n', status: 0});
		expect(fs.readFileSync(changed, 'utf8')).toBe(before);
	});

	it('never writes out of the folder, also if a link leads there', async () => {
		const {run, folder} = await reader();
		await run('--export', 'out');
		const [name = ''] = fs.readdirSync(path.join(folder, 'out'));
		const victim = path.join(folder, 'victim.txt');
		fs.writeFileSync(victim, 'mine');
		fs.rmSync(path.join(folder, 'out', name));
		fs.symlinkSync(victim, path.join(folder, 'out', name));
		expect(await run('--export', 'out', '--force')).toMatchObject({status: 0});
		expect(fs.readFileSync(victim, 'utf8')).toBe('mine');
		expect(fs.lstatSync(path.join(folder, 'out', name)).isFile()).toBe(true);
	});

	it('writes only what a query finds', async () => {
		const {run} = await reader();
		expect(await run('--export', 'out', '--where', 'says:ferry')).toMatchObject({stdout: 'Wrote 1 article to out\n', status: 0});
	});

	it('says why a folder cannot be written to', async () => {
		const {run, folder} = await reader();
		fs.writeFileSync(path.join(folder, 'file'), '');
		const {stderr, status} = await run('--export', 'file/out');
		expect(status).toBe(1);
		expect(stderr).toMatch(/^newsreader: cannot write to file\/out \(.+\)\n$/v);
	});
});

it('what the screen has shown is found without it', async () => {
	const {run, env, folder} = newUser();
	fs.writeFileSync(path.join(folder, 'a.txt'), 'The ferry\n\n“The ferry is late,” said Ada Bell.\n');
	const shown = launch(['a.txt'], {cwd: folder, env});
	await shown.waitFor('1 quote');
	await vi.waitFor(async () => {
		const {stdout} = await run('--where', 'says:late', '-f', 'jsonl', '--fields', 'title');
		expect(stdout).toBe('{"title":"The ferry"}\n');
	}, 20_000);
	shown.type('q');
	await shown.exited;
});
