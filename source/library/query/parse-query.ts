import {type Span} from '../../article/span.js';
import {conditionOf} from './parse-condition.js';
import {emptyQuery, type Query} from './query.js';
import {QueryMistake} from './query-mistake.js';
import {splitQuery, type Item, type TermItem} from './split-query.js';

/** A mistake in a query: one line, and the place of the word that it is about. */
export type QueryError = {readonly message: string; readonly span: Span};

export type ParsedQuery = {readonly query: Query; readonly error?: never} | {readonly query?: never; readonly error: QueryError};

/** More conditions are no query that a person writes; SQLite takes some hundreds. */
const maxConditions = 100;

/** Parentheses and minus signs inside one another. */
const maxDepth = 20;

type Context = {
	readonly items: readonly Item[];
	/** The index of the next item. */
	next: number;
	conditions: number;
	depth: number;
	/** The end of the text, if its last word is still being typed. */
	readonly openEnd: number | null;
};

/**
 * Parses a query. Parentheses and quotation marks that are still open end with the text.
 *
 * @param isTyped true while the text is typed: its last word may go on
 */
export function parseQuery(text: string, isTyped = false): ParsedQuery {
	const context: Context = {
		items: splitQuery(text), next: 0, conditions: 0, depth: 0, openEnd: isTyped ? text.length : null,
	};
	try {
		const query = parseAny(context) ?? emptyQuery;
		const rest = context.items[context.next];
		return rest ? {error: {message: 'no parenthesis is open here', span: rest.span}} : {query};
	} catch (error) {
		if (error instanceof QueryMistake) {
			return {error: {message: error.message, span: error.span}};
		}

		throw error;
	}
}

/** Parses alternatives up to the end or a closing parenthesis; `null` if there are none. */
function parseAny(context: Context): Query | null {
	const alternatives: Query[] = [];
	let or: Item | undefined;
	for (;;) {
		const alternative = parseAll(context);
		const item = context.items[context.next];
		if (alternative) {
			alternatives.push(alternative);
		} else if (or ?? item?.kind === 'or') {
			throw new QueryMistake('OR needs a condition on both sides; write "or" for the word', (or ?? item)?.span ?? {start: 0, end: 0});
		}

		if (item?.kind !== 'or') {
			break;
		}

		or = item;
		context.next++;
	}

	return alternatives.length > 1 ? {kind: 'any', of: alternatives} : alternatives[0] ?? null;
}

/** Parses conditions that stand together; `null` if there are none. */
function parseAll(context: Context): Query | null {
	const parts: Query[] = [];
	for (let item = context.items[context.next]; item && item.kind !== 'or' && item.kind !== 'close'; item = context.items[context.next]) {
		context.next++;
		const part = parsePart(context, item);
		if (part) {
			parts.push(part);
		}
	}

	return parts.length > 1 ? {kind: 'all', of: parts} : parts[0] ?? null;
}

/** Parses a condition, a negated one, or what is in parentheses; `null` if it says nothing. */
function parsePart(context: Context, item: Item): Query | null {
	switch (item.kind) {
		case 'term': {
			return parseTerm(context, item);
		}

		case 'not': {
			const negated = context.items[context.next];
			if (!negated || negated.kind === 'or' || negated.kind === 'close') {
				return null;
			}

			context.next++;
			const query = nested(context, item, () => parsePart(context, negated));
			return query && {kind: 'not', of: query};
		}

		case 'open': {
			const query = nested(context, item, () => parseAny(context));
			if (context.items[context.next]?.kind === 'close') {
				context.next++;
			}

			return query;
		}

		case 'or':
		case 'close': {
			return null;
		}
	}
}

function nested<Result>(context: Context, {span}: Item, parse: () => Result): Result {
	if (context.depth === maxDepth) {
		throw new QueryMistake('too many parentheses', span);
	}

	context.depth++;
	const result = parse();
	context.depth--;
	return result;
}

function parseTerm(context: Context, term: TermItem): Query | null {
	const condition = conditionOf(term, context.openEnd === term.span.end && !term.isClosed);
	if (condition) {
		context.conditions++;
		if (context.conditions > maxConditions) {
			throw new QueryMistake(`a query has at most ${maxConditions} conditions`, term.span);
		}
	}

	return condition;
}
