import {maxDateLength, momentStart} from '../query/moments.js';
import {
	isGroup, plannedQuotes, planQuery, type ArticleCondition, type Combined, type Plan, type QuotePlan,
} from '../query/plan-query.js';
import {type Mark, type Query} from '../query/query.js';
import {phraseMatcher} from '../query/words.js';
import {quoteBits} from './quote-number.js';
import {
	articleColumns, matchExpression, phraseExpression, quoteColumns, splitConditions,
} from './match-expression.js';

/** What the tables do not tell by an index, and what the time is. */
export type SqlContext = {
	/** The sources of the library. Asked for only if a condition is about them. */
	readonly sources: () => ReadonlyArray<{readonly number: number; readonly name: string}>;
	/** The different values of `entry.groups`. Asked for only if a condition is about them. */
	readonly groups: () => ReadonlyArray<{readonly json: string; readonly names: readonly string[]}>;
	readonly now: Date;
};

/** A part of a statement: what follows FROM and WHERE, with the values of both. The newest rows have the highest `rowid`. */
export type Selection = {
	readonly from: string;
	readonly where: string;
	readonly parameters: ReadonlyArray<string | number>;
	/** The column by which the rows are ordered fastest. */
	readonly rowid: string;
	/** The full-text index that leads to the rows, by which they can be ranked, with its expression; `null` if none does. */
	readonly index: {readonly name: 'article_index' | 'quote_index'; readonly expression: string} | null;
};

const joined = (conditions: readonly string[], operator: 'AND' | 'OR'): string =>
	conditions.length > 1 ? `(${conditions.join(` ${operator} `)})` : conditions[0] ?? (operator === 'AND' ? '1' : '0');

/** Tells in SQL whether a time is at the start of a period or after it: see `isFrom`. */
const isFromSql = `(CASE WHEN length(coalesce(article.published, article.seen_at)) <= ${maxDateLength}
	THEN coalesce(article.published, article.seen_at) >= substr(?, 1, length(coalesce(article.published, article.seen_at)))
	ELSE coalesce(unixepoch(coalesce(article.published, article.seen_at)), 0) >= ? END)`;

const markColumns: Readonly<Record<Mark, string>> = {
	unread: 'is_read', read: 'is_read', starred: 'is_starred', corrected: 'is_corrected', noted: 'is_noted',
};

/** Collects the values of a statement while its text is made, in the order of the question marks. */
class Builder {
	readonly parameters: Array<string | number> = [];
	readonly #context: SqlContext;

	constructor(context: SqlContext) {
		this.#context = context;
	}

	/** Returns the condition that an article matches a plan. */
	article(plan: Plan): string {
		const expression = matchExpression(plan, articleColumns);
		if (expression !== null) {
			return this.#inIndex('article.number', 'article_index', expression);
		}

		switch (plan.kind) {
			case 'all': {
				return this.articles(plan.of);
			}

			case 'any': {
				return joined(plan.of.map(part => this.article(part)), 'OR');
			}

			case 'not': {
				return `NOT ${this.article(plan.of)}`;
			}

			case 'quote': {
				return this.#hasQuote(plan.quote);
			}

			case 'words': {
				return this.#words(plan);
			}

			case 'mark': {
				return `${plan.value === 'unread' ? 'NOT ' : ''}EXISTS (SELECT 1 FROM temp.mark WHERE mark.id = article.id AND mark.${markColumns[plan.value]})`;
			}

			case 'since':
			case 'before': {
				return this.#time(plan);
			}
		}
	}

	/** Returns the condition that an article matches all of some plans. */
	articles(plans: readonly Plan[]): string {
		const {expression, rest} = splitConditions(plans, articleColumns);
		const found = expression === null ? [] : [this.#inIndex('article.number', 'article_index', expression)];
		return joined([...found, ...rest.map(part => this.article(part))], 'AND');
	}

	/** Returns the condition that a quote matches a plan. */
	quote(plan: QuotePlan): string {
		const expression = matchExpression(plan, quoteColumns);
		if (expression !== null) {
			return this.#inIndex('quote.number', 'quote_index', expression);
		}

		switch (plan.kind) {
			case 'all': {
				const {expression: known, rest} = splitConditions(plan.of, quoteColumns);
				const found = known === null ? [] : [this.#inIndex('quote.number', 'quote_index', known)];
				return joined([...found, ...rest.map(part => this.quote(part))], 'AND');
			}

			case 'any': {
				return joined(plan.of.map(part => this.quote(part)), 'OR');
			}

			case 'not': {
				return `NOT ${this.quote(plan.of)}`;
			}

			case 'quote-kind': {
				this.parameters.push(plan.value);
				return 'quote.kind = ?';
			}

			case 'sure': {
				this.parameters.push(plan.value);
				return 'quote.confidence >= ?';
			}

			case 'words': {
				// All fields of words are columns of the index.
				return '0';
			}
		}
	}

	#inIndex(number: string, index: string, expression: string): string {
		this.parameters.push(expression);
		return `${number} IN (SELECT rowid FROM ${index} WHERE ${index} MATCH ?)`;
	}

	/** A condition with words leads from the quotes to the articles. Other quotes are so many that each article is asked for its own. */
	#hasQuote(plan: QuotePlan): string {
		const {expression, rest} = splitConditions(plan.kind === 'all' ? plan.of : [plan], quoteColumns);
		if (expression === null) {
			return `EXISTS (SELECT 1 FROM quote WHERE quote.article = article.number AND ${this.quote(plan)})`;
		}

		this.parameters.push(expression);
		const conditions = ['quote_index MATCH ?', ...rest.map(part => this.quote(part))];
		const join = rest.length === 0 ? '' : 'CROSS JOIN quote ON quote.number = quote_index.rowid';
		return `article.number IN (SELECT quote_index.rowid >> ${quoteBits} FROM quote_index ${join} WHERE ${joined(conditions, 'AND')})`;
	}

	#words(condition: Extract<ArticleCondition, {kind: 'words'}>): string {
		const has = phraseMatcher(condition);
		switch (condition.field) {
			case 'source': {
				this.parameters.push(JSON.stringify(this.#context.sources().filter(({name}) => has(name)).map(({number}) => number)));
				return 'EXISTS (SELECT 1 FROM entry WHERE entry.article = article.number AND entry.source IN (SELECT value FROM json_each(?)))';
			}

			case 'folder': {
				this.parameters.push(JSON.stringify(this.#context.groups().filter(({names}) => names.some(name => has(name))).map(({json}) => json)));
				return 'EXISTS (SELECT 1 FROM entry WHERE entry.article = article.number AND entry.groups IN (SELECT value FROM json_each(?)))';
			}

			case 'about': {
				this.parameters.push(phraseExpression(condition, ['title']), phraseExpression(condition, ['names']));
				// One list takes a quarter of the time of two. The plus sign keeps the order of the articles.
				return `+article.number IN (
					SELECT rowid FROM article_index WHERE article_index MATCH ? UNION ALL SELECT rowid FROM name_index WHERE name_index MATCH ?
				)`;
			}

			case 'any':
			case 'title':
			case 'publication': {
				return this.#inIndex('article.number', 'article_index', phraseExpression(condition, articleColumns[condition.field] ?? 'all'));
			}
		}
	}

	#time({kind, value}: Extract<ArticleCondition, {kind: 'since' | 'before'}>): string {
		const start = momentStart(value, this.#context.now);
		this.parameters.push(start?.day ?? '', start?.seconds ?? 0);
		return kind === 'since' ? isFromSql : `NOT ${isFromSql}`;
	}
}

/** Returns the conditions of a plan that all hold. */
const partsOf = <Leaf extends {readonly kind: string}>(plan: Combined<Leaf>): ReadonlyArray<Combined<Leaf>> => isGroup(plan) && plan.kind === 'all' ? plan.of : [plan];

/** Tells whether any quote that a plan asks for makes its article match. */
const isOfQuotes = (plan: Plan): boolean => plan.kind === 'quote' || (plan.kind === 'any' && plan.of.every(part => isOfQuotes(part)));

/** Returns the selection of the articles that match a query, current versions only. */
export function articleSelection(query: Query, context: SqlContext): Selection {
	const builder = new Builder(context);
	const {expression, rest} = splitConditions(partsOf(planQuery(query)), articleColumns);
	if (expression === null) {
		return {
			from: 'article', where: `article.is_current = 1 AND ${builder.articles(rest)}`, parameters: builder.parameters, rowid: 'article.number', index: null,
		};
	}

	builder.parameters.push(expression);
	return {
		// A cross join keeps this order: SQLite else may look each article up in the index, which takes seconds.
		from: 'article_index CROSS JOIN article ON article.number = article_index.rowid',
		where: `article_index MATCH ? AND article.is_current = 1 AND ${joined(rest.map(part => builder.article(part)), 'AND')}`,
		parameters: builder.parameters,
		rowid: 'article_index.rowid',
		index: {name: 'article_index', expression},
	};
}

/**
 * Returns the selection of the quotes that a query asks for, in the articles that match it: those that match its conditions on
 * quotes; all quotes if it has none.
 */
export function quoteSelection(query: Query, context: SqlContext): Selection {
	const builder = new Builder(context);
	const plan = planQuery(query);
	const quotes = plannedQuotes(plan);
	const {expression, rest} = splitConditions(quotes === null ? [] : partsOf(quotes), quoteColumns);
	const parts = partsOf(plan);
	const asking = parts.filter(part => plannedQuotes(part) !== null);
	// The article of such a quote has such a quote.
	const articles = asking.length === 1 ? parts.filter(part => !asking.includes(part) || !isOfQuotes(part)) : parts;
	if (expression !== null) {
		builder.parameters.push(expression);
	}

	const conditions = [
		...(expression === null ? [] : ['quote_index MATCH ?']),
		'article.is_current = 1',
		...rest.map(part => builder.quote(part)),
		builder.articles(articles),
	];
	const joins = 'CROSS JOIN article ON article.number = quote.article LEFT JOIN speaker ON speaker.number = quote.speaker';
	return {
		from: expression === null ? `quote ${joins}` : `quote_index CROSS JOIN quote ON quote.number = quote_index.rowid ${joins}`,
		where: conditions.join(' AND '),
		parameters: builder.parameters,
		rowid: expression === null ? 'quote.number' : 'quote_index.rowid',
		index: expression === null ? null : {name: 'quote_index', expression},
	};
}
