import {describe, expect, it} from 'vitest';
import {type Article} from '../../../source/article/article.js';
import {type Database} from '../../../source/library/database/database.js';
import {feedTitles, sourceNames, sourcesAt} from '../../../source/library/upkeep/find-sources.js';
import {forgetSources, type Forgotten} from '../../../source/library/upkeep/forget-sources.js';
import {story} from '../../helpers/articles/articles.js';
import {keep} from '../../helpers/library/keep.js';
import {openTestLibrary} from '../../helpers/library/library.js';

const article = (id: string, about: Partial<Article> = {}): Article => ({...story(`Title of ${id}\n\n“Words of ${id},” said Ada Bell.`).article, id, ...about});

function forget(database: Database, place: string): Forgotten {
	const steps = forgetSources(database, sourcesAt(database, place).map(({number}) => number));
	for (;;) {
		const step = steps.next();
		if (step.done) {
			return step.value;
		}
	}
}

const idsOf = (database: Database): string[] => database.prepare('SELECT id FROM article ORDER BY number').all().map(({id}) => String(id));

const matches = (database: Database, index: string, word: string): number =>
	Number(database.prepare(`SELECT count(*) AS count FROM ${index} WHERE ${index} MATCH ?`).get(word)?.['count']);

describe('forgetSources', () => {
	it('removes the articles of a folder, their quotes, and the words of both', async () => {
		const database = await openTestLibrary();
		keep(database, '/news/a.txt', [article('a')]);
		keep(database, '/news/sub/b.txt', [article('b')]);
		keep(database, '/newspaper.txt', [article('c')]);
		expect(matches(database, 'article_index', 'title')).toBe(3);
		expect(forget(database, '/news')).toEqual({articles: 2, quotes: 2});
		expect(idsOf(database)).toEqual(['c']);
		expect(matches(database, 'article_index', 'title')).toBe(1);
		expect(matches(database, 'quote_index', 'words')).toBe(1);
		expect(sourceNames(database)).toEqual(['/newspaper.txt']);
	});

	it('keeps an article that another source has, with its speakers', async () => {
		const database = await openTestLibrary();
		keep(database, 'https://a.example/feed', [article('a'), article('b')]);
		keep(database, 'https://b.example/feed', [article('b')]);
		expect(forget(database, 'https://a.example/feed')).toMatchObject({articles: 1});
		expect(idsOf(database)).toEqual(['b']);
		expect(database.prepare('SELECT name FROM speaker').all().map(({name}) => name)).toEqual(['Ada Bell']);
		expect(forget(database, 'https://b.example/feed')).toMatchObject({articles: 1});
		expect(database.prepare('SELECT count(*) AS count FROM speaker').get()?.['count']).toBe(0);
	});

	it('removes earlier versions with their article', async () => {
		const database = await openTestLibrary();
		keep(database, '/a.txt', [article('a')], {isFile: true});
		keep(database, '/a.txt', [article('a', {title: 'Changed'})], {isFile: true});
		keep(database, '/b.txt', [article('b')], {isFile: true});
		keep(database, '/b.txt', [article('b', {title: 'Changed'})], {isFile: true});
		expect(idsOf(database)).toEqual(['a', 'a', 'b', 'b']);
		expect(forget(database, '/a.txt')).toMatchObject({articles: 1});
		expect(idsOf(database)).toEqual(['b', 'b']);
	});

	it('removes hundreds of articles of one source', async () => {
		const database = await openTestLibrary();
		keep(database, '/a.mbox', Array.from({length: 230}, (_, index) => article(`a${index}`)), {isAnalysed: false});
		expect(forget(database, '/a.mbox')).toEqual({articles: 230, quotes: 0});
		expect(idsOf(database)).toEqual([]);
	});
});

describe('sourcesAt', () => {
	it('takes a name as it is, whatever characters it has', async () => {
		const database = await openTestLibrary();
		for (const name of ['/a%b/c.txt', '/a_b/c.txt', '/ab/c.txt', '-', '/']) {
			keep(database, name, [article(name)], {isAnalysed: false});
		}

		expect(sourcesAt(database, '/a%b').map(({name}) => name)).toEqual(['/a%b/c.txt']);
		expect(sourcesAt(database, '/a_b/').map(({name}) => name)).toEqual(['/a_b/c.txt']);
		expect(sourcesAt(database, '/a')).toEqual([]);
	});
});

it('feedTitles returns the feeds of the articles, not their folders', async () => {
	const database = await openTestLibrary();
	keep(database, 'https://a.example/', [article('a', {groups: ['World', 'The Paper']})], {isAnalysed: false});
	keep(database, 'https://b.example/', [article('b', {groups: ['The Paper']}), article('c')], {isAnalysed: false});
	expect([...feedTitles(database)].map(([title, sources]) => [title, sources.map(({name}) => name)])).toEqual([['The Paper', ['https://a.example/', 'https://b.example/']]]);
});
