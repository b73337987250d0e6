import {type Condition, type Query, type WordsCondition} from './query.js';

/** A condition on one quote. */
export type QuoteCondition = (WordsCondition & {readonly field: 'speaker' | 'says' | 'about'}) | Extract<Condition, {readonly kind: 'quote-kind' | 'sure'}>;

/** A condition on an article itself. */
export type ArticleCondition = (WordsCondition & {readonly field: Exclude<WordsCondition['field'], 'speaker' | 'says'>}) | Extract<Condition, {readonly kind: 'mark' | 'since' | 'before'}>;

/** Conditions that are combined. */
export type Combined<Leaf>
	= | Leaf
		| {readonly kind: 'all' | 'any'; readonly of: ReadonlyArray<Combined<Leaf>>}
		| {readonly kind: 'not'; readonly of: Combined<Leaf>};

/** Tells whether a plan is of conditions that are combined by `all` or `any`. */
export const isGroup = <Leaf extends {readonly kind: string}>(plan: Combined<Leaf>): plan is {readonly kind: 'all' | 'any'; readonly of: ReadonlyArray<Combined<Leaf>>} =>
	plan.kind === 'all' || plan.kind === 'any';

/** Conditions that hold for one and the same quote. */
export type QuotePlan = Combined<QuoteCondition>;

/** A query in which each condition on quotes has its scope: an article matches `quote` if one of its quotes does. */
export type Plan = Combined<ArticleCondition | {readonly kind: 'quote'; readonly quote: QuotePlan}>;

/** Returns a condition as one on a quote; `null` if it is another. */
function quoteCondition(query: Query): QuoteCondition | null {
	if (query.kind === 'words') {
		const {field} = query;
		return field === 'speaker' || field === 'says' || field === 'about' ? {...query, field} : null;
	}

	return query.kind === 'quote-kind' || query.kind === 'sure' ? query : null;
}

/** Returns a query as conditions on one quote: a condition, a negated one or alternatives; `null` if it is another. Conditions that stand together in parentheses have a quote of their own. */
function quotePlan(query: Query): QuotePlan | null {
	switch (query.kind) {
		case 'all': {
			return null;
		}

		case 'not': {
			const of = quotePlan(query.of);
			return of && {kind: 'not', of};
		}

		case 'any': {
			const of = query.of.map(part => quotePlan(part));
			return of.includes(null) ? null : {kind: 'any', of: of.filter(part => part !== null)};
		}

		case 'words':
		case 'quote-kind':
		case 'sure':
		case 'mark':
		case 'since':
		case 'before': {
			return quoteCondition(query);
		}
	}
}

/** Tells whether conditions ask for a quote. `about:` alone does not, nor does the absence of something. */
function asksForQuote(plan: QuotePlan): boolean {
	if (plan.kind === 'any' || plan.kind === 'all') {
		return plan.of.some(part => asksForQuote(part));
	}

	return plan.kind !== 'not' && !(plan.kind === 'words' && plan.field === 'about');
}

function planAll(parts: readonly Query[]): Plan {
	const planned = parts.map(part => ({part, quote: quotePlan(part)}));
	const quotes = planned.map(({quote}) => quote).filter(quote => quote !== null);
	if (!quotes.some(quote => asksForQuote(quote))) {
		return {kind: 'all', of: parts.map(part => planQuery(part))};
	}

	const [first, ...more] = quotes;
	const quote: QuotePlan = first && more.length === 0 ? first : {kind: 'all', of: quotes};
	return {kind: 'all', of: [{kind: 'quote', quote}, ...planned.filter(each => each.quote === null).map(({part}) => planQuery(part))]};
}

/**
 * Returns the plan of a query. Conditions on quotes that stand together hold for one and the same quote, also negated ones and
 * alternatives; so does `about:` beside them. A negated condition that stands by itself means that no quote is like that.
 */
export function planQuery(query: Query): Plan {
	switch (query.kind) {
		case 'all': {
			return planAll(query.of);
		}

		case 'any': {
			return {kind: 'any', of: query.of.map(part => planQuery(part))};
		}

		case 'not': {
			return {kind: 'not', of: planQuery(query.of)};
		}

		case 'words': {
			const {field} = query;
			return field === 'speaker' || field === 'says' ? {kind: 'quote', quote: {...query, field}} : {...query, field};
		}

		case 'quote-kind':
		case 'sure': {
			return {kind: 'quote', quote: query};
		}

		case 'mark':
		case 'since':
		case 'before': {
			return query;
		}
	}
}

/** Returns what the quotes are like that a plan asks for; `null` if it asks for none. */
export function plannedQuotes(plan: Plan): QuotePlan | null {
	switch (plan.kind) {
		case 'quote': {
			return plan.quote;
		}

		case 'all':
		case 'any': {
			const of = plan.of.map(part => plannedQuotes(part)).filter(part => part !== null);
			return of.length > 1 ? {kind: 'any', of} : of[0] ?? null;
		}

		case 'not':
		case 'words':
		case 'mark':
		case 'since':
		case 'before': {
			return null;
		}
	}
}
