import fc from 'fast-check';
import {
	describe, expect, it,
} from 'vitest';
import {type Database, type SqlRow} from '../../../source/library/database/database.js';
import {quoteKinds} from '../../../source/library/query/fields.js';
import {queryMatcher, type QueryFacts} from '../../../source/library/query/match-query.js';
import {parseQuery} from '../../../source/library/query/parse-query.js';
import {emptyQuery, type Mark, type Query} from '../../../source/library/query/query.js';
import {type QuoteFacts} from '../../../source/library/query/quote-facts.js';
import {
	articleSelection, quoteSelection, type Selection,
} from '../../../source/library/sql/to-sql.js';
import {phraseMatcher} from '../../../source/library/query/words.js';
import {queryContext} from '../../../source/library/search/query-context.js';
import {
	fillLibrary, known, openTestLibrary, said, type Known,
} from '../../helpers/library/library.js';
import {queries, vocabulary} from '../../helpers/library/queries.js';

const now = new Date(2026, 11, 1, 15, 30);

const text = fc.array(fc.constantFrom(...vocabulary), {minLength: 1, maxLength: 4}).map(words => words.join(' '));

const quotes: fc.Arbitrary<QuoteFacts> = fc.record({
	speaker: fc.option(text), text, kind: fc.constantFrom(...quoteKinds), confidence: fc.constantFrom(0.1, 0.5, 0.9), names: fc.array(text, {maxLength: 2}),
});

const times = fc.constantFrom('2026-11-30T23:30:00Z', '2026-12-01T01:00:00+14:00', '2026-11-20T08:00:00', '2026-11-24', '2026-11', '2025', '2026-12-01');

const articles: fc.Arbitrary<Known> = fc.record({
	article: fc.record({
		title: text, text, byline: fc.option(text), publication: fc.option(text), published: fc.option(times), source: text, groups: fc.array(text, {maxLength: 2}),
	}),
	seenAt: fc.constantFrom('2026-11-30T12:00:00.000Z', '2025-01-01T00:00:00.000Z'),
	marks: fc.tuple(fc.constantFrom<Mark>('unread', 'read'), fc.subarray<Mark>(['starred', 'corrected', 'noted'])).map(([read, others]) => new Set([read, ...others])),
	names: fc.array(text, {maxLength: 2}),
	quotes: fc.array(quotes, {maxLength: 3}),
}).map(({article, ...others}) => known(article, others));

const select = (database: Database, columns: string, {from, where, parameters, rowid}: Selection): readonly SqlRow[] =>
	database.prepare(`SELECT ${columns} FROM ${from} WHERE ${where} ORDER BY ${rowid}`).all(...parameters);

const found = (database: Database, query: Query): number[] =>
	select(database, 'article.number', articleSelection(query, queryContext(database, now))).map(({number}) => Number(number) - 1);

const foundQuotes = (database: Database, query: string): string[] =>
	select(database, 'quote.text AS text, speaker.name AS name', quoteSelection(parseQuery(query).query ?? emptyQuery, queryContext(database, now)))
		.map(row => `${String(row['name'])}: ${String(row['text'])}`);

const matching = (all: readonly Known[], query: Query): number[] => {
	const byArticle = new Map(all.map(each => [each.article, each]));
	const facts: QueryFacts = {
		wordsMatcher(words) {
			const has = phraseMatcher(words);
			return ({title, byline, publication, text}) => [title, byline ?? '', publication ?? '', text].some(field => has(field));
		},
		hasMark: (article, mark) => byArticle.get(article)?.marks.has(mark) ?? false,
		quotesOf: article => byArticle.get(article)?.quotes ?? [],
		namesOf: article => byArticle.get(article)?.names ?? [],
		seenAt: article => byArticle.get(article)?.seenAt ?? null,
		now,
	};
	const matches = queryMatcher(query, facts);
	return [...all.keys()].filter(index => matches(all[index]?.article ?? known({}).article));
};

describe('articleSelection', () => {
	it('finds the articles that match any query', async () => {
		const database = await openTestLibrary();
		fc.assert(fc.property(fc.array(articles, {minLength: 1, maxLength: 6}), fc.array(queries, {minLength: 1, maxLength: 8}), (all, asked) => {
			fillLibrary(database, all);
			for (const query of asked) {
				expect(found(database, query)).toEqual(matching(all, query));
			}
		}), {numRuns: 100});
	});

	const all = [
		known({title: 'Stolen bell comes home', publication: 'Westcountry Courant', text: 'The bell of Łódź rang.'}, {
			names: ['Ada Bell', 'Łódź'],
			quotes: [said('Ada Bell', 'We waited for the ferry'), said('Tom Reed', 'Nobody asked me', {kind: 'indirect', confidence: 0.5})],
		}),
		known({title: 'Ferry late', groups: ['Travel', 'Coast news'], published: '2026-11-29'}, {
			marks: new Set(['read', 'starred']),
			quotes: [said('Tom Reed', 'The ferry is old'), said('Ada Bell', 'I never said so', {names: ['Tom Reed', 'Reed']})],
		}),
		known({title: '東京で地震', text: '昨日、東京都で地震があった。', published: '2026-10-02T10:00:00Z'}),
	];

	const ask = async (query: string): Promise<number[]> => {
		const database = await openTestLibrary();
		fillLibrary(database, all);
		const parsed = parseQuery(query).query ?? emptyQuery;
		expect(matching(all, parsed)).toEqual(found(database, parsed));
		return found(database, parsed);
	};

	it('holds conditions on quotes that stand together for one quote', async () => {
		expect(await ask('speaker:ada says:ferry')).toEqual([0]);
		expect(await ask('(speaker:ada) (says:ferry)')).toEqual([0]);
		expect(await ask('speaker:reed says:ferry')).toEqual([1]);
		expect(await ask('says:ferry -speaker:ada')).toEqual([1]);
		expect(await ask('says:ferry (speaker:ada OR speaker:reed)')).toEqual([0, 1]);
		expect(await ask('(speaker:ada says:ferry) (speaker:reed kind:indirect)')).toEqual([0]);
	});

	it('takes a negated condition by itself as the absence of such a quote', async () => {
		expect(await ask('-speaker:ada')).toEqual([2]);
		expect(await ask('ferry -kind:indirect')).toEqual([1]);
	});

	it('looks for names in the quote beside conditions on quotes, else in the article and its headline', async () => {
		expect(await ask('about:reed')).toEqual([]);
		expect(await ask('speaker:ada about:"tom reed"')).toEqual([1]);
		expect(await ask('about:bell')).toEqual([0]);
		expect(await ask('about:ferry')).toEqual([1]);
	});

	it('ignores case and diacritics, and finds words of scripts without blanks', async () => {
		expect(await ask('lodz')).toEqual([0]);
		expect(await ask('東京')).toEqual([2]);
		expect(await ask('title:地震')).toEqual([2]);
		expect(await ask('京東')).toEqual([]);
	});

	it('knows marks, dates, feeds and folders', async () => {
		expect(await ask('is:unread')).toEqual([0, 2]);
		expect(await ask('is:starred folder:coast')).toEqual([1]);
		expect(await ask('since:2026-11-29')).toEqual([0, 1]);
		expect(await ask('before:2026-11')).toEqual([2]);
		expect(await ask('-folder:travel publication:courant')).toEqual([0]);
	});

	it('finds the quotes that a query asks for', async () => {
		const database = await openTestLibrary();
		fillLibrary(database, all);
		expect(foundQuotes(database, 'speaker:reed')).toEqual(['Tom Reed: Nobody asked me', 'Tom Reed: The ferry is old']);
		expect(foundQuotes(database, 'says:ferry is:unread')).toEqual(['Ada Bell: We waited for the ferry']);
		expect(foundQuotes(database, 'speaker:ada OR kind:indirect')).toEqual(['Ada Bell: We waited for the ferry', 'Tom Reed: Nobody asked me', 'Ada Bell: I never said so']);
		expect(foundQuotes(database, 'title:stolen')).toEqual(['Ada Bell: We waited for the ferry', 'Tom Reed: Nobody asked me']);
		expect(foundQuotes(database, '(speaker:ada says:ferry) (speaker:reed kind:indirect)')).toEqual(['Ada Bell: We waited for the ferry', 'Tom Reed: Nobody asked me']);
	});

	it('finds current versions only', async () => {
		const database = await openTestLibrary();
		fillLibrary(database, all);
		database.exec('UPDATE article SET is_current = 0 WHERE number = 1');
		expect(found(database, parseQuery('bell OR ferry').query ?? emptyQuery)).toEqual([1]);
		expect(foundQuotes(database, 'speaker:ada')).toEqual(['Ada Bell: I never said so']);
	});
});
