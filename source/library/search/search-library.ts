import {type Span} from '../../article/span.js';
import {sanitizeLine, sanitizeText} from '../../text/sanitize.js';
import {type Database, type SqlRow} from '../database/database.js';
import {isEmptyQuery, type Query, type WordsCondition} from '../query/query.js';
import {plannedQuotes, planQuery} from '../query/plan-query.js';
import {soughtWords, withWordsIn} from '../query/search-query.js';
import {
	articleSelection, quoteSelection, type Selection, type SqlContext,
} from '../sql/to-sql.js';
import {type Hit, type HitArticle} from '../query/hit.js';
import {lineOf, matchingLine, wordPlaces} from './matching-line.js';

/** More matches are not ranked: the time to rank them grows with their number, and the newest are the better guess. */
const maxRanked = 1000;

/** The most hits of each kind. */
const maxHits = {title: 20, quote: 40, text: 40} as const;

/** How much a match counts in each column of an index. */
const weights = {article_index: '8.0, 2.0, 2.0, 1.0', quote_index: '1.0, 1.0, 0.5'} as const;

const articleColumns = 'article.number AS article, article.id, article.title, article.publication, article.published';

const articleRows = `SELECT article.number AS number, ${articleColumns} FROM article WHERE number IN (SELECT value FROM json_each(?))`;

const quoteRows = `
	SELECT quote.number AS number, ${articleColumns}, quote.start, quote.end, quote.text AS text, speaker.name AS speaker
	FROM quote JOIN article ON article.number = quote.article LEFT JOIN speaker ON speaker.number = quote.speaker
	WHERE quote.number IN (SELECT value FROM json_each(?))
`;

/** Returns the numbers of the first rows of a selection: of the best if they are few, else of the newest. */
function firstNumbers(database: Database, {from, where, parameters, rowid, index}: Selection, limit: number): readonly number[] {
	const newest = database.prepare(`SELECT ${rowid} AS number FROM ${from} WHERE ${where} ORDER BY ${rowid} DESC LIMIT ${maxRanked + 1}`).all(...parameters).map(({number}) => Number(number));
	if (index === null || newest.length > maxRanked) {
		return newest.slice(0, limit);
	}

	const {name, expression} = index;
	// The plus sign keeps SQLite from looking each row up in the index, which takes seconds.
	return database
		.prepare(`SELECT rowid AS number FROM ${name} WHERE ${name} MATCH ? AND +rowid IN (SELECT value FROM json_each(?)) ORDER BY bm25(${name}, ${weights[name]}), rowid DESC LIMIT ${limit}`)
		.all(expression, JSON.stringify(newest))
		.map(({number}) => Number(number));
}

/** Returns the rows that a statement finds by a list of numbers, in the order of the list. */
function rowsInOrder(database: Database, sql: string, numbers: readonly number[]): readonly SqlRow[] {
	const rows = new Map(database.prepare(sql).all(JSON.stringify(numbers)).map(row => [Number(row['number']), row]));
	return numbers.map(number => rows.get(number)).filter(row => row !== undefined);
}

/** Returns the text of a column, which another program may have written; an empty text for other values. */
const textOf = (row: SqlRow, column: string): string => {
	const value = row[column];
	return typeof value === 'string' ? sanitizeText(value) : '';
};

/** Returns the text of a column that is shown on one line; `null` for other values. */
const lineOrNull = (row: SqlRow, column: string): string | null => {
	const value = row[column];
	return typeof value === 'string' ? sanitizeLine(value) : null;
};

const articleOf = (row: SqlRow): HitArticle => ({
	number: Number(row['article']), id: textOf(row, 'id'), title: lineOrNull(row, 'title') ?? '', publication: lineOrNull(row, 'publication'), published: lineOrNull(row, 'published'),
});

const isIn = (...fields: ReadonlyArray<WordsCondition['field']>) => ({field}: WordsCondition): boolean => fields.includes(field);

function titleHits(database: Database, query: Query, context: SqlContext): readonly Hit[] {
	const words = soughtWords(query).filter(isIn('any', 'title', 'about'));
	const numbers = firstNumbers(database, articleSelection(withWordsIn(query, 'title'), context), maxHits.title);
	return rowsInOrder(database, articleRows, numbers).map(row => {
		const article = articleOf(row);
		return {
			kind: 'title', article, ...lineOf(article.title, {start: 0, end: article.title.length}, wordPlaces(article.title, words)), span: null, speaker: null,
		};
	});
}

/** Returns the span of a quote; `null` if another program has written something else. */
const spanOf = ({start, end}: SqlRow): Span | null => typeof start === 'number' && typeof end === 'number' && start >= 0 && start <= end ? {start, end} : null;

function quoteHits(database: Database, query: Query, context: SqlContext): readonly Hit[] {
	const words = soughtWords(query).filter(isIn('any', 'says', 'about'));
	const numbers = firstNumbers(database, quoteSelection(withWordsIn(query, 'says'), context), maxHits.quote);
	return rowsInOrder(database, quoteRows, numbers).map(row => {
		const text = textOf(row, 'text');
		const found = matchingLine(text, words);
		return {
			kind: 'quote',
			article: articleOf(row),
			...(found ?? lineOf(text, {start: 0, end: text.length}, [])),
			span: spanOf(row),
			speaker: lineOrNull(row, 'speaker'),
		};
	});
}

function textHits(database: Database, query: Query, context: SqlContext, known: ReadonlySet<number>): readonly Hit[] {
	const words = soughtWords(query).filter(isIn('any'));
	const numbers = firstNumbers(database, articleSelection(query, context), maxHits.text + known.size).filter(number => !known.has(number)).slice(0, maxHits.text);
	const body = database.prepare('SELECT text FROM body WHERE article = ?');
	return rowsInOrder(database, articleRows, numbers).map(row => articleOf(row)).flatMap(article => {
		const row = body.get(article.number);
		const text = row ? textOf(row, 'text') : '';
		// The text begins with the headline, which is shown anyway.
		const found = matchingLine(text, words, text.startsWith(article.title) ? article.title.length : 0);
		return found
			? [{
				kind: 'text' as const, article, ...found, speaker: null,
			}]
			: [];
	});
}

/**
 * Searches the library. Headlines come first, then quotes, then other places in texts; within each the best come first, or the
 * newest if many match. Words without a field are searched for in all of them, other conditions hold for all hits.
 *
 * @returns at most `maxHits` hits of each kind; none for a query without conditions
 */
export function searchLibrary(database: Database, query: Query, context: SqlContext): readonly Hit[] {
	if (isEmptyQuery(query)) {
		return [];
	}

	const hasWords = soughtWords(query).some(isIn('any'));
	const asksForQuotes = plannedQuotes(planQuery(query)) !== null;
	const titles = hasWords || !asksForQuotes ? titleHits(database, query, context) : [];
	const quotes = hasWords || asksForQuotes ? quoteHits(database, query, context) : [];
	const known = new Set([...titles, ...quotes].map(({article}) => article.number));
	return [...titles, ...quotes, ...(hasWords ? textHits(database, query, context, known) : [])];
}
