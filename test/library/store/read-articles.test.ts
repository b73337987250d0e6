import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {inMemory, type Database} from '../../../source/library/database/database.js';
import {createLibraryReader, type LibraryReader} from '../../../source/library/store/read-articles.js';
import {brokenBody} from '../../../source/packing/packed-body.js';
import {
	feed, file, kept, open, put,
} from '../../helpers/library/kept.js';

async function library(...names: readonly string[]): Promise<{readonly database: Database; readonly reader: LibraryReader}> {
	const {database} = await open(inMemory);
	for (const name of names) {
		put(database, name.startsWith('/') ? file(name) : feed(name), [kept(`in ${name}`)]);
	}

	return {database, reader: createLibraryReader(database, 'engine', name => `shown ${name}`)};
}

const namesIn = (reader: LibraryReader, ...places: readonly string[]): string[] => reader.sources(places).map(({name}) => name).toSorted();

const heads = (reader: LibraryReader, place = '/a.txt') => reader.sources([place]).flatMap(source => source.articles());

describe('sources', () => {
	it('returns the articles of a file with its fingerprint, under the name that the session shows', async () => {
		const {reader} = await library('/a.txt');
		const [source] = reader.sources(['/a.txt']);
		expect(source).toMatchObject({
			name: '/a.txt', file: {size: 10, modifiedAt: 1, changedAt: 1}, reader: 'build', count: 1,
		});
		expect(source?.articles()).toEqual([{
			number: 1, quotes: undefined, length: 'in /a.txt is the text.'.length, isGone: false, head: {...kept('in /a.txt').head, source: 'shown /a.txt'},
		}]);
	});

	it('returns the newest items of a feed first, and last those that have left it', async () => {
		const {database, reader} = await library();
		for (const stories of [[5, 6, 7, 8, 9], [7, 8, 9, 10, 11]]) {
			put(database, feed('https://n.example/feed'), stories.map(story => kept(`story ${story}`)));
		}

		expect(heads(reader, 'https://n.example/feed').map(({head}) => head.title)).toEqual([10, 11, 7, 8, 9, 5, 6].map(story => `story ${story}`));
	});

	it('returns all files in a folder and below, and no others', async () => {
		const {reader} = await library('/n/a.txt', '/n/b/c.txt', '/n.txt', '/n0', '/n-/d.txt', '/m/z.txt', 'https://n/a.txt');
		expect(namesIn(reader, '/n')).toEqual(['/n/a.txt', '/n/b/c.txt']);
		expect(namesIn(reader, '/n/b')).toEqual(['/n/b/c.txt']);
		expect(namesIn(reader, '/n/b/c.txt', '/m')).toEqual(['/m/z.txt', '/n/b/c.txt']);
		expect(namesIn(reader, '/n/b/')).toEqual(['/n/b/c.txt']);
		expect(namesIn(reader, '/')).toEqual(['/m/z.txt', '/n-/d.txt', '/n.txt', '/n/a.txt', '/n/b/c.txt', '/n0']);
		expect(namesIn(reader, 'https://n/a.txt')).toEqual(['https://n/a.txt']);
		expect(reader.sources(null)).toHaveLength(7);
		expect(namesIn(reader, '/nothing')).toEqual([]);
	});

	it('takes no character of a name for a pattern', async () => {
		const names = ['/a%/x.txt', '/ab/x.txt', '/a_/x.txt', '/a\'"; --/x.txt', '/*/x.txt', '/ü/x.txt'];
		const {reader} = await library(...names);
		for (const name of names) {
			expect(namesIn(reader, name.slice(0, -'/x.txt'.length))).toEqual([name]);
			expect(namesIn(reader, name)).toEqual([name]);
		}
	});

	it('returns the files whose names begin with the folder and a slash, for any names', async () => {
		const part = fc.string({unit: fc.constantFrom('a', 'b', '/', '0', '.', '%', '\'', 'é', '😀'), minLength: 1, maxLength: 6});
		await fc.assert(fc.asyncProperty(fc.uniqueArray(part, {minLength: 1, maxLength: 8}), part, async (parts, folder) => {
			const names = parts.map(each => `/${each}`);
			const {reader} = await library(...names);
			const place = `/${folder.replaceAll(/\/+$/gv, '')}`;
			expect(namesIn(reader, place)).toEqual(names.filter(name => name === place || name.startsWith(place === '/' ? '/' : `${place}/`)).toSorted());
		}), {numRuns: 40});
	});

	it('returns the number of quotes that this build has counted', async () => {
		const {database, reader} = await library('/a.txt');
		const counted = (quotes: number | null, engine: string): unknown => {
			database.prepare('UPDATE article SET quotes = ?, engine = ?').run(quotes, engine);
			return heads(reader)[0]?.quotes;
		};

		expect([counted(3, 'engine'), counted(0, 'engine'), counted(-1, 'engine'), counted(3, 'other'), counted(null, 'engine')]).toEqual([3, 0, null, undefined, undefined]);
	});

	it.each([
		['a control character in a title', 'UPDATE article SET title = \'a\' || char(27) || \'[2J\''],
		['a line break in a title', 'UPDATE article SET title = \'a\' || char(10) || \'b\''],
		['an invisible character in an address', 'UPDATE article SET url = \'https://a.example/\' || char(8238)'],
		['a control character in a group', 'UPDATE entry SET groups = json_array(char(7))'],
		['groups that are no JSON', 'UPDATE entry SET groups = \'[\''],
		['groups that are no list', 'UPDATE entry SET groups = \'{"a": 1}\''],
		['groups that are no texts', 'UPDATE entry SET groups = \'[1, null]\''],
		['a title of bytes', 'UPDATE article SET title = x\'00FF\''],
		['a date of bytes', 'UPDATE article SET published = x\'00FF\''],
		['a length that is no number', 'UPDATE article SET length = \'long\''],
		['a negative length', 'UPDATE article SET length = -1'],
		['a number of quotes that is no number', 'UPDATE article SET quotes = \'many\', engine = \'engine\''],
	])('leaves out an article with %s', async (_, sql) => {
		const {database, reader} = await library('/a.txt');
		database.exec(sql);
		const [source] = reader.sources(['/a.txt']);
		expect(source?.count).toBe(1);
		expect(source?.articles()).toEqual([]);
	});

	it('returns the other articles beside one with bytes in place of a text', async () => {
		const {database, reader} = await library('/n/a.txt', '/n/b.txt');
		database.exec('UPDATE article SET byline = x\'00FF\' WHERE number = 1');
		expect(heads(reader, '/n').map(({head}) => head.title)).toEqual(['in /n/b.txt']);
		expect(reader.sources(['/n']).map(({count}) => count)).toEqual([1, 1]);
	});

	it('keeps an article with characters that JSON escapes', async () => {
		const {database, reader} = await library();
		put(database, file(), [kept(String.raw`A "title" with \n and \\u001b`)]);
		expect(heads(reader)[0]?.head.title).toBe(String.raw`A "title" with \n and \\u001b`);
	});

	it('has no fingerprint if a part of it is no number', async () => {
		const {database, reader} = await library('/a.txt');
		database.exec('UPDATE source SET size = \'large\', reader = x\'00\'');
		expect(reader.sources(['/a.txt'])).toMatchObject([{file: null, reader: null}]);
	});
});

describe('body', () => {
	it('returns the text with its blocks', async () => {
		const {reader} = await library('/a.txt');
		expect(reader.body(1)).toEqual(kept('in /a.txt').body);
	});

	it.each([
		['is gone', 'DELETE FROM body'],
		['has a control character', 'UPDATE body SET text = \'a\' || char(27) || text'],
		['has a layout that is no JSON', 'UPDATE body SET layout = \'{\''],
		['has a layout without blocks', 'UPDATE body SET layout = \'{"styles": []}\''],
		['has a block that is no block', 'UPDATE body SET layout = \'{"blocks": [null], "styles": []}\''],
		['has a block beyond its end', 'UPDATE body SET layout = replace(layout, \'"start":0\', \'"start":9999\')'],
		['has a block with a negative place', 'UPDATE body SET layout = replace(layout, \'"start":0\', \'"start":-1\')'],
		['is of bytes', 'UPDATE body SET layout = x\'FF\''],
	])('returns a notice if the text %s', async (_, sql) => {
		const {database, reader} = await library('/a.txt');
		database.exec(sql);
		expect(reader.body(1)).toEqual(brokenBody);
	});
});

describe('items', () => {
	it('returns the items of a feed with their texts, also those that have left it', async () => {
		const {database, reader} = await library();
		put(database, feed(), [kept('One'), kept('Two')]);
		put(database, feed(), [kept('Two')]);
		expect(reader.items(feed().name).map(({title, text}) => `${title}: ${text}`).toSorted()).toEqual(['One: One is the text.', 'Two: Two is the text.']);
		expect(reader.items('https://other.example')).toEqual([]);
	});

	it('leaves out an item with a control character in its id', async () => {
		const {database, reader} = await library('https://a.example');
		database.exec('UPDATE article SET id = char(27)');
		expect(reader.items('https://a.example')).toEqual([]);
	});
});
