import {
	chmodSync, existsSync, readdirSync, statSync, utimesSync, writeFileSync,
} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {
	afterEach, beforeEach, describe, expect, it, onTestFinished, vi,
} from 'vitest';
import {type Article} from '../../source/article/article.js';
import {autosaveArticleCache, openArticleCache, type ArticleCache} from '../../source/sources/article-cache.js';
import {type LoadResult} from '../../source/loading/model/load-result.js';
import {createSessionStore, type SessionStore} from '../../source/session/store.js';
import {shelf} from '../helpers/articles/articles.js';
import {temporaryFolder} from '../helpers/system/folder.js';
import {openSession} from '../helpers/screen/session.js';
import {withSources} from '../../source/session/state/with-changes.js';

const stories = shelf(200).map(({article}) => article);
const answers = (articles: readonly Article[]): LoadResult[] => articles.map(article => ({kind: 'article', article}));

const cacheBefore = process.env['XDG_CACHE_HOME'];
let cacheHome = '';

beforeEach(() => {
	cacheHome = temporaryFolder();
	process.env['XDG_CACHE_HOME'] = cacheHome;
});

afterEach(() => {
	if (cacheBefore === undefined) {
		delete process.env['XDG_CACHE_HOME'];
	} else {
		process.env['XDG_CACHE_HOME'] = cacheBefore;
	}
});

const open = (folder: string, options: Partial<Parameters<typeof openArticleCache>[0]> = {}): ArticleCache =>
	openArticleCache({keepsState: true, as: null, ...options}, () => [{kind: 'path', path: folder}]);

/** Creates a session with `quotes` quotes in each article. */
const session = (quotes: number): SessionStore => {
	const store = createSessionStore(openSession({stories: []}));
	store.dispatch({
		type: 'loaded', articles: stories, problems: [], counts: stories.map(article => [article, quotes] as const),
	});
	store.dispatch({type: 'loading-finished', at: '2026-05-04T10:00:00.000Z'});
	return store;
};

/** Records the results of a file that the cache does not have. */
const record = async (cache: ArticleCache, file: string, given: readonly LoadResult[]): Promise<void> => {
	const recalled = await cache.memory.lookUp(file);
	if (typeof recalled !== 'function') {
		throw new TypeError('the cache has it already');
	}

	recalled(given);
};

const titles = async (cache: ArticleCache, file: string): Promise<string[] | null> => {
	const recalled = await cache.memory.lookUp(file);
	return typeof recalled === 'function' ? null : recalled.flatMap(each => each.kind === 'article' ? [each.article.title] : []);
};

const kept = (): string[] => existsSync(path.join(cacheHome, 'newsreader/shelves')) ? readdirSync(path.join(cacheHome, 'newsreader/shelves')) : [];

describe('openArticleCache', () => {
	it('returns the articles of a file the next time, with their numbers of quotes', async () => {
		const folder = temporaryFolder({'feed.xml': 'anything'});
		const file = path.join(folder, 'feed.xml');
		const cache = open(folder);
		await record(cache, file, answers(stories));
		await cache.save(session(3));
		const again = open(folder);
		expect(await titles(again, file)).toEqual(stories.map(({title}) => title));
		const recalled = await again.memory.lookUp(file);
		const [first] = typeof recalled === 'function' ? [] : recalled;
		expect(first?.kind === 'article' && again.quoteCountOf(first.article)).toBe(3);
	});

	it('accepts articles before the first look-up, and then has their numbers of quotes', async () => {
		const folder = temporaryFolder({'a.txt': 'anything', 'feed.xml': 'anything'});
		const files = [path.join(folder, 'a.txt'), path.join(folder, 'feed.xml')] as const;
		const [first] = stories;
		const alone = first ? [first] : [];
		const cache = open(folder);
		const note = await cache.memory.startRecording(files[0]);
		note(answers(alone));
		await record(cache, files[1], answers(stories));
		await cache.save(session(3));
		const again = open(folder);
		const copy = alone.map(article => ({...article}));
		const noteAgain = await again.memory.startRecording(files[0]);
		noteAgain(answers(copy));
		expect(copy.map(article => again.quoteCountOf(article))).toEqual([undefined]);
		await again.memory.lookUp(files[1]);
		expect(copy.map(article => again.quoteCountOf(article))).toEqual([3]);
	});

	it('finds files however their folder is named, and gives articles the name that is used', async () => {
		const folder = temporaryFolder({'feed.xml': 'anything'});
		const cache = open(folder);
		await record(cache, path.join(folder, 'feed.xml'), answers(stories));
		await cache.save(session(3));
		const named = path.relative('', folder);
		const recalled = await open(`${named}/`).memory.lookUp(path.join(named, 'feed.xml'));
		const [first] = typeof recalled === 'function' ? [] : recalled;
		expect(first?.kind === 'article' && first.article.source).toBe(path.join(named, 'feed.xml'));
	});

	it('returns the articles of a file again in the same session until it changes', async () => {
		const folder = temporaryFolder({'feed.xml': 'anything'});
		const file = path.join(folder, 'feed.xml');
		const cache = open(folder);
		await record(cache, file, answers(stories));
		expect(await titles(cache, file)).toHaveLength(200);
		writeFileSync(file, 'something else');
		expect(await titles(cache, file)).toBeNull();
	});

	it('has no articles of a file whose content has changed, even if its size and time have not', async () => {
		const folder = temporaryFolder({'feed.xml': 'anything'});
		const file = path.join(folder, 'feed.xml');
		const cache = open(folder);
		await record(cache, file, answers(stories));
		await cache.save(session(3));
		const {atime, mtime} = statSync(file);
		writeFileSync(file, 'anythong');
		utimesSync(file, atime, mtime);
		expect(await titles(open(folder), file)).toBeNull();
	});

	it('does not store files that have failures or refer to other sources', async () => {
		const folder = temporaryFolder({'a.jsonl': 'anything', 'b.opml': 'anything'});
		const cache = open(folder);
		await record(cache, path.join(folder, 'a.jsonl'), [...answers(stories), {kind: 'failure', failure: {source: 'a', message: 'a: line 2: is no JSON', hasCopy: false}}]);
		await cache.save(session(3));
		expect(kept()).toEqual([]);
	});

	it('neither reads nor writes the disk with --no-state', async () => {
		const folder = temporaryFolder({'feed.xml': 'anything'});
		const file = path.join(folder, 'feed.xml');
		const without = open(folder, {keepsState: false});
		await record(without, file, answers(stories));
		await without.save(session(3));
		expect(kept()).toEqual([]);
		expect(await titles(open(folder), file)).toBeNull();
	});

	it('keeps the articles of files that are not loaded when the user quits', async () => {
		const folder = temporaryFolder({'a.xml': 'anything', 'b.xml': 'anything', 'c.xml': 'anything'});
		const [first, second, third] = [path.join(folder, 'a.xml'), path.join(folder, 'b.xml'), path.join(folder, 'c.xml')];
		const store = session(3);
		const leave = async (file: string): Promise<void> => {
			const cache = open(folder);
			await record(cache, file, answers(stories));
			await cache.save({...store, get: () => (withSources(store.get(), {isLoading: true}))});
		};

		await leave(first);
		await leave(second);
		const cache = open(folder);
		expect(await titles(cache, first)).toHaveLength(200);
		expect(await titles(cache, second)).toHaveLength(200);
		await record(cache, third, answers(stories));
		await cache.save(store);
		expect(await titles(open(folder), third)).toHaveLength(200);
	});

	it('drops the articles of files that were not loaded when all files are loaded', async () => {
		const folder = temporaryFolder({'a.xml': 'anything', 'b.xml': 'anything'});
		const [first, second] = [path.join(folder, 'a.xml'), path.join(folder, 'b.xml')];
		for (const file of [first, second]) {
			const cache = open(folder);
			// eslint-disable-next-line no-await-in-loop -- One after the other.
			await record(cache, file, answers(stories));
			// eslint-disable-next-line no-await-in-loop
			await cache.save(session(3));
		}

		expect(await titles(open(folder), first)).toBeNull();
		expect(await titles(open(folder), second)).toHaveLength(200);
	});

	it('returns articles only for the same sources in the same format', async () => {
		const folder = temporaryFolder({'feed.xml': 'anything'});
		const file = path.join(folder, 'feed.xml');
		const cache = open(folder);
		await record(cache, file, answers(stories));
		await cache.save(session(3));
		expect(await titles(open(folder, {as: 'plain'}), file)).toBeNull();
		expect(await titles(open(path.dirname(folder)), file)).toBeNull();
		expect(await titles(open(folder), file)).toHaveLength(200);
	});

	it('writes a whole file if two saves overlap, and the second waits for the first', async () => {
		const folder = temporaryFolder({'feed.xml': 'anything'});
		const file = path.join(folder, 'feed.xml');
		const cache = open(folder);
		await record(cache, file, answers(stories));
		const store = session(3);
		void cache.save(store);
		await cache.save(store);
		expect(kept()).toEqual([expect.stringMatching(/^[\da-f]{64}$/v)]);
	});

	it.skipIf(process.getuid?.() === 0)('has no articles if its folder cannot be read', async () => {
		const folder = temporaryFolder({'in/feed.xml': 'anything'});
		chmodSync(path.join(folder, 'in'), 0o444);
		await expect(titles(open(folder), path.join(folder, 'in/feed.xml'))).resolves.toBeNull();
		chmodSync(path.join(folder, 'in'), 0o755);
	});
});

describe('autosaveArticleCache', () => {
	it('tries again a minute after a failed write', async () => {
		vi.useFakeTimers();
		onTestFinished(() => {
			vi.useRealTimers();
		});
		const store = session(3);
		const save = vi.fn<ArticleCache['save']>().mockResolvedValueOnce(false).mockResolvedValue(true);
		autosaveArticleCache(store, {...open(temporaryFolder()), save});
		store.dispatch({type: 'command', name: 'toggle-star', at: '2026-05-04T10:00:00.000Z'});
		await vi.advanceTimersByTimeAsync(59_000);
		expect(save).toHaveBeenCalledTimes(1);
		await vi.advanceTimersByTimeAsync(10_000);
		expect(save).toHaveBeenCalledTimes(2);
		await vi.advanceTimersByTimeAsync(600_000);
		expect(save).toHaveBeenCalledTimes(2);
	});
});
