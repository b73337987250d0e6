import {execFileSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {
	describe, expect, it, onTestFinished, vi,
} from 'vitest';
import {inMemory} from '../../../source/library/database/database.js';
import {openLibrary} from '../../../source/library/database/open-library.js';
import {appId, schemaVersion} from '../../../source/library/database/schema.js';
import {
	column, connect, feed, integrity, kept, open, overwrite, put,
} from '../../helpers/library/kept.js';
import {temporaryFolder} from '../../helpers/system/folder.js';

/** Returns the permissions of a file. */
const mode = (file: string): number => fs.statSync(file).mode % 0o1000;

/** Makes a library with 300 articles and closes it. */
async function library(folder = temporaryFolder(), count = 300): Promise<string> {
	const file = path.join(folder, 'library.db');
	const made = path.join(temporaryFolder(), 'library.db');
	const {database, close} = await openLibrary(made);
	put(database, feed(), Array.from({length: count}, (_, index) => kept(`Title ${index}`, 'Words. '.repeat(100))));
	close();
	// A copy, because the connections of this process know the other file.
	fs.mkdirSync(folder, {recursive: true, mode: 0o700});
	fs.copyFileSync(made, file);
	fs.chmodSync(file, 0o600);
	return file;
}

const rejection = async (file: string): Promise<string> => {
	try {
		const {close} = await openLibrary(file);
		close();
		return 'no error';
	} catch (error) {
		return error instanceof Error && error.name === 'LibraryError' ? error.message : `other error: ${String(error)}`;
	}
};

const mustCheck = async (file: string): Promise<boolean> => {
	const library = await open(file);
	return library.mustCheck;
};

const names = (file: string): string[] => fs.readdirSync(path.dirname(file)).filter(name => !/-(?:wal|shm)$/v.test(name)).toSorted();

describe('openLibrary', () => {
	it('makes a library for the user alone, with its folders', async () => {
		const file = path.join(temporaryFolder(), 'data/newsreader/library.db');
		const {database, notice, mustCheck} = await open(file);
		put(database, feed(), [kept('One')]);
		expect(notice).toBeNull();
		expect(mustCheck).toBe(false);
		expect([file, `${file}-wal`, `${file}-shm`].map(name => mode(name))).toEqual([0o600, 0o600, 0o600]);
		expect(mode(path.dirname(file))).toBe(0o700);
		expect(column(database, 'PRAGMA journal_mode')).toEqual(['wal']);
		expect(column(database, 'PRAGMA user_version')).toEqual([schemaVersion]);
		expect(column(database, 'PRAGMA application_id')).toEqual([appId]);
	});

	it('works in memory, and leaves no file', async () => {
		const folder = temporaryFolder();
		const before = process.cwd();
		process.chdir(folder);
		onTestFinished(() => {
			process.chdir(before);
		});
		const {database, isInPlace} = await open(inMemory);
		put(database, feed(), [kept('One')]);
		expect(isInPlace()).toBe(true);
		expect(fs.readdirSync(folder)).toEqual([]);
	});

	it('finds what was kept before', async () => {
		const {database, notice, mustCheck} = await open(await library());
		expect(column(database, 'SELECT count(*) FROM article')).toEqual([300]);
		expect({notice, mustCheck}).toEqual({notice: null, mustCheck: false});
	});

	it('takes an empty file', async () => {
		const file = path.join(temporaryFolder({'library.db': ''}), 'library.db');
		const {database} = await open(file);
		expect(column(database, 'SELECT count(*) FROM article')).toEqual([0]);
		expect(mode(file)).toBe(0o600);
	});

	it('follows a link, also to a file that does not exist yet', async () => {
		const folder = temporaryFolder();
		fs.symlinkSync(path.join(folder, 'real.db'), path.join(folder, 'library.db'));
		const {database} = await open(path.join(folder, 'library.db'));
		put(database, feed(), [kept('One')]);
		expect(fs.lstatSync(path.join(folder, 'library.db')).isSymbolicLink()).toBe(true);
		expect(mode(path.join(folder, 'real.db'))).toBe(0o600);
	});

	it('takes a library from other users who may read it', async () => {
		const file = await library();
		fs.chmodSync(file, 0o644);
		await open(file);
		expect(mode(file)).toBe(0o600);
	});

	it.each([0, 1, 7])('refuses a database of another program with the version %i, and does not change it', async version => {
		const file = path.join(temporaryFolder(), 'other.db');
		const other = await connect(file);
		other.exec(`CREATE TABLE t (x); PRAGMA user_version = ${version}`);
		fs.chmodSync(file, 0o644);
		const before = fs.readFileSync(file);
		expect(await rejection(file)).toBe(`${file} is a database of another program; name another file with --library`);
		expect(fs.readFileSync(file).equals(before)).toBe(true);
		expect(mode(file)).toBe(0o644);
	});

	it('refuses a file that is no database, and does not change it', async () => {
		const file = path.join(temporaryFolder({'notes.txt': 'My notes about ferries.'.repeat(100), 'library.db': 'x'}), 'notes.txt');
		fs.chmodSync(file, 0o644);
		expect(await rejection(file)).toBe(`${file} is no library of newsreader; name another file with --library`);
		expect(fs.readFileSync(file, 'utf8')).toBe('My notes about ferries.'.repeat(100));
		expect(mode(file)).toBe(0o644);
		expect(names(file)).toEqual(['library.db', 'notes.txt']);
	});

	it('leaves a library of a newer version alone', async () => {
		const file = await library();
		const database = await connect(file);
		database.exec(`PRAGMA user_version = ${schemaVersion + 1}`);
		expect(await rejection(file)).toBe(`${file} was written by a newer version of newsreader, so this one leaves it alone`);
		expect(column(database, 'PRAGMA user_version')).toEqual([schemaVersion + 1]);
		expect(names(file)).toEqual(['library.db']);
	});

	it('says in one line why a file cannot be opened', async () => {
		const folder = temporaryFolder({'a.txt': 'text', 'folder/b.txt': 'text'});
		execFileSync('mkfifo', [path.join(folder, 'fifo')]);
		expect(await rejection(path.join(folder, 'fifo'))).toBe(`${folder}/fifo is not a file, so nothing is kept in the library`);
		expect(await rejection(path.join(folder, 'folder'))).toBe(`${folder}/folder is not a file, so nothing is kept in the library`);
		expect(await rejection('/dev/null')).toBe('/dev/null is not a file, so nothing is kept in the library');
		const below = path.join(folder, 'a.txt/library.db');
		expect(await rejection(below)).toBe(`${below} cannot be opened (no such file or folder (part of the path is a file)), so nothing is kept in the library`);
		expect(await rejection('/proc/nothing/library.db')).toMatch(/^\/proc\/nothing\/library\.db cannot be opened \([^\)]+\), so nothing is kept in the library$/v);
		fs.symlinkSync(path.join(folder, 'loop'), path.join(folder, 'loop'));
		expect(await rejection(path.join(folder, 'loop'))).toContain('cannot be opened');
	});

	it.skipIf(process.getuid?.() === 0)('says that a folder or a file is read-only', async () => {
		const file = await library();
		fs.chmodSync(path.dirname(file), 0o500);
		onTestFinished(() => {
			fs.chmodSync(path.dirname(file), 0o700);
		});
		expect(await rejection(file)).toBe(`${file} cannot be opened (permission denied), so nothing is kept in the library`);
	});

	it('says that a library must be checked after its program was killed, not while another one has it', async () => {
		const file = await library();
		const first = await open(file);
		expect(await mustCheck(file)).toBe(false);
		// No process has this number.
		first.database.prepare('INSERT INTO meta VALUES (?, \'open\')').run(`instance ${os.hostname()} 999999999 killed`);
		const checking = await open(file);
		expect(checking.mustCheck).toBe(true);
		expect(await mustCheck(file)).toBe(false);
		checking.checked();
		checking.close();
		expect(column(first.database, 'SELECT count(*) FROM meta WHERE value <> \'open\'')).toEqual([0]);
	});

	it('has the library checked again if its check did not end', async () => {
		const file = await library();
		const {database, close} = await open(file);
		database.exec('UPDATE meta SET key = replace(key, \' \' || substr(key, -36), \' killed\')');
		close();
		const second = await open(file);
		expect(second.mustCheck).toBe(true);
		second.close();
		expect(await mustCheck(file)).toBe(true);
	});

	it('sets a damaged library aside and keeps what can be read', async () => {
		const file = await library();
		overwrite(file, 4096 * 40, 4096);
		const {database, notice} = await open(file, true);
		const aside = names(file).find(name => name !== 'library.db') ?? '';
		const count = Number(column(database, 'SELECT count(*) FROM article')[0]);
		expect(aside).toMatch(/^library\.db\.broken-\d{8}T\d{6}$/v);
		expect(notice).toBe(`The library was damaged: ${path.dirname(file)}/${aside} is the damaged file, and the new one has the ${count} articles that could be read`);
		expect(count).toBeGreaterThan(250);
		expect(count).toBeLessThanOrEqual(300);
		expect(integrity(database)).toBe('ok');
		expect(mode(file)).toBe(0o600);
		expect(column(database, 'PRAGMA foreign_key_check')).toEqual([]);
		expect(column(database, 'SELECT count(*) FROM article_index WHERE article_index MATCH \'words\'')).toEqual([count]);
	});

	it('shares the log of a library that it has built again with other processes', async () => {
		const file = await library();
		overwrite(file, 4096 * 40, 4096);
		const {database} = await open(file, true);
		put(database, feed('https://b.example/feed'), [kept('One')]);
		expect(fs.existsSync(`${file}-shm`)).toBe(true);
		expect(fs.existsSync(`${file}-wal`)).toBe(true);
	});

	it('recovers a library whose end is cut off', async () => {
		const file = await library();
		fs.truncateSync(file, fs.statSync(file).size - 40_000);
		const {database, notice} = await open(file);
		const count = Number(column(database, 'SELECT count(*) FROM article')[0]);
		expect(notice).toContain(`the ${count} articles`);
		expect(count).toBeGreaterThan(100);
		expect(integrity(database)).toBe('ok');
		expect(names(file)).toHaveLength(2);
	});

	it('recovers a library in its usual place whose header is damaged', async () => {
		const home = temporaryFolder();
		vi.stubEnv('XDG_DATA_HOME', home);
		onTestFinished(() => {
			vi.unstubAllEnvs();
		});
		const file = await library(path.join(home, 'newsreader'));
		overwrite(file, 0, 100);
		const {database, notice} = await open(file);
		expect(notice).toContain('the 300 articles');
		expect(integrity(database)).toBe('ok');
		expect(column(database, 'SELECT count(*) FROM entry')).toEqual([300]);
	});

	it('begins with an empty library if nothing of the first page can be read', async () => {
		const file = await library();
		overwrite(file, 100, 3996);
		const {database, notice} = await open(file);
		expect(notice).toContain('the 0 articles');
		expect(integrity(database)).toBe('ok');
	});

	it('leaves the library that another window has built again', async () => {
		const file = await library();
		overwrite(file, 4096 * 40, 4096);
		const [first, second] = await Promise.all([open(file, true), open(file, true)]);
		put(first.database, feed('https://b.example/feed'), [kept('One')]);
		put(second.database, feed('https://c.example/feed'), [kept('Two')]);
		expect(column(first.database, 'SELECT title FROM article WHERE title IN (\'One\', \'Two\')')).toHaveLength(first.isInPlace() ? 2 : 1);
		const {database} = await open(file);
		expect(column(database, 'SELECT count(*) FROM article')[0]).toBeGreaterThan(250);
		expect(names(file).filter(name => name.includes('rebuilt'))).toEqual([]);
	});

	it('notices that its file was removed or replaced', async () => {
		const file = await library();
		const first = await open(file);
		expect(first.isInPlace()).toBe(true);
		fs.rmSync(file);
		expect(first.isInPlace()).toBe(false);
		first.abandon();
		const second = await open(file);
		expect(column(second.database, 'SELECT count(*) FROM article')).toEqual([0]);
		put(second.database, feed(), [kept('One')]);
		expect(integrity(second.database)).toBe('ok');
		expect(second.isInPlace()).toBe(true);
	});

	it('leaves no log when it is closed, or an empty one', async () => {
		const file = path.join(temporaryFolder(), 'library.db');
		const {database, close} = await openLibrary(file);
		put(database, feed(), [kept('One')]);
		close();
		expect(fs.statSync(`${file}-wal`, {throwIfNoEntry: false})?.size ?? 0).toBe(0);
		expect(column(await connect(file), 'SELECT count(*) FROM meta')).toEqual([0]);
	});
});
