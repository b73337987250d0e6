import {Buffer} from 'node:buffer';
import {
	readdirSync, readFileSync, statSync, utimesSync, writeFileSync,
} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {type Article} from '../../source/article/article.js';
import {openShelf, type Shelf} from '../../source/shelf/open-shelf.js';
import {packItems} from '../../source/shelf/packed-article.js';
import {serializeShelf, parseShelf} from '../../source/shelf/shelf-file.js';
import {shelvedArticle} from '../../source/shelf/shelved-article.js';
import {type FileFingerprint} from '../../source/shelf/file-fingerprint.js';
import {shelf as stories} from '../helpers/articles/articles.js';
import {temporaryFolder} from '../helpers/system/folder.js';
import {diskFailures, fullDisk} from '../helpers/system/full-disk.js';

const shelved = (articles: readonly Article[]): Article[] => packItems(articles.map(article => ({kind: 'article', article})))
	.flatMap(item => item.kind === 'packed' ? [shelvedArticle(item.head, item.body)] : []);

const open = async (folder: string, {
	sources = ['news'], version = '1', fewestArticles = 1, maximumBytes = 1_000_000,
} = {}): Promise<Shelf> =>
	openShelf(path.join(folder, 'shelves'), sources, version, {minArticleCount: fewestArticles, maxBytes: maximumBytes});

/** Returns the fingerprint that a file has now; `undefined` if it does not exist. */
const fingerprintNow = (file: string): FileFingerprint | undefined => {
	const stats = statSync(file, {throwIfNoEntry: false});
	return stats && {size: stats.size, modifiedAt: stats.mtimeMs, changedAt: stats.ctimeMs};
};

/** Returns the stored articles of a file as it is now. */
const recall = (shelf: Shelf, file: string, source = 'story.txt'): readonly Article[] | undefined => {
	const fingerprint = fingerprintNow(file);
	return fingerprint && shelf.articlesOf(file, fingerprint, source);
};

/** Records the articles of a file as it is now. */
const note = (shelf: Shelf, file: string, articles: readonly Article[]): void => {
	const fingerprint = fingerprintNow(file);
	if (fingerprint) {
		shelf.put(file, fingerprint, articles);
	}
};

/** Creates a folder with two files that were opened before. */
const openedBefore = async () => {
	const folder = temporaryFolder({'a.txt': 'One', 'b.txt': 'Two'});
	const files = ['a.txt', 'b.txt'].map(name => path.join(folder, name));
	const articles = shelved(stories(2).map(({article}) => article));
	const shelf = await open(folder);
	for (const [index, file] of files.entries()) {
		note(shelf, file, articles.slice(index, index + 1));
	}

	await shelf.save(article => articles.indexOf(article) + 3);
	const [first = '', second = ''] = files;
	const [kept = ''] = readdirSync(path.join(folder, 'shelves')).map(name => path.join(folder, 'shelves', name));
	return {
		folder, first, second, kept, articles,
	};
};

/** Returns the articles of a file in a shelf that is opened now. */
const articlesNow = async (folder: string, file: string, options: Parameters<typeof open>[1] = {}): Promise<readonly Article[] | undefined> => {
	const shelf = await open(folder, options);
	return recall(shelf, file);
};

describe('openShelf', () => {
	it('returns the articles of files that were opened before, with their numbers of quotes', async () => {
		const {folder, first, second, articles} = await openedBefore();
		const shelf = await open(folder);
		const [one] = recall(shelf, first) ?? [];
		const [two] = recall(shelf, second) ?? [];
		expect([{...one}, {...two}]).toEqual(articles.map(article => ({...article})));
		expect(one && shelf.quoteCountOf(one)).toBe(3);
		expect(two && shelf.quoteCountOf(two)).toBe(4);
	});

	it('returns the stored numbers of quotes for an unchanged file that was read again', async () => {
		const {folder, kept, first, second} = await openedBefore();
		const before = readFileSync(kept);
		const [one, two] = stories(2).map(({article}) => article);
		const shelf = await open(folder);
		note(shelf, first, one ? [one] : []);
		note(shelf, second, two ? [two] : []);
		expect([one, two].map(article => article && shelf.quoteCountOf(article))).toEqual([3, 4]);
		await shelf.save(() => 9);
		expect(readFileSync(kept)).toEqual(before);
		const later = await open(folder);
		writeFileSync(second, 'Two and more');
		note(later, second, two ? [two] : []);
		expect(two && later.quoteCountOf(two)).toBeUndefined();
	});

	it('gives the articles the current name of their file', async () => {
		const {folder, first} = await openedBefore();
		expect(recall(await open(folder), first, '../news/a.txt')?.map(({source}) => source)).toEqual(['../news/a.txt']);
	});

	it('finds files whose names contain blanks', async () => {
		const {folder, first} = await openedBefore();
		const shelf = await open(folder);
		const [article] = stories(1).map(each => ({...each.article, source: ' two  blanks.txt'}));
		writeFileSync(first, 'One more');
		note(shelf, first, article ? [article] : []);
		await shelf.save(() => 1);
		expect(await articlesNow(folder, first)).toHaveLength(1);
	});

	it('has no articles of a file that has changed or is gone', async () => {
		const {folder, first, second} = await openedBefore();
		utimesSync(first, new Date(), new Date(2000));
		writeFileSync(second, 'Two and more');
		const shelf = await open(folder);
		expect(recall(shelf, first)).toBeUndefined();
		expect(recall(shelf, second)).toBeUndefined();
		expect(recall(shelf, path.join(folder, 'c.txt'))).toBeUndefined();
	});

	it('opens a shelf only for the same sources and the same build of the program', async () => {
		const {folder, first} = await openedBefore();
		expect(await articlesNow(folder, first, {sources: ['other']})).toBeUndefined();
		expect(await articlesNow(folder, first, {version: '2'})).toBeUndefined();
	});

	it('stores articles whose quotes are not counted, and is written again when they are counted', async () => {
		const {folder, first, second, articles} = await openedBefore();
		const shelf = await open(folder);
		writeFileSync(first, 'One more');
		note(shelf, first, articles.slice(0, 1));
		recall(shelf, second);
		await shelf.save(article => article === articles[0] ? undefined : 1);
		const again = await open(folder);
		const [uncounted] = recall(again, first) ?? [];
		expect(uncounted && {...uncounted}).toEqual({...articles[0]});
		expect(uncounted && again.quoteCountOf(uncounted)).toBeUndefined();
		recall(again, second);
		await again.save(() => 7);
		const last = await open(folder);
		const [counted] = recall(last, first) ?? [];
		expect(counted && last.quoteCountOf(counted)).toBe(7);
	});

	it('stores articles that were not packed before', async () => {
		const {folder, first} = await openedBefore();
		const [loose] = stories(1).map(({article}) => article);
		const shelf = await open(folder);
		writeFileSync(first, 'One more');
		note(shelf, first, loose ? [loose] : []);
		await shelf.save(() => 5);
		const again = await open(folder);
		const [kept] = recall(again, first) ?? [];
		expect(kept && {...kept}).toEqual(loose);
		expect(kept && again.quoteCountOf(kept)).toBe(5);
	});

	it('does not store files that were not opened, that have no articles or that cannot be packed', async () => {
		const {folder, first, second, articles} = await openedBefore();
		const shelf = await open(folder);
		recall(shelf, first);
		const [third, fourth] = ['c.txt', 'd.txt'].map(name => {
			writeFileSync(path.join(folder, name), 'Text');
			return path.join(folder, name);
		});
		note(shelf, third ?? '', []);
		note(shelf, fourth ?? '', [...articles, ...stories(1).map(({article}) => ({...article, text: 'word '.repeat(300_000)}))]);
		writeFileSync(path.join(folder, 'e.txt'), 'Text');
		note(shelf, path.join(folder, 'e.txt'), articles);
		await shelf.save(() => 1);
		const again = await open(folder);
		expect([first, second, third, fourth].map(file => recall(again, file ?? '')?.length)).toEqual([1, undefined, undefined, undefined]);
		expect(recall(again, path.join(folder, 'e.txt'))).toHaveLength(2);
	});

	it('does not write the shelf if nothing is new, the articles are few or the limit is too small', async () => {
		const {folder, kept, first, articles} = await openedBefore();
		const before = readFileSync(kept);
		const same = await open(folder);
		recall(same, first);
		await same.save(() => 9);
		for (const limits of [{fewestArticles: 200}, {maximumBytes: 100}]) {
			// eslint-disable-next-line no-await-in-loop -- One after the other.
			const shelf = await open(folder, limits);
			note(shelf, first, articles);
			// eslint-disable-next-line no-await-in-loop -- One after the other.
			await shelf.save(() => 9);
		}

		expect(readFileSync(kept)).toEqual(before);
	});

	it('opens a shelf that is damaged at any byte as an empty one', async () => {
		const {folder, kept, first} = await openedBefore();
		const sound = readFileSync(kept);
		for (let at = 0; at < sound.length; at += 37) {
			const broken = Uint8Array.from(sound);
			broken[at] = (broken[at] ?? 0) + 1;
			writeFileSync(kept, broken);
			// eslint-disable-next-line no-await-in-loop -- One after the other.
			expect(await articlesNow(folder, first)).toBeUndefined();
		}

		writeFileSync(kept, sound.subarray(0, -1));
		expect(await articlesNow(folder, first)).toBeUndefined();
		writeFileSync(kept, '');
		expect(await articlesNow(folder, first)).toBeUndefined();
	});

	it.each([
		['an escape sequence in a title', {title: '\u001B]52;c;aGk=\u0007'}],
		['a name over two lines', {byline: 'Ann\nBrown'}],
		['a title that turns its direction', {title: '\u202Eeltit'}],
		['a title that hides something', {title: 'a\u200Bb'}],
		['a number for a title', {title: 5}],
		['no groups', {groups: null}],
	])('has no articles of a file that another program has stored with %s', async (_, wrong) => {
		const {folder, kept, first, second} = await openedBefore();
		const files = [...parseShelf(readFileSync(kept), '1')].map(([path, {articles, ...fingerprint}]) => ({
			path,
			...fingerprint,
			articles: articles().map(article => path === first ? {...article, head: Object.assign(structuredClone(article.head), wrong)} : article),
		}));
		writeFileSync(kept, Buffer.concat(await serializeShelf(files, '1')));
		expect(await articlesNow(folder, first)).toBeUndefined();
		expect(await articlesNow(folder, second)).toHaveLength(1);
	});

	it('creates a folder and files that only the user can read', async () => {
		const {kept} = await openedBefore();
		for (const each of [kept, path.dirname(kept)]) {
			// eslint-disable-next-line no-bitwise -- Permissions.
			expect(statSync(each).mode & 0o077).toBe(0);
		}
	});

	it('removes the shelves that were written longest ago to make room', async () => {
		const {folder, kept, first, articles} = await openedBefore();
		utimesSync(kept, new Date(1000), new Date(1000));
		const {size} = statSync(kept);
		const other = await open(folder, {sources: ['other'], maximumBytes: Math.floor(size * 1.5)});
		note(other, first, articles);
		await other.save(() => 1);
		expect(await articlesNow(folder, first)).toBeUndefined();
		expect(await articlesNow(folder, first, {sources: ['other']})).toHaveLength(2);
	});

	it.each(diskFailures)('keeps the old shelf whole if %s fails with %s, and writes it at the next save', async (step, code) => {
		const {folder, kept, first, articles} = await openedBefore();
		const before = readFileSync(kept);
		writeFileSync(first, 'One more');
		const fileSystem = fullDisk(step, code);
		const shelf = await openShelf(path.join(folder, 'shelves'), ['news'], '1', {minArticleCount: 1, fileSystem});
		note(shelf, first, articles);
		expect(await shelf.save(() => 1)).toBe(false);
		expect(readFileSync(kept).equals(before)).toBe(true);
		expect(readdirSync(path.dirname(kept))).toHaveLength(1);
		fileSystem.makeRoom();
		expect(await shelf.save(() => 1)).toBe(true);
		expect(await articlesNow(folder, first)).toHaveLength(2);
	});

	it('reports a shelf that cannot be written, and nothing else fails', async () => {
		const folder = temporaryFolder({'a.txt': 'One', shelves: 'no folder'});
		const file = path.join(folder, 'a.txt');
		const shelf = await open(folder);
		note(shelf, file, shelved(stories(1).map(({article}) => article)));
		await shelf.save(() => 1);
		expect(readFileSync(path.join(folder, 'shelves'), 'utf8')).toBe('no folder');
	});
});
