import fc from 'fast-check';
import {
	describe, expect, it, onTestFinished,
} from 'vitest';
import {type Article} from '../../../source/article/article.js';
import {
	inMemory, openDatabase, type Database, type SqlRow,
} from '../../../source/library/database/database.js';
import {indexedNames, indexedText} from '../../../source/library/database/indexed-text.js';
import {markTable, schema} from '../../../source/library/database/schema.js';
import {quoteKinds} from '../../../source/library/query/fields.js';
import {queryMatcher, type QueryFacts} from '../../../source/library/query/match-query.js';
import {parseQuery} from '../../../source/library/query/parse-query.js';
import {emptyQuery, type Mark, type Query} from '../../../source/library/query/query.js';
import {type QuoteFacts} from '../../../source/library/query/quote-facts.js';
import {
	articleSelection, quoteSelection, type Selection, type SqlContext,
} from '../../../source/library/query/to-sql.js';
import {phraseMatcher} from '../../../source/library/query/words.js';
import {story} from '../../helpers/articles/articles.js';
import {queries, vocabulary} from '../../helpers/library/queries.js';

/** An article with all facts that a query may ask for. */
type Known = {
	readonly article: Article;
	readonly seenAt: string;
	readonly marks: ReadonlySet<Mark>;
	readonly names: readonly string[];
	readonly quotes: readonly QuoteFacts[];
};

const now = new Date(2026, 11, 1, 15, 30);

const known = (facts: Partial<Article>, others: Partial<Omit<Known, 'article'>> = {}): Known => ({
	article: {...story('Text.').article, title: 'Title', ...facts},
	seenAt: '2026-11-30T12:00:00.000Z', marks: new Set(['unread']), names: [], quotes: [], ...others,
});

const said = (speaker: string | null, text: string, facts: Partial<QuoteFacts> = {}): QuoteFacts => ({
	speaker, text, kind: 'direct', confidence: 0.9, names: [], ...facts,
});

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

async function openLibrary(): Promise<Database> {
	const database = await openDatabase(inMemory);
	onTestFinished(() => {
		database.close();
	});
	database.exec(schema);
	database.exec(markTable);
	return database;
}

/** Fills a library with articles only; their numbers are their indexes plus one. Quotes are numbered through. */
function fill(database: Database, all: readonly Known[]): void {
	for (const table of ['entry', 'quote', 'speaker', 'source', 'article', 'temp.mark', 'article_index', 'name_index', 'quote_index']) {
		database.exec(`DELETE FROM ${table}`);
	}

	for (const [index, {article, seenAt, marks, names, quotes}] of all.entries()) {
		const number = index + 1;
		const {title, byline, publication, published, source, groups} = article;
		database.prepare('INSERT INTO article (number, id, version, title, byline, publication, published, seen_at, length) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)')
			.run(number, String(number), '', title, byline, publication, published, seenAt);
		database.prepare('INSERT OR IGNORE INTO source (name, read_at) VALUES (?, ?)').run(source, seenAt);
		database.prepare('INSERT INTO entry (source, article, batch, position, groups) SELECT number, ?, 0, 0, ? FROM source WHERE name = ?').run(number, JSON.stringify(groups), source);
		database.prepare('INSERT INTO temp.mark VALUES (?, ?, ?, ?, ?)')
			.run(String(number), ...(['read', 'starred', 'corrected', 'noted'] as const).map(mark => Number(marks.has(mark))));
		database.prepare('INSERT INTO article_index (rowid, title, byline, publication, text) VALUES (?, ?, ?, ?, ?)')
			.run(number, ...[title, byline ?? '', publication ?? '', article.text].map(field => indexedText(field)));
		database.prepare('INSERT INTO name_index (rowid, names) VALUES (?, ?)').run(number, indexedNames(names));
		for (const quote of quotes) {
			if (quote.speaker !== null) {
				database.prepare('INSERT OR IGNORE INTO speaker (name) VALUES (?)').run(quote.speaker);
			}

			const {lastInsertRowid} = database.prepare(`
				INSERT INTO quote (article, start, end, text, kind, polarity, speaker, confidence)
				VALUES (?, 0, 0, ?, ?, 'asserted', (SELECT number FROM speaker WHERE name = ?), ?)
			`)
				.run(number, quote.text, quote.kind, quote.speaker, quote.confidence);
			database.prepare('INSERT INTO quote_index (rowid, speaker, text, names) VALUES (?, ?, ?, ?)')
				.run(lastInsertRowid, indexedText(quote.speaker ?? ''), indexedText(quote.text), indexedNames(quote.names));
		}
	}
}

const stringsOf = (json: string): string[] => {
	const values: unknown = JSON.parse(json);
	return Array.isArray(values) ? values.map(String) : [];
};

const contextOf = (database: Database): SqlContext => ({
	sources: () => database.prepare('SELECT number, name FROM source').all().map(({number, name}) => ({number: Number(number), name: String(name)})),
	groups: () => database.prepare('SELECT DISTINCT groups FROM entry').all().map(({groups}) => ({json: String(groups), names: stringsOf(String(groups))})),
	now,
});

const select = (database: Database, columns: string, {from, where, parameters, rowid}: Selection): readonly SqlRow[] =>
	database.prepare(`SELECT ${columns} FROM ${from} WHERE ${where} ORDER BY ${rowid}`).all(...parameters);

const found = (database: Database, query: Query): number[] =>
	select(database, 'article.number', articleSelection(query, contextOf(database))).map(({number}) => Number(number) - 1);

const foundQuotes = (database: Database, query: string): string[] =>
	select(database, 'quote.text AS text, speaker.name AS name', quoteSelection(parseQuery(query).query ?? emptyQuery, contextOf(database)))
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
	return [...all.keys()].filter(index => matches(all[index]?.article ?? story('').article));
};

describe('articleSelection', () => {
	it('finds the articles that match any query', async () => {
		const database = await openLibrary();
		fc.assert(fc.property(fc.array(articles, {minLength: 1, maxLength: 6}), fc.array(queries, {minLength: 1, maxLength: 8}), (all, asked) => {
			fill(database, all);
			for (const query of asked) {
				expect(found(database, query)).toEqual(matching(all, query));
			}
		}), {numRuns: 150});
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
		const database = await openLibrary();
		fill(database, all);
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
		const database = await openLibrary();
		fill(database, all);
		expect(foundQuotes(database, 'speaker:reed')).toEqual(['Tom Reed: Nobody asked me', 'Tom Reed: The ferry is old']);
		expect(foundQuotes(database, 'says:ferry is:unread')).toEqual(['Ada Bell: We waited for the ferry']);
		expect(foundQuotes(database, 'speaker:ada OR kind:indirect')).toEqual(['Ada Bell: We waited for the ferry', 'Tom Reed: Nobody asked me', 'Ada Bell: I never said so']);
		expect(foundQuotes(database, 'title:stolen')).toEqual(['Ada Bell: We waited for the ferry', 'Tom Reed: Nobody asked me']);
		expect(foundQuotes(database, '(speaker:ada says:ferry) (speaker:reed kind:indirect)')).toEqual(['Ada Bell: We waited for the ferry', 'Tom Reed: Nobody asked me']);
	});

	it('finds current versions only', async () => {
		const database = await openLibrary();
		fill(database, all);
		database.exec('UPDATE article SET is_current = 0 WHERE number = 1');
		expect(found(database, parseQuery('bell OR ferry').query ?? emptyQuery)).toEqual([1]);
		expect(foundQuotes(database, 'speaker:ada')).toEqual(['Ada Bell: I never said so']);
	});
});
