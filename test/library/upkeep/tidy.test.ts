import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {type Article} from '../../../source/article/article.js';
import {type Database} from '../../../source/library/database/database.js';
import {librarySize, usedBytes} from '../../../source/library/upkeep/library-size.js';
import {
	countExpired, lastTidying, nextTidying, tidy, type LibraryLimits, type Spared,
} from '../../../source/library/upkeep/tidy.js';
import {story} from '../../helpers/articles/articles.js';
import {keep} from '../../helpers/library/keep.js';
import {openTestLibrary} from '../../helpers/library/library.js';

const now = new Date('2026-11-30T12:00:00.000Z');
const daysAgo = (days: number): string => new Date(now.getTime() - (days * 86_400_000)).toISOString();
const noLimits: LibraryLimits = {days: 0, megabytes: 0};
const nothing: Spared = {kept: new Set(), recent: new Set()};

const article = (id: string, text = `Title of ${id}\n\n“Words of ${id},” said Ada B${id}ll.`): Article => ({...story(text).article, id});

function tidyAll(database: Database, limits: Partial<LibraryLimits>, spared: Partial<Spared> = {}): number {
	const steps = tidy(database, {...noLimits, ...limits}, {...nothing, ...spared}, now);
	for (;;) {
		const step = steps.next();
		if (step.done) {
			return step.value;
		}
	}
}

const idsOf = (database: Database): string[] => database.prepare('SELECT id FROM article ORDER BY number').all().map(({id}) => String(id));

const count = (database: Database, table: string): number => Number(database.prepare(`SELECT count(*) AS count FROM ${table}`).get()?.['count']);

const tables = ['article', 'body', 'entry', 'quote', 'speaker', 'entity', 'appearance', 'source', 'article_index', 'quote_index', 'name_index'];

describe('tidy', () => {
	it('removes the articles that were not seen for longer than the limit, with all that belongs to them', async () => {
		const database = await openTestLibrary();
		keep(database, 'https://old.example/', [article('a'), article('b')], {at: daysAgo(181)});
		keep(database, 'https://new.example/', [article('c')], {at: daysAgo(179)});
		expect(tidyAll(database, {days: 180})).toBe(2);
		expect(idsOf(database)).toEqual(['c']);
		expect(tables.map(table => count(database, table))).toEqual(tables.map(table => table === 'entity' || table === 'appearance' ? count(database, table) : 1));
		expect(database.prepare('SELECT name FROM speaker').all().map(({name}) => name)).toEqual(['Ada Bcll']);
	});

	it('keeps what a source still had within the limit, what was opened within it, and what the reader has decided about', async () => {
		const database = await openTestLibrary();
		keep(database, 'https://a.example/', [article('a'), article('b'), article('c'), article('d')], {at: daysAgo(300)});
		keep(database, 'https://a.example/', [article('a')], {at: daysAgo(10)});
		expect(tidyAll(database, {days: 180}, {kept: new Set(['b']), recent: new Set(['c'])})).toBe(1);
		expect(idsOf(database)).toEqual(['a', 'b', 'c']);
	});

	it('removes nothing without limits', async () => {
		const database = await openTestLibrary();
		keep(database, 'https://a.example/', [article('a')], {at: daysAgo(3000)});
		expect(tidyAll(database, {})).toBe(0);
		expect(idsOf(database)).toEqual(['a']);
	});

	it('removes earlier versions first, then the oldest, until the library is below its size', async () => {
		const database = await openTestLibrary();
		const long = 'word '.repeat(60_000);
		for (const id of ['a', 'b', 'c']) {
			keep(database, `/${id}.txt`, [article(id, `${id}\n\n${long}`)], {at: daysAgo(3), isFile: true, isAnalysed: false});
		}

		keep(database, '/c.txt', [article('c', `changed\n\n${long}`)], {at: daysAgo(2), isFile: true, isAnalysed: false});
		expect(idsOf(database)).toEqual(['a', 'b', 'c', 'c']);
		const tooMuch = usedBytes(librarySize(database));
		expect(tidyAll(database, {megabytes: (tooMuch - 1000) / 1_000_000})).toBe(1);
		expect(idsOf(database)).toEqual(['a', 'b', 'c']);
		tidyAll(database, {megabytes: (tooMuch - 1_000_000) / 1_000_000}, {kept: new Set(['a'])});
		expect(idsOf(database)).toContain('a');
		expect(idsOf(database)).not.toContain('b');
	});

	it('ends if all that is left is spared', async () => {
		const database = await openTestLibrary();
		keep(database, '/a.txt', [article('a')]);
		expect(tidyAll(database, {megabytes: 0.000_001}, {kept: new Set(['a'])})).toBe(0);
		expect(tidyAll(database, {megabytes: 0.000_001})).toBe(1);
	});

	it('removes the expired that are not spared, and nothing else, whatever is in the library', async () => {
		const database = await openTestLibrary();
		await fc.assert(fc.asyncProperty(
			fc.uniqueArray(fc.record({
				id: fc.integer({min: 0, max: 40}), age: fc.integer({min: 0, max: 400}), kept: fc.boolean(), recent: fc.boolean(),
			}), {selector: ({id}) => id, maxLength: 12}),
			async all => {
				for (const table of ['entry', 'body', 'article_index', 'article', 'source']) {
					database.exec(`DELETE FROM ${table}`);
				}

				const sorted = all.toSorted((a, b) => b.age - a.age);
				for (const {id, age} of sorted) {
					keep(database, `https://${id}.example/`, [article(String(id))], {at: daysAgo(age), isAnalysed: false});
				}

				const spared = {
					kept: new Set(all.filter(({kept}) => kept).map(({id}) => String(id))),
					recent: new Set(all.filter(({recent}) => recent).map(({id}) => String(id))),
				};
				const expired = countExpired(database, {days: 180, megabytes: 0}, spared, now);
				expect(tidyAll(database, {days: 180}, spared)).toBe(expired);
				expect(idsOf(database)).toEqual(sorted.filter(({age, kept, recent}) => age <= 180 || kept || recent).map(({id}) => String(id)));
				expect(count(database, 'body')).toBe(count(database, 'article'));
				expect(count(database, 'source')).toBe(count(database, 'article'));
			},
		), {numRuns: 40});
	});
});

describe('nextTidying', () => {
	it('is a day after the last tidying', async () => {
		const database = await openTestLibrary();
		expect([lastTidying(database), nextTidying(database, now)]).toEqual([null, null]);
		tidyAll(database, {});
		expect(lastTidying(database)).toEqual(now);
		expect(nextTidying(database, new Date('2026-12-01T11:00:00.000Z'))).toEqual(new Date('2026-12-01T12:00:00.000Z'));
		expect(nextTidying(database, new Date('2026-12-01T12:00:00.000Z'))).toBeNull();
	});

	it('does not wait for a clock that was wrong', async () => {
		const database = await openTestLibrary();
		tidyAll(database, {});
		expect(nextTidying(database, new Date('2020-01-01T00:00:00.000Z'))).toBeNull();
		database.exec('UPDATE meta SET value = \'?\'');
		expect(lastTidying(database)).toBeNull();
	});
});
