import fs from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {type Article} from '../../source/article/article.js';
import {type Options} from '../../source/command-line/options.js';
import {type Database} from '../../source/library/database/database.js';
import {createLibraryReader, type LibraryReader} from '../../source/library/store/read-articles.js';
import {createLibrary, type LibraryThread} from '../../source/library/thread/library.js';
import {createAnswerer} from '../../source/library/thread/answer-request.js';
import {failureResult, type LoadResult} from '../../source/loading/model/load-result.js';
import {buildId} from '../../source/sources/build-id.js';
import {createLibraryCache, type LibraryCache} from '../../source/sources/library-cache.js';
import {shelf} from '../helpers/articles/articles.js';
import {open as openFile} from '../helpers/library/kept.js';
import {temporaryFolder} from '../helpers/system/folder.js';

const stories = shelf(20).map(({article}) => article);
const answers = (articles: readonly Article[]): LoadResult[] => articles.map(article => ({kind: 'article', article}));

/** A library without a thread. */
const threadOf = (database: Database): LibraryThread => {
	const {answer} = createAnswerer(database);
	return {
		opened: Promise.resolve({opened: true, notice: null}),
		request: async (name, input) => answer(name, input),
		onReopened: () => undefined,
		close: async () => undefined,
	};
};

type Session = {readonly cache: LibraryCache; readonly flush: () => Promise<unknown>};

async function libraryIn(): Promise<{readonly database: Database; readonly session: (folder: string, as?: Options['as'], reader?: LibraryReader | null) => Session}> {
	const {database} = await openFile(path.join(temporaryFolder(), 'library.db'));
	const session = (folder: string, as: Options['as'] = null, reader: LibraryReader | null = createLibraryReader(database, buildId, name => name)): Session => {
		const library = createLibrary(() => threadOf(database), () => null, problem => {
			throw new Error(problem);
		});
		const cache = createLibraryCache(library, async () => reader, {as}, () => [{kind: 'path', path: folder}]);
		return {cache, flush: async () => library.request('flush', null)};
	};

	return {database, session};
}

const record = async ({cache, flush}: Session, file: string, given: readonly LoadResult[]): Promise<void> => {
	const found = await cache.memory.lookUp(file);
	if (typeof found !== 'function') {
		throw new TypeError('the library has it already');
	}

	found(given);
	await flush();
};

/** Returns what the library has of a file; `null` if it is read. */
const lookUp = async ({cache}: Session, file: string): Promise<readonly Article[] | null> => {
	const found = await cache.memory.lookUp(file);
	return typeof found === 'function' ? null : found.flatMap(each => each.kind === 'article' ? [each.article] : []);
};

const titles = (articles: readonly Article[] | null): string[] | null => articles?.map(({title}) => title) ?? null;

describe('createLibraryCache', () => {
	it('has the articles of a file in the next session, with their texts and numbers of quotes', async () => {
		const folder = temporaryFolder({'feed.xml': 'anything'});
		const file = path.join(folder, 'feed.xml');
		const {database, session} = await libraryIn();
		await record(session(folder), file, answers(stories));
		database.prepare('UPDATE article SET quotes = 3, engine = ?').run(buildId);
		const next = session(folder);
		const found = await lookUp(next, file);
		expect(titles(found)).toEqual(stories.map(({title}) => title));
		expect(found?.map(({text}) => text)).toEqual(stories.map(({text}) => text));
		expect(found?.map(article => next.cache.quoteCountOf(article))).toEqual(stories.map(() => 3));
	});

	it('knows the numbers of quotes of a file that was read before the library', async () => {
		const folder = temporaryFolder({'feed.xml': 'anything', 'other.txt': 'anything'});
		const file = path.join(folder, 'feed.xml');
		const {database, session} = await libraryIn();
		await record(session(folder), file, answers(stories));
		database.prepare('UPDATE article SET quotes = 3, engine = ?').run(buildId);
		const {cache, flush} = session(folder);
		const recordEarly = await cache.memory.startRecording(file);
		recordEarly(answers(stories));
		expect(stories.map(article => cache.quoteCountOf(article))).toEqual(stories.map(() => undefined));
		await cache.memory.lookUp(path.join(folder, 'other.txt'));
		expect(stories.map(article => cache.quoteCountOf(article))).toEqual(stories.map(() => 3));
		await flush();
	});

	it('gives the same articles again in the same session, so that nothing seems to have changed', async () => {
		const folder = temporaryFolder({'feed.xml': 'anything'});
		const file = path.join(folder, 'feed.xml');
		const {session} = await libraryIn();
		const first = session(folder);
		await record(first, file, answers(stories));
		const again = await lookUp(first, file);
		expect(again?.every((article, index) => article === stories[index])).toBe(true);
		const next = session(folder);
		const one = await lookUp(next, file);
		const two = await lookUp(next, file);
		expect(one?.every((article, index) => article === two?.[index])).toBe(true);
	});

	it('reads a file again that has changed, even if its size and time have not', async () => {
		const folder = temporaryFolder({'feed.xml': 'anything'});
		const file = path.join(folder, 'feed.xml');
		const {session} = await libraryIn();
		const first = session(folder);
		await record(first, file, answers(stories));
		const {atime, mtime} = fs.statSync(file);
		fs.writeFileSync(file, 'anythong');
		fs.utimesSync(file, atime, mtime);
		expect(await lookUp(first, file)).toBeNull();
		expect(await lookUp(session(folder), file)).toBeNull();
	});

	it('reads a file again with another format', async () => {
		const folder = temporaryFolder({'feed.xml': 'anything'});
		const file = path.join(folder, 'feed.xml');
		const {session} = await libraryIn();
		await record(session(folder, 'plain'), file, answers(stories));
		expect(await lookUp(session(folder), file)).toBeNull();
		expect(titles(await lookUp(session(folder, 'plain'), file))).toHaveLength(stories.length);
	});

	it('reads a file again that another build has parsed', async () => {
		const folder = temporaryFolder({'feed.xml': 'anything'});
		const file = path.join(folder, 'feed.xml');
		const {database, session} = await libraryIn();
		await record(session(folder), file, answers(stories));
		database.exec('UPDATE source SET reader = \'other\'');
		expect(await lookUp(session(folder), file)).toBeNull();
	});

	it('reads a file again if another program has changed one of its articles', async () => {
		const folder = temporaryFolder({'feed.xml': 'anything'});
		const file = path.join(folder, 'feed.xml');
		const {database, session} = await libraryIn();
		await record(session(folder), file, answers(stories));
		database.exec('UPDATE article SET title = char(27) WHERE number = 2');
		expect(await lookUp(session(folder), file)).toBeNull();
	});

	it('finds files however their folder is named, and gives articles the name that is used', async () => {
		const folder = temporaryFolder({'100%_a\'b/feed.xml': 'anything'});
		const {session} = await libraryIn();
		await record(session(folder), path.join(folder, '100%_a\'b/feed.xml'), answers(stories));
		const named = path.relative('', folder);
		const found = await lookUp(session(`${named}/`), path.join(named, '100%_a\'b/feed.xml'));
		expect(found?.[0]?.source).toBe(path.join(named, '100%_a\'b/feed.xml'));
	});

	it('keeps no file that has failures, refers to others, or does not exist', async () => {
		const folder = temporaryFolder({'a.jsonl': 'anything', 'b.opml': 'anything'});
		const {database, session} = await libraryIn();
		const first = session(folder);
		await record(first, path.join(folder, 'a.jsonl'), [...answers(stories), failureResult('a', 'line 2: is no JSON')]);
		await record(first, path.join(folder, 'b.opml'), []);
		await record(first, path.join(folder, 'missing.txt'), answers(stories));
		expect(database.prepare('SELECT count(*) AS count FROM source').get()?.['count']).toBe(0);
	});

	it('keeps what is read before the first look-up', async () => {
		const folder = temporaryFolder({'a.txt': 'anything'});
		const file = path.join(folder, 'a.txt');
		const {session} = await libraryIn();
		const first = session(folder);
		const keep = await first.cache.memory.startRecording(file);
		keep(answers(stories.slice(0, 1)));
		await first.flush();
		expect(titles(await lookUp(session(folder), file))).toEqual([stories[0]?.title]);
	});

	it('reads all files if the library cannot be read', async () => {
		const folder = temporaryFolder({'a.txt': 'anything'});
		const {session} = await libraryIn();
		const broken: LibraryReader = {
			sources() {
				throw new Error('database disk image is malformed');
			},
			items: () => [],
			body: () => expect.unreachable(),
			close: () => undefined,
		};
		expect(await lookUp(session(folder, null, broken), path.join(folder, 'a.txt'))).toBeNull();
		expect(await lookUp(session(folder, null, null), path.join(folder, 'a.txt'))).toBeNull();
	});

	it('leaves out articles that have left their file', async () => {
		const folder = temporaryFolder({'feed.xml': 'anything'});
		const file = path.join(folder, 'feed.xml');
		const {session} = await libraryIn();
		const first = session(folder);
		await record(first, file, answers(stories));
		fs.writeFileSync(file, 'something else');
		await record(first, file, answers(stories.slice(5)));
		expect(titles(await lookUp(session(folder), file))).toEqual(stories.slice(5).map(({title}) => title));
	});
});
