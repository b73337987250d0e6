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
import {shelf as stories} from '../helpers/articles.js';
import {temporaryFolder} from '../helpers/folder.js';
import {diskFailures, fullDisk} from '../helpers/full-disk.js';

const shelved = (articles: readonly Article[]): Article[] => packItems(articles.map(article => ({kind: 'article', article})))
	.flatMap(item => item.kind === 'packed' ? [shelvedArticle(item.head, item.body)] : []);

const open = async (folder: string, {
	sources = ['news'], version = '1', fewestArticles = 1, maximumBytes = 1_000_000,
} = {}): Promise<Shelf> =>
	openShelf(path.join(folder, 'shelves'), sources, version, {minArticleCount: fewestArticles, maxBytes: maximumBytes});

/** By what a file shows that it has changed, if it is there. */
const stampNow = (file: string): FileFingerprint | undefined => {
	const stats = statSync(file, {throwIfNoEntry: false});
	return stats && {size: stats.size, modifiedAt: stats.mtimeMs, changedAt: stats.ctimeMs};
};

/** The articles of a file as it is now. */
const recall = (shelf: Shelf, file: string, source = 'story.txt'): readonly Article[] | undefined => {
	const stamp = stampNow(file);
	return stamp && shelf.articlesOf(file, stamp, source);
};

/** Says what a file has given as it is now. */
const note = (shelf: Shelf, file: string, articles: readonly Article[]): void => {
	const stamp = stampNow(file);
	if (stamp) {
		shelf.put(file, stamp, articles);
	}
};

/** A folder with two files that were opened before. */
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

/** The articles of a file, as a shelf has them that is opened now. */
const articlesNow = async (folder: string, file: string, options: Parameters<typeof open>[1] = {}): Promise<readonly Article[] | undefined> => {
	const shelf = await open(folder, options);
	return recall(shelf, file);
};

describe('a shelf', () => {
	it('has the articles of files that were opened before, and how many quotes are in them', async () => {
		const {folder, first, second, articles} = await openedBefore();
		const shelf = await open(folder);
		const [one] = recall(shelf, first) ?? [];
		const [two] = recall(shelf, second) ?? [];
		expect([{...one}, {...two}]).toEqual(articles.map(article => ({...article})));
		expect(one && shelf.quoteCountOf(one)).toBe(3);
		expect(two && shelf.quoteCountOf(two)).toBe(4);
	});

	it('knows how many quotes are in a file that was read again, if it has not changed', async () => {
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

	it('has them by the name that their file has now', async () => {
		const {folder, first} = await openedBefore();
		expect(recall(await open(folder), first, '../news/a.txt')?.map(({source}) => source)).toEqual(['../news/a.txt']);
	});

	it('has them whatever blanks are in the name of their file', async () => {
		const {folder, first} = await openedBefore();
		const shelf = await open(folder);
		const [article] = stories(1).map(each => ({...each.article, source: ' two  blanks.txt'}));
		writeFileSync(first, 'One more');
		note(shelf, first, article ? [article] : []);
		await shelf.save(() => 1);
		expect(await articlesNow(folder, first)).toHaveLength(1);
	});

	it('does not have a file that has changed or is gone', async () => {
		const {folder, first, second} = await openedBefore();
		utimesSync(first, new Date(), new Date(2000));
		writeFileSync(second, 'Two and more');
		const shelf = await open(folder);
		expect(recall(shelf, first)).toBeUndefined();
		expect(recall(shelf, second)).toBeUndefined();
		expect(recall(shelf, path.join(folder, 'c.txt'))).toBeUndefined();
	});

	it('is for the same sources and the same build of the program', async () => {
		const {folder, first} = await openedBefore();
		expect(await articlesNow(folder, first, {sources: ['other']})).toBeUndefined();
		expect(await articlesNow(folder, first, {version: '2'})).toBeUndefined();
	});

	it('has articles whose quotes nobody has counted, and is written again when they are', async () => {
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

	it('packs articles that are not packed yet', async () => {
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

	it('leaves out what was not asked for, and what nothing came of or cannot be packed', async () => {
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

	it('is not written where nothing is new, the articles are few or the room is small', async () => {
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

	it('that is broken anywhere is empty', async () => {
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
	])('that others have written with %s has nothing of that file', async (_, wrong) => {
		const {folder, kept, first, second} = await openedBefore();
		const files = [...parseShelf(readFileSync(kept), '1')].map(([path, {articles, ...stamp}]) => ({
			path,
			...stamp,
			articles: articles().map(article => path === first ? {...article, head: Object.assign(structuredClone(article.head), wrong)} : article),
		}));
		writeFileSync(kept, Buffer.concat(await serializeShelf(files, '1')));
		expect(await articlesNow(folder, first)).toBeUndefined();
		expect(await articlesNow(folder, second)).toHaveLength(1);
	});

	it('is for its user alone', async () => {
		const {kept} = await openedBefore();
		for (const each of [kept, path.dirname(kept)]) {
			// eslint-disable-next-line no-bitwise -- Permissions.
			expect(statSync(each).mode & 0o077).toBe(0);
		}
	});

	it('takes the room of shelves that were written longest ago', async () => {
		const {folder, kept, first, articles} = await openedBefore();
		utimesSync(kept, new Date(1000), new Date(1000));
		const {size} = statSync(kept);
		const other = await open(folder, {sources: ['other'], maximumBytes: Math.floor(size * 1.5)});
		note(other, first, articles);
		await other.save(() => 1);
		expect(await articlesNow(folder, first)).toBeUndefined();
		expect(await articlesNow(folder, first, {sources: ['other']})).toHaveLength(2);
	});

	it.each(diskFailures)('stays whole if %s fails with %s, and is written by the next save', async (step, code) => {
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

	it('costs nothing but itself where it cannot be written', async () => {
		const folder = temporaryFolder({'a.txt': 'One', shelves: 'no folder'});
		const file = path.join(folder, 'a.txt');
		const shelf = await open(folder);
		note(shelf, file, shelved(stories(1).map(({article}) => article)));
		await shelf.save(() => 1);
		expect(readFileSync(path.join(folder, 'shelves'), 'utf8')).toBe('no folder');
	});
});
