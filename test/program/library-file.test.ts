import {execFileSync, spawnSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {setTimeout as wait} from 'node:timers/promises';
import {
	afterEach, describe, expect, it,
} from 'vitest';
import {schemaVersion} from '../../source/library/database/schema.js';
import {
	column, connect, integrity, overwrite,
} from '../helpers/library/kept.js';
import {temporaryFolder} from '../helpers/system/folder.js';
import {
	killAll, launch, launchCommand, root, type TerminalProgram,
} from '../helpers/system/pty.js';

afterEach(killAll);

const count = 60;

const story = (index: number, words = 'Monday'): string => `Title ${index}\n\nBy Ann Lee\n\n“We will see ${index},” said Mayor Joe Smith of Springfield on ${words}.\n`;

/** Only few who run the tests may mount a small disk. */
function mayMount(): boolean {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsreader-test-'));
	try {
		const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]).status === 0;
		if (isMounted) {
			execFileSync('umount', [folder]);
		}

		return isMounted;
	} finally {
		fs.rmdirSync(folder);
	}
}

const canMount = process.platform === 'linux' && mayMount();

/** Makes a home with a folder of articles. */
const makeHome = (): string => temporaryFolder(Object.fromEntries(Array.from({length: count}, (_, index) => [`articles/a${index}.txt`, story(index)])));

const libraryOf = (home: string): string => path.join(home, '.local/share/newsreader/library.db');

const open = (home: string, ...args: readonly string[]): TerminalProgram => launch([path.join(home, 'articles'), ...args], {env: {HOME: home}});

/** Returns all files below a folder. */
const filesIn = (folder: string): string[] => fs.readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter(name => fs.statSync(path.join(folder, name)).isFile()).toSorted();

/** Waits until a question to the library has an answer. */
async function eventually(home: string, sql: string, answer: unknown): Promise<void> {
	for (;;) {
		// eslint-disable-next-line no-await-in-loop -- Tries follow each other.
		await wait(50);
		if (fs.existsSync(libraryOf(home))) {
			// eslint-disable-next-line no-await-in-loop -- As above.
			const database = await connect(libraryOf(home));
			try {
				if (column(database, sql)[0] === answer) {
					return;
				}
			} catch {
				// The tables are not made yet.
			}
		}
	}
}

const allKept = async (home: string): Promise<void> => eventually(home, 'SELECT count(*) FROM source WHERE reader IS NOT NULL', count);

/** Quits and resolves to the exit code. */
async function quit(reader: TerminalProgram): Promise<number> {
	reader.type('Q');
	const {exitCode} = await reader.exited;
	return exitCode;
}

describe.skipIf(process.platform !== 'linux')('the file of the library', {timeout: 120_000}, () => {
	it('keeps articles and their quotes in the data folder, for the user alone', async () => {
		const home = makeHome();
		const reader = open(home);
		await reader.waitFor(`${count} unread`);
		await eventually(home, 'SELECT count(*) FROM article WHERE quotes = 1', count);
		expect(await quit(reader)).toBe(0);
		const database = await connect(libraryOf(home));
		expect(column(database, 'SELECT count(*) FROM quote')).toEqual([count]);
		expect(column(database, 'SELECT name FROM speaker')).toEqual(['Joe Smith']);
		expect(integrity(database)).toBe('ok');
		expect(fs.statSync(libraryOf(home)).mode % 0o1000).toBe(0o600);
		expect(fs.statSync(path.dirname(libraryOf(home))).mode % 0o1000).toBe(0o700);
		// It was closed in order: no log, no instance.
		expect(column(database, 'SELECT count(*) FROM meta')).toEqual([0]);
	});

	it('shows the articles of unchanged files from the library', async () => {
		const home = makeHome();
		const first = open(home);
		await first.waitFor(`${count} unread`);
		await allKept(home);
		await quit(first);
		const database = await connect(libraryOf(home));
		database.exec('UPDATE article SET title = \'From the library\'');
		// The first files are read at once; the others are on the screen too if it is high.
		const second = launch([path.join(home, 'articles')], {rows: 200, env: {HOME: home}});
		await second.waitFor('From the library');
		expect(await quit(second)).toBe(0);
	});

	it('loses nothing when the program is killed at random moments', async () => {
		const home = makeHome();
		let before: readonly unknown[] = [];
		for (let round = 0; round < 10; round++) {
			for (let index = 0; index < 10; index++) {
				fs.writeFileSync(path.join(home, `articles/a${((round * 7) + index) % count}.txt`), story(index, `day ${round}`));
			}

			const reader = open(home);
			/* eslint-disable no-await-in-loop -- Rounds follow each other. */
			await wait(300 + (Math.random() * 1200));
			reader.kill('SIGKILL');
			await reader.exited;
			if (fs.existsSync(libraryOf(home))) {
				const database = await connect(libraryOf(home));
				expect(integrity(database)).toBe('ok');
				const isMade = column(database, 'PRAGMA user_version')[0] !== 0;
				const after = isMade ? column(database, 'SELECT id || version FROM article JOIN body ON article = number') : [];
				expect(after).toEqual(expect.arrayContaining([...before]));
				before = after;
			}
			/* eslint-enable no-await-in-loop */
		}

		const strays = filesIn(path.join(home, '.local')).filter(name => !/library\.db(?:-wal|-shm)?$|state\.json$/v.test(name));
		expect(strays.length).toBeLessThanOrEqual(1);
		const last = open(home);
		await last.waitFor('unread');
		await allKept(home);
		expect(await quit(last)).toBe(0);
	});

	it('is shared by several windows that start at once', async () => {
		const home = makeHome();
		const readers = Array.from({length: 4}, () => open(home));
		await Promise.all(readers.map(async reader => reader.waitFor(`${count} unread`)));
		await allKept(home);
		expect(await Promise.all(readers.map(async reader => quit(reader)))).toEqual([0, 0, 0, 0]);
		expect(readers.map(reader => reader.written()).join('\n')).not.toMatch(/locked|another program|does not work/v);
		const database = await connect(libraryOf(home));
		expect(column(database, 'SELECT count(*) FROM article')).toEqual([count]);
		expect(column(database, 'SELECT count(*) FROM entry')).toEqual([count]);
		expect(column(database, 'SELECT count(*) FROM meta')).toEqual([0]);
		expect(integrity(database)).toBe('ok');
	});

	it.each([['SIGINT', 130], ['SIGTERM', 143]] as const)('is closed in order after %s', async (signal, code) => {
		const home = makeHome();
		const reader = open(home);
		await reader.waitFor(`${count} unread`);
		await allKept(home);
		reader.kill(signal);
		expect(await reader.exited).toMatchObject({exitCode: code});
		const database = await connect(libraryOf(home));
		expect(column(database, 'SELECT count(*) FROM article')).toEqual([count]);
		expect(column(database, 'SELECT count(*) FROM meta')).toEqual([0]);
		expect(fs.statSync(`${libraryOf(home)}-wal`, {throwIfNoEntry: false})?.size ?? 0).toBe(0);
	});

	it('is whole after the terminal is gone', async () => {
		const home = makeHome();
		const reader = open(home);
		await reader.waitFor(`${count} unread`);
		await allKept(home);
		reader.kill('SIGHUP');
		await reader.exited;
		const database = await connect(libraryOf(home));
		expect(column(database, 'SELECT count(*) FROM article')).toEqual([count]);
		expect(column(database, 'SELECT count(*) FROM meta')).toEqual([0]);
		expect(integrity(database)).toBe('ok');
	});

	it('leaves no trace with --no-state', async () => {
		const home = makeHome();
		const before = filesIn(home);
		const outside = new Set(fs.readdirSync(os.tmpdir()));
		const reader = open(home, '--no-state');
		await reader.waitFor(`${count} unread`);
		reader.type('sjs');
		await wait(500);
		expect(await quit(reader)).toBe(0);
		expect(filesIn(home)).toEqual(before);
		expect(fs.readdirSync(os.tmpdir()).filter(name => !outside.has(name) && /sqlite|etilqs|library/v.test(name))).toEqual([]);
	});

	it('is left out, in one line, if its package is not installed', async () => {
		const home = makeHome();
		const copy = path.join(home, 'program');
		fs.mkdirSync(copy);
		fs.cpSync(path.join(root, 'dist'), path.join(copy, 'dist'), {recursive: true});
		fs.copyFileSync(path.join(root, 'package.json'), path.join(copy, 'package.json'));
		const reader = launchCommand(process.execPath, [path.join(copy, 'dist/cli.js'), path.join(home, 'articles')], {env: {HOME: home}});
		await reader.waitFor('the package libsql is not installed for this system');
		await reader.waitFor('Title 1');
		reader.type('j');
		await reader.waitFor('1 quote');
		await quit(reader);
	});

	it('is left alone if a newer version has written it', async () => {
		const home = makeHome();
		const first = open(home);
		await first.waitFor(`${count} unread`);
		await allKept(home);
		await quit(first);
		const database = await connect(libraryOf(home));
		database.exec(`PRAGMA user_version = ${schemaVersion + 1}`);
		const reader = open(home);
		await reader.waitFor('was written by a newer version of newsreader');
		await reader.waitFor('Title 1');
		expect(await quit(reader)).toBe(1);
		expect(column(database, 'PRAGMA user_version')).toEqual([schemaVersion + 1]);
	});

	it('is built again from what can be read if it is damaged', async () => {
		const home = makeHome();
		const first = open(home);
		await first.waitFor(`${count} unread`);
		await allKept(home);
		await quit(first);
		overwrite(libraryOf(home), 0, 100);
		const reader = open(home);
		await reader.waitFor('The library was damaged');
		await reader.waitFor('Title 1');
		await allKept(home);
		await quit(reader);
		const database = await connect(libraryOf(home));
		expect(integrity(database)).toBe('ok');
		expect(column(database, 'SELECT count(*) FROM article')).toEqual([count]);
		expect(filesIn(path.dirname(libraryOf(home))).filter(name => name.includes('broken')).length).toBeGreaterThan(0);
	});

	it('begins a new file if it is removed while the program runs', async () => {
		const home = makeHome();
		const reader = open(home, '--watch');
		await reader.waitFor(`${count} unread`);
		await allKept(home);
		fs.rmSync(libraryOf(home));
		fs.writeFileSync(path.join(home, 'articles/new.txt'), story(999));
		await reader.waitFor(`${count + 1} unread`);
		await eventually(home, 'SELECT count(*) FROM article WHERE title = \'Title 999\'', 1);
		expect(await quit(reader)).toBe(0);
		expect(integrity(await connect(libraryOf(home)))).toBe('ok');
	});

	it.skipIf(!canMount)('says that the disk is full, and shows the articles', async () => {
		const home = makeHome();
		const disk = temporaryFolder();
		execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=160k', 'tmpfs', disk]);
		try {
			const reader = open(home, '--library', path.join(disk, 'library.db'));
			await reader.waitFor('The library does not work (the disk is full), so articles are not kept');
			await reader.waitFor('Title 1');
			expect(await quit(reader)).toBe(1);
		} finally {
			execFileSync('umount', [disk]);
		}
	});
});

describe('the library of the program as a package', () => {
	it('is not loaded by those who import the engine', () => {
		const script = `
			import process from 'node:process';
			import {analyze} from ${JSON.stringify(path.join(root, 'dist/index.js'))};
			analyze('“We will appeal,” said Mara Lind.');
			console.log(process.report.getReport().sharedObjects.filter(name => name.includes('libsql')).length);
		`;
		expect(execFileSync(process.execPath, ['--input-type=module', '--eval', script], {encoding: 'utf8'})).toBe('0\n');
	});
});
