import {type Article} from '../../article/article.js';
import {isFrom, momentStart} from './moments.js';
import {
	isGroup, plannedQuotes, planQuery, type ArticleCondition, type Combined, type Plan, type QuoteCondition, type QuotePlan,
} from './plan-query.js';
import {type Mark, type Query, type WordsCondition} from './query.js';
import {type QuoteFacts} from './quote-facts.js';
import {phraseMatcher} from './words.js';

/** The facts that a query asks for, beside those that an article has itself. */
export type QueryFacts = {
	/** Returns a function that tells whether an article has words, wherever words without a field are searched for. */
	readonly wordsMatcher: (words: WordsCondition) => (article: Article) => boolean;
	readonly hasMark: (article: Article, mark: Mark) => boolean;
	/** The shown quotes of an article; none if they are not known. */
	readonly quotesOf: (article: Article) => readonly QuoteFacts[];
	/** The names of the people, organizations and places of an article, with their other forms; none if they are not known. */
	readonly namesOf: (article: Article) => readonly string[];
	/** The time when an article without a date was first seen, in ISO 8601. */
	readonly seenAt: (article: Article) => string | null;
	readonly now: Date;
};

type Test<Value> = (value: Value) => boolean;

/** Returns the test for a plan from those for its conditions. */
function testOf<Leaf extends {readonly kind: string}, Value>(plan: Combined<Leaf>, leafTest: (leaf: Leaf) => Test<Value>): Test<Value> {
	if (isGroup(plan)) {
		const tests = plan.of.map(part => testOf(part, leafTest));
		return plan.kind === 'all' ? value => tests.every(test => test(value)) : value => tests.some(test => test(value));
	}

	if (isNegation(plan)) {
		const test = testOf(plan.of, leafTest);
		return value => !test(value);
	}

	return leafTest(plan);
}

const isNegation = <Leaf extends {readonly kind: string}>(plan: Combined<Leaf>): plan is {readonly kind: 'not'; readonly of: Combined<Leaf>} => plan.kind === 'not';

function quoteTest(condition: QuoteCondition): Test<QuoteFacts> {
	switch (condition.kind) {
		case 'quote-kind': {
			return ({kind}) => kind === condition.value;
		}

		case 'sure': {
			return ({confidence}) => confidence >= condition.value;
		}

		case 'words': {
			const has = phraseMatcher(condition);
			const tests: Readonly<Record<typeof condition.field, Test<QuoteFacts>>> = {
				speaker: ({speaker}) => speaker !== null && has(speaker),
				says: ({text}) => has(text),
				about: ({text, names}) => has(text) || names.some(name => has(name)),
			};
			return tests[condition.field];
		}
	}
}

function wordsTest(condition: Extract<ArticleCondition, {kind: 'words'}>, facts: QueryFacts): Test<Article> {
	const {field} = condition;
	if (field === 'any') {
		return facts.wordsMatcher(condition);
	}

	const has = phraseMatcher(condition);
	const tests: Readonly<Record<typeof field, Test<Article>>> = {
		title: ({title}) => has(title),
		publication: ({publication}) => publication !== null && has(publication),
		source: ({source}) => has(source),
		folder: ({groups}) => groups.some(group => has(group)),
		about: article => has(article.title) || facts.namesOf(article).some(name => has(name)),
	};
	return tests[field];
}

function articleTest(leaf: Exclude<Plan, {kind: 'all' | 'any' | 'not'}>, facts: QueryFacts): Test<Article> {
	switch (leaf.kind) {
		case 'quote': {
			const test = quotePlanTest(leaf.quote);
			return article => facts.quotesOf(article).some(quote => test(quote));
		}

		case 'words': {
			return wordsTest(leaf, facts);
		}

		case 'mark': {
			return article => facts.hasMark(article, leaf.value);
		}

		case 'since':
		case 'before': {
			const start = momentStart(leaf.value, facts.now);
			return article => {
				const time = article.published ?? facts.seenAt(article);
				return start !== null && time !== null && isFrom(start, time) === (leaf.kind === 'since');
			};
		}
	}
}

const quotePlanTest = (plan: QuotePlan): Test<QuoteFacts> => testOf<QuoteCondition, QuoteFacts>(plan, quoteTest);

/** Returns a function that tells whether an article matches a query. */
export const queryMatcher = (query: Query, facts: QueryFacts): Test<Article> =>
	testOf<Exclude<Plan, {kind: 'all' | 'any' | 'not'}>, Article>(planQuery(query), leaf => articleTest(leaf, facts));

/** Returns a function that tells whether a query asks for a quote; `null` if it has no condition on quotes. */
export function quoteMatcher(query: Query): Test<QuoteFacts> | null {
	const plan = plannedQuotes(planQuery(query));
	return plan && quotePlanTest(plan);
}
