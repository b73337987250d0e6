import fs from 'node:fs';
import path from 'node:path';
import {MessageChannel, type MessagePort} from 'node:worker_threads';
import {
	describe, expect, it, onTestFinished,
} from 'vitest';
import {type Database, type Statement} from '../../../source/library/database/database.js';
import {openLibrary, type OpenLibrary} from '../../../source/library/database/open-library.js';
import {describeLibraryError} from '../../../source/library/thread/describe-error.js';
import {
	type Answer, type Reopened, type RequestName, type Requests, type SentPart,
} from '../../../source/library/thread/requests.js';
import {serveLibrary, type ServedLibrary} from '../../../source/library/thread/serve.js';
import {
	column, connect, feed, integrity, kept, open, overwrite,
} from '../../helpers/library/kept.js';
import {temporaryFolder} from '../../helpers/system/folder.js';

type Client = {
	readonly port: MessagePort;
	readonly served: ServedLibrary;
	readonly reopened: Reopened[];
	/** Resolves to the answer; the order of all answers is in `order`. */
	readonly ask: <Name extends RequestName>(name: Name, input: Requests[Name]['input'], opening?: number) => Promise<Answer>;
	readonly order: string[];
	readonly closed: Promise<void>;
};

function serve(library: OpenLibrary, file: string): Client {
	const {port1, port2} = new MessageChannel();
	const waiting = new Map<number, {readonly name: string; readonly resolve: (answer: Answer) => void}>();
	const order: string[] = [];
	const reopened: Reopened[] = [];
	let nextId = 0;
	port1.on('message', (message: Answer | Reopened) => {
		if ('reopened' in message) {
			reopened.push(message);
			return;
		}

		const asked = waiting.get(message.id);
		order.push(asked?.name ?? '');
		asked?.resolve(message);
	});
	const closed = new Promise<void>(resolve => {
		port1.on('close', resolve);
	});
	onTestFinished(() => {
		port1.close();
	});
	const served = serveLibrary(library, port2, {
		async reopen(isDamaged) {
			return openLibrary(file, isDamaged);
		},
		describe: error => describeLibraryError(error, file),
	});
	return {
		port: port1, served, reopened, order, closed,
		ask: async (name, input, opening = 0) => new Promise(resolve => {
			const id = nextId++;
			waiting.set(id, {name, resolve});
			port1.postMessage({
				id, opening, name, input,
			});
		}),
	};
}

async function serveFile(change: (database: Database) => Database = database => database): Promise<Client & {readonly file: string; readonly library: OpenLibrary}> {
	const file = path.join(temporaryFolder(), 'library.db');
	const library = await open(file);
	return {...serve({...library, database: change(library.database)}, file), file, library};
}

const part = (key: number, ...titles: readonly string[]): SentPart => ({
	key, source: feed(`https://${key}.example`), articles: titles.map(title => kept(title)), ending: 'whole',
});

const sqliteError = (code: string): Error => Object.assign(new Error(code.toLowerCase()), {code});

/** Returns a database whose calls fail when `fails` says so for a statement. */
const failing = (fails: (sql: string) => string | null) => (database: Database): Database => {
	const check = (sql: string): void => {
		const code = fails(sql);
		if (code !== null) {
			if (code === 'SQLITE_FULL') {
				// As SQLite does.
				database.exec('ROLLBACK');
			}

			throw sqliteError(code);
		}
	};

	return {
		exec(sql) {
			check(sql);
			database.exec(sql);
		},
		prepare(sql): Statement {
			const statement = database.prepare(sql);
			return {
				...statement,
				run(...values) {
					check(sql);
					return statement.run(...values);
				},
			};
		},
		close: database.close,
	};
};

const titlesOf = (source: number): string[] => Array.from({length: 60}, (_, index) => `Title ${source} ${index}`);

const titles = async (file: string): Promise<unknown[]> => column(await connect(file), 'SELECT title FROM article ORDER BY title');

const full = (file: string): string => `The library does not work (the disk is full), so articles are not kept: ${file}`;

describe('serveLibrary', () => {
	it('answers with the numbers of what it has kept, when it is on the disk', async () => {
		const {ask, file} = await serveFile();
		expect(await ask('keep', [part(1, 'One', 'Two'), part(2, 'Three')])).toEqual({id: 0, output: [[1, 2], [3]]});
		expect(await titles(file)).toEqual(['One', 'Three', 'Two']);
	});

	it('answers a search before articles that wait', async () => {
		const {ask, order} = await serveFile();
		const writes = Array.from({length: 20}, async (_, index) => ask('keep', [part(index, ...titlesOf(index))]));
		const search = ask('names', null);
		await Promise.all([...writes, search]);
		expect(order.indexOf('names')).toBeLessThan(20);
		expect(order.filter(name => name === 'keep')).toHaveLength(20);
	});

	it('stores parts of one source from several messages', async () => {
		const {ask, file} = await serveFile();
		const first = {...part(1, 'One'), ending: null};
		const last = {...part(1, 'Two'), source: null};
		await Promise.all([ask('keep', [first]), ask('keep', [last])]);
		expect(await titles(file)).toEqual(['One', 'Two']);
		expect(column(await connect(file), 'SELECT reader FROM source')).toEqual(['build']);
	});

	it('stores no part of a source that has not begun', async () => {
		const {ask} = await serveFile();
		expect(await ask('keep', [{...part(7, 'One'), source: null}])).toEqual({id: 0, output: [[]]});
	});

	it('keeps what comes with a request that fails', async () => {
		const {ask, file} = await serveFile();
		const [first, second, third] = await Promise.all([
			ask('keep', [part(1, 'One')]),
			ask('keep-analyses', {articles: [1], engine: 'engine', analyses: new TextEncoder().encode('no JSON')}),
			ask('keep', [part(2, 'Two')]),
		]);
		expect(first).toMatchObject({output: [[1]]});
		expect(second).toHaveProperty('problem');
		expect(third).toMatchObject({output: [[2]]});
		expect(await titles(file)).toEqual(['One', 'Two']);
	});

	it('says that the disk is full, keeps the old state whole, and works when there is space again', async () => {
		let isFull = true;
		const {ask, file, library} = await serveFile(failing(sql => isFull && sql.startsWith('INSERT INTO body') ? 'SQLITE_FULL' : null));
		expect(await ask('keep', [part(1, 'One')])).toEqual({id: 0, problem: full(file)});
		expect(await titles(file)).toEqual([]);
		expect(column(library.database, 'SELECT count(*) FROM source')).toEqual([0]);
		isFull = false;
		expect(await ask('keep', [part(1, 'One')])).toMatchObject({output: [[1]]});
		expect(integrity(library.database)).toBe('ok');
	});

	it('stores no later part of a source whose first part could not be stored', async () => {
		let isFull = true;
		const {ask, file} = await serveFile(failing(sql => isFull && sql === 'COMMIT' ? 'SQLITE_FULL' : null));
		expect(await ask('keep', [{...part(1, 'One'), ending: null}])).toEqual({id: 0, problem: full(file)});
		isFull = false;
		expect(await ask('keep', [{...part(1, 'Two'), source: null}])).toEqual({id: 1, output: [[]]});
		expect(await titles(file)).toEqual([]);
	});

	it('leaves the old state whole, whichever write fails', async () => {
		let count = 0;
		let failsAt = Infinity;
		const {ask, library, file} = await serveFile(failing(sql => /^(?:INSERT|UPDATE|DELETE|COMMIT|RELEASE)/v.test(sql) && count++ === failsAt ? 'SQLITE_FULL' : null));
		await ask('keep', [part(1, 'One', 'Two')]);
		count = 0;
		const rows = (table: string): unknown[] => library.database.prepare(`SELECT * FROM ${table}`).all().map(row => ({...row, _metadata: null}));
		const everything = (): string => JSON.stringify(['article', 'body', 'entry', 'source'].map(table => rows(table)));
		const before = everything();
		const change: SentPart = {...part(1, 'Two', 'New'), articles: [kept('Two', 'Another text.'), kept('New')]};
		for (let step = 0; ; step++) {
			count = 0;
			failsAt = step;
			// eslint-disable-next-line no-await-in-loop -- Each step fails at the next write.
			const answer = await ask('keep', [change]);
			if ('output' in answer) {
				expect(step).toBeGreaterThan(8);
				break;
			}

			expect(answer.problem).toBe(full(file));
			expect(everything()).toBe(before);
			expect(integrity(library.database)).toBe('ok');
		}

		expect(column(library.database, 'SELECT title FROM article WHERE is_current ORDER BY title')).toEqual(['New', 'One', 'Two']);
	});

	it('says that another program uses the file', async () => {
		const {ask, file, library} = await serveFile();
		library.database.exec('PRAGMA busy_timeout = 50');
		const other = await connect(file);
		other.exec('BEGIN IMMEDIATE');
		expect(await ask('keep', [part(1, 'One')])).toEqual({id: 0, problem: `The library does not work (another program is using it), so articles are not kept: ${file}`});
		other.exec('COMMIT');
		expect(await ask('keep', [part(1, 'One')])).toMatchObject({output: [[1]]});
	});

	it('begins a new library when the file was removed, and tells the client', async () => {
		const {ask, file, reopened} = await serveFile();
		await ask('keep', [part(1, 'One')]);
		fs.rmSync(file);
		expect(await ask('keep', [part(2, 'Two')])).toMatchObject({output: [[1]]});
		expect(reopened).toMatchObject([{reopened: 1}]);
		expect(await titles(file)).toEqual(['Two']);
		// The analysis of an article of the earlier file, which has the number of another one now.
		expect(await ask('keep-analyses', {articles: [1], engine: 'engine', analyses: new TextEncoder().encode('[{"quotes":[],"entities":[],"sure":5}]')})).toMatchObject({output: null});
		expect(column(await connect(file), 'SELECT quotes FROM article')).toEqual([null]);
		await ask('keep-analyses', {articles: [1], engine: 'engine', analyses: new TextEncoder().encode('[{"quotes":[],"entities":[],"sure":5}]')}, 1);
		expect(column(await connect(file), 'SELECT quotes FROM article')).toEqual([5]);
		expect(integrity(await connect(file))).toBe('ok');
	});

	it('writes to the library that was put in place of its own', async () => {
		const {ask, file} = await serveFile();
		await ask('keep', [part(1, 'One')]);
		const other = path.join(temporaryFolder(), 'other.db');
		const library = await open(other);
		library.close();
		fs.renameSync(other, file);
		await ask('keep', [part(2, 'Two')]);
		expect(await titles(file)).toEqual(['Two']);
		expect(integrity(await connect(file))).toBe('ok');
	});

	it('says that the file was replaced by that of another program, and leaves it alone', async () => {
		const {ask, file} = await serveFile();
		await ask('keep', [part(1, 'One')]);
		const other = path.join(temporaryFolder(), 'other.txt');
		fs.writeFileSync(other, 'My notes. '.repeat(100));
		fs.renameSync(other, file);
		const problem = `${file} is no library of newsreader; name another file with --library`;
		expect(await ask('keep', [part(2, 'Two')])).toEqual({id: 1, problem});
		expect(await ask('keep', [part(3, 'Three')])).toEqual({id: 2, problem});
		expect(await ask('names', null)).toEqual({id: 3, problem});
		expect(fs.readFileSync(file, 'utf8')).toBe('My notes. '.repeat(100));
	});

	it('builds the library again when damage is found, once', async () => {
		const {ask, file, served, reopened, library} = await serveFile();
		await ask('keep', [part(1, 'One', 'Two')]);
		library.database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
		served.onDamage();
		expect(await ask('keep', [part(2, 'Three')])).toHaveProperty('output');
		expect(reopened).toHaveLength(1);
		expect(reopened[0]?.notice).toMatch(/^The library was damaged: .*\.broken-\d+T\d+ is the damaged file, and the new one has the 2 articles that could be read$/v);
		served.onDamage();
		expect(await ask('flush', null)).toHaveProperty('output');
		expect(reopened).toHaveLength(1);
		expect(await titles(file)).toEqual(['One', 'Three', 'Two']);
	});

	it('builds the library again when a request meets a damaged page', async () => {
		const {ask, file, library, reopened} = await serveFile();
		await ask('keep', [part(1, ...Array.from({length: 200}, (_, index) => `Title ${index}`))]);
		library.close();
		const copy = path.join(temporaryFolder(), 'library.db');
		fs.copyFileSync(file, copy);
		const [root = 0] = column(await connect(copy), 'SELECT rootpage FROM sqlite_schema WHERE name = \'speaker\'').map(Number);
		overwrite(copy, (root - 1) * 4096, 4096);
		const moved = path.join(temporaryFolder(), 'library.db');
		fs.copyFileSync(copy, moved);
		const client = serve(await open(moved), moved);
		expect(await client.ask('names', null)).toHaveProperty('output');
		expect(client.reopened).toHaveLength(1);
		expect(reopened).toHaveLength(0);
		expect(column(await connect(moved), 'SELECT count(*) FROM article')).toEqual([200]);
	});

	it('closes the library when it is asked to, with what it has kept', async () => {
		const {ask, port, closed, file} = await serveFile();
		await ask('keep', [part(1, 'One')]);
		port.postMessage('close');
		await closed;
		expect(fs.statSync(`${file}-wal`, {throwIfNoEntry: false})?.size ?? 0).toBe(0);
		expect(await titles(file)).toEqual(['One']);
		expect(column(await connect(file), 'SELECT count(*) FROM meta')).toEqual([0]);
	});
});
