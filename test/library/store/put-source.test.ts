import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {inMemory, inTransaction, type Database} from '../../../source/library/database/database.js';
import {createPutAnalysis} from '../../../source/library/store/put-analysis.js';
import {createPutSource} from '../../../source/library/store/put-source.js';
import {createLibraryReader} from '../../../source/library/store/read-articles.js';
import {
	at, column, feed, file, integrity, kept, open, put,
} from '../../helpers/library/kept.js';

const openMemory = async (): Promise<Database> => {
	const {database} = await open(inMemory);
	return database;
};

/** Returns the titles of a source in its order; those that have left it in parentheses. */
const titles = (database: Database, name: string): string[] =>
	createLibraryReader(database, 'engine', shown => shown).sources([name])
		.flatMap(source => source.articles().map(({head, isGone}) => isGone ? `(${head.title})` : head.title));

/** Returns the titles of the articles that a search finds. */
const found = (database: Database, word: string): unknown[] =>
	column(database, 'SELECT title FROM article WHERE number IN (SELECT rowid FROM article_index WHERE article_index MATCH ?) ORDER BY title', word);

describe('createPutSource', () => {
	it('stores an article once, however often it comes', async () => {
		const database = await openMemory();
		const first = put(database, feed(), [kept('One'), kept('Two')]);
		expect(put(database, feed(), [kept('One'), kept('Two')])).toEqual(first);
		expect(column(database, 'SELECT count(*) FROM article')).toEqual([2]);
		expect(column(database, 'SELECT count(*) FROM body')).toEqual([2]);
		expect(found(database, 'text')).toEqual(['One', 'Two']);
	});

	it('stores one article that two sources have once, and finds it in both', async () => {
		const database = await openMemory();
		const numbers = [feed('https://a.example'), feed('https://b.example')].map(source => put(database, source, [kept('One')])[0]);
		expect(numbers[0]).toBe(numbers[1]);
		expect(titles(database, 'https://a.example')).toEqual(['One']);
		expect(titles(database, 'https://b.example')).toEqual(['One']);
	});

	it('puts a new version in place of the earlier one, whose text stays', async () => {
		const database = await openMemory();
		const [before] = put(database, feed(), [kept('One', 'The ferry sails.')]);
		const [after] = put(database, feed(), [kept('One', 'The ferry sinks.')]);
		expect(after).not.toBe(before);
		expect(column(database, 'SELECT text FROM body ORDER BY article')).toEqual(['The ferry sails.', 'The ferry sinks.']);
		expect(column(database, 'SELECT is_current FROM article ORDER BY number')).toEqual([0, 1]);
		expect(found(database, 'sails')).toEqual([]);
		expect(found(database, 'sinks')).toEqual(['One']);
		expect(titles(database, feed().name)).toEqual(['One']);
	});

	it('finds an earlier version again if it comes back', async () => {
		const database = await openMemory();
		const [before] = put(database, feed(), [kept('One', 'The ferry sails.')]);
		put(database, feed(), [kept('One', 'The ferry sinks.')]);
		expect(put(database, feed(), [kept('One', 'The ferry sails.')])).toEqual([before]);
		expect(found(database, 'sails')).toEqual(['One']);
		expect(found(database, 'sinks')).toEqual([]);
		expect(column(database, 'SELECT count(*) FROM article')).toEqual([2]);
	});

	it('keeps a version that another source still has', async () => {
		const database = await openMemory();
		put(database, feed('https://a.example'), [kept('One', 'The ferry sails.')]);
		put(database, feed('https://b.example'), [kept('One', 'The ferry sails.')]);
		put(database, feed('https://a.example'), [kept('One', 'The ferry sinks.')]);
		expect(found(database, 'sails')).toEqual(['One']);
		expect(found(database, 'sinks')).toEqual(['One']);
		put(database, feed('https://b.example'), [kept('One', 'The ferry sinks.')]);
		expect(found(database, 'sails')).toEqual([]);
	});

	it('counts a change of the head as a new version', async () => {
		const database = await openMemory();
		const changes = [{title: 'Other'}, {byline: 'Ann'}, {publication: 'Paper'}, {published: '2026-11-20'}, {url: 'https://a.example/1'}, {language: 'de'}, {note: 'A note'}];
		for (const [index, change] of changes.entries()) {
			put(database, feed(), [kept('One', 'Text.', change)]);
			expect(column(database, 'SELECT count(*) FROM article')).toEqual([index + 1]);
		}

		put(database, feed(), [kept('One', 'Text.', {...changes.at(-1), groups: ['A'], source: '/elsewhere'})]);
		expect(column(database, 'SELECT count(*) FROM article')).toEqual([changes.length]);
	});

	it('removes the quotes of an earlier version from searches', async () => {
		const database = await openMemory();
		const [number = 0] = put(database, feed(), [kept('One', 'The ferry sails.')]);
		inTransaction(database, () => {
			createPutAnalysis(database)(number, 'engine', {
				quotes: [{
					start: 0, end: 3, text: 'The', kind: 'direct', polarity: 'asserted', verb: null, speaker: 'Ann', role: null, confidence: 1,
				}], entities: [], sure: 1,
			});
		});
		put(database, feed(), [kept('One', 'The ferry sinks.')]);
		expect(column(database, 'SELECT count(*) FROM quote')).toEqual([0]);
		expect(column(database, 'SELECT quotes FROM article ORDER BY number')).toEqual([null, null]);
	});

	it('marks items that have left their feed, and shows them again when they come back', async () => {
		const database = await openMemory();
		put(database, feed(), [kept('One'), kept('Two')]);
		put(database, feed(), [kept('Two'), kept('Three')]);
		expect(titles(database, feed().name)).toEqual(['Three', 'Two', '(One)']);
		expect(found(database, 'text')).toEqual(['One', 'Three', 'Two']);
		put(database, feed(), [kept('One')]);
		expect(titles(database, feed().name)).toEqual(['One', '(Three)', '(Two)']);
	});

	it('marks no item if the source could not be read in full', async () => {
		const database = await openMemory();
		put(database, feed(), [kept('One'), kept('Two')]);
		put(database, feed(), [kept('Three')], false);
		expect(titles(database, feed().name)).toEqual(['Three', 'One', 'Two']);
	});

	it('gives a file the order of the file, and a feed its new items first', async () => {
		const database = await openMemory();
		put(database, file(), [kept('One'), kept('Two')]);
		put(database, file('/a.txt', 2), [kept('Three'), kept('Two'), kept('One')]);
		expect(titles(database, '/a.txt')).toEqual(['Three', 'Two', 'One']);
		put(database, feed(), [kept('One'), kept('Two')]);
		put(database, feed(), [kept('Two'), kept('New'), kept('One')]);
		expect(titles(database, feed().name)).toEqual(['New', 'Two', 'One']);
	});

	it('puts the changed text of a file in place of the earlier one, though it is another article', async () => {
		const database = await openMemory();
		put(database, file(), [kept('One')]);
		put(database, file('/a.txt', 2), [kept('Two')]);
		expect(titles(database, '/a.txt')).toEqual(['Two']);
		expect(found(database, 'text')).toEqual(['Two']);
	});

	it('marks an article that was removed from a file with several', async () => {
		const database = await openMemory();
		put(database, file(), [kept('One'), kept('Two')]);
		put(database, file('/a.txt', 2), [kept('Two')]);
		expect(titles(database, '/a.txt')).toEqual(['Two', '(One)']);
	});

	it('stores an empty source', async () => {
		const database = await openMemory();
		put(database, feed(), [kept('One')]);
		expect(put(database, feed(), [])).toEqual([]);
		expect(titles(database, feed().name)).toEqual(['(One)']);
	});

	it('continues the order over parts, and does not record a file whose parts are missing', async () => {
		const database = await openMemory();
		const {add, finish} = inTransaction(database, () => createPutSource(database)(file()));
		inTransaction(database, () => add([kept('Two'), kept('One')]));
		inTransaction(database, () => add([kept('Three')]));
		expect(column(database, 'SELECT reader FROM source')).toEqual([null]);
		expect(titles(database, '/a.txt')).toEqual(['Two', 'One', 'Three']);
		inTransaction(database, () => {
			finish(true);
		});
		expect(column(database, 'SELECT reader FROM source')).toEqual(['build']);
		expect(database.prepare('SELECT size, modified_at, changed_at, read_at FROM source').get()).toMatchObject({
			size: 10, modified_at: 1, changed_at: 1, read_at: at,
		});
	});

	it('keeps everything, and one version of each article in each source, whatever comes', async () => {
		const article = fc.record({title: fc.constantFrom('One', 'Two', 'Three', 'O’Neil %_"'), text: fc.constantFrom('Words a.', 'Words b.')});
		const step = fc.record({
			name: fc.constantFrom('/a.txt', '/b.txt', 'https://a.example', 'https://b.example'),
			articles: fc.uniqueArray(article, {selector: ({title}) => title, maxLength: 4}),
			isWhole: fc.boolean(),
		});
		await fc.assert(fc.asyncProperty(fc.array(step, {maxLength: 12}), async steps => {
			const database = await openMemory();
			const seen = new Set<string>();
			const latest = new Map<string, readonly string[]>();
			for (const [index, {name, articles, isWhole}] of steps.entries()) {
				const before = latest.get(name) ?? [];
				put(database, name.startsWith('/') ? file(name, index) : feed(name), articles.map(({title, text}) => kept(title, text)), isWhole);
				for (const {title, text} of articles) {
					seen.add(`${title}: ${text}`);
				}

				const shown = articles.map(({title}) => title);
				latest.set(name, isWhole || name.startsWith('/') ? shown : [...new Set([...shown, ...before])]);
				const now = titles(database, name);
				expect(now).toEqual([...new Set(now)]);
				expect(now).toEqual(expect.arrayContaining(shown));
				expect(shown.filter(title => now.includes(`(${title})`))).toEqual([]);
			}

			expect(new Set(column(database, 'SELECT title || \': \' || text FROM article JOIN body ON article = number'))).toEqual(seen);
			// Searches find what a source has or had, and nothing else.
			const inSources = column(database, 'SELECT DISTINCT article FROM entry ORDER BY article');
			expect(column(database, 'SELECT rowid FROM article_index WHERE article_index MATCH \'words\' ORDER BY rowid')).toEqual(inSources);
			expect(column(database, 'SELECT number FROM article WHERE is_current ORDER BY number')).toEqual(inSources);
			expect(integrity(database)).toBe('ok');
		}), {numRuns: 60});
	});
});
