import {type Article} from '../../article/article.js';
import {type Analysis} from '../../analysis/result/analysis.js';
import {memoize} from '../../article/memoize.js';
import {queryMatcher} from '../../library/query/match-query.js';
import {parseQuery} from '../../library/query/parse-query.js';
import {type Mark, type WordsCondition} from '../../library/query/query.js';
import {namesOf, quoteFacts, type QuoteFacts} from '../../library/query/quote-facts.js';
import {foldText} from '../../text/fold-text.js';
import {compareNaturally} from '../../text/natural-order.js';

/** The articles that a view shows, before its words. */
export const viewFilters = ['all', 'unread', 'starred'] as const;

type ViewFilter = typeof viewFilters[number];

/** The orders of a list. `source` is the order of the sources, with a heading for each group. */
export const listOrders = ['source', 'newest', 'oldest', 'outlet', 'title', 'quotes'] as const;

type ListOrder = typeof listOrders[number];

/** The articles that the list shows, and their order. */
export type ListView = {
	readonly filter: ViewFilter;
	readonly order: ListOrder;
	/** A query that each listed article matches; empty for all. Words without a field are letters of headline, outlet, byline or group. */
	readonly query: string;
};

export const defaultView: ListView = {filter: 'all', order: 'source', query: ''};

const searchedText = memoize(({title, publication, byline, groups}: Article): string =>
	foldText([title, publication ?? '', byline ?? '', ...groups].join('\n')));

/** Tells whether the headline, outlet, byline or group of an article has words as they are typed, also within a word. */
const lettersMatcher = ({text}: WordsCondition): (article: Article) => boolean => {
	const letters = foldText(text).trim();
	return article => searchedText(article).includes(letters);
};

/** Returns a function that tells whether an article matches a query. A query with a mistake leaves no article out. */
export function listMatcher(text: string, {matched, now, ...facts}: ArticleFacts): (article: Article) => boolean {
	if (text.trim() === '') {
		return () => true;
	}

	const ids = matched.get(text);
	if (ids) {
		return ({id}) => ids.has(id);
	}

	const {query} = parseQuery(text, true);
	const marks: Readonly<Record<Mark, (article: Article) => boolean>> = {
		read: facts.isRead, unread: article => !facts.isRead(article), starred: facts.isStarred, corrected: facts.isCorrected, noted: facts.isNoted,
	};
	return query
		? queryMatcher(query, {
			wordsMatcher: lettersMatcher,
			hasMark: (article, mark) => marks[mark](article),
			quotesOf: article => quotesOf(facts.analysisOf(article)),
			namesOf: article => namesOf(facts.analysisOf(article)?.entities ?? []),
			seenAt: () => null,
			now,
		})
		: () => true;
}

const factsOfAnalysis = memoize(quoteFacts);

const quotesOf = (analysis: Analysis | null | undefined): readonly QuoteFacts[] => analysis ? factsOfAnalysis(analysis) : [];

/** The facts about an article, other than its own, that a view asks for. */
export type ArticleFacts = {
	readonly isRead: (article: Article) => boolean;
	readonly isStarred: (article: Article) => boolean;
	readonly isCorrected: (article: Article) => boolean;
	readonly isNoted: (article: Article) => boolean;
	readonly quoteCountOf: (article: Article) => number | null | undefined;
	readonly analysisOf: (article: Article) => Analysis | null | undefined;
	/** The articles that match queries by what the library knows. */
	readonly matched: ListMatches;
	readonly now: Date;
};

/** The articles that match a query, by id; by query. */
export type ListMatches = ReadonlyMap<string, ReadonlySet<string>>;

const matchesFilter: Readonly<Record<ViewFilter, (article: Article, facts: ArticleFacts) => boolean>> = {
	all: () => true,
	unread: (article, {isRead}) => !isRead(article),
	starred: (article, {isStarred}) => isStarred(article),
};

/** Compares dates written in ISO 8601, latest first; articles without a date come last. */
function latestFirst({published: a}: Article, {published: b}: Article): number {
	if (a === null || b === null) {
		return (a === null ? 1 : 0) - (b === null ? 1 : 0);
	}

	return Date.parse(b) - Date.parse(a);
}

const comparisons: Readonly<Record<Exclude<ListOrder, 'source'>, (facts: ArticleFacts) => (a: Article, b: Article) => number>> = {
	newest: () => latestFirst,
	oldest: () => (a, b) => a.published === null || b.published === null ? latestFirst(a, b) : -latestFirst(a, b),
	outlet: () => (a, b) => compareNaturally(a.publication ?? a.source, b.publication ?? b.source),
	title: () => (a, b) => compareNaturally(a.title, b.title),
	quotes: ({quoteCountOf}) => (a, b) => (quoteCountOf(b) ?? -1) - (quoteCountOf(a) ?? -1),
};

const filterLabels: Readonly<Record<ViewFilter, string>> = {all: '', unread: 'unread', starred: 'starred'};

const orderLabels: Readonly<Record<ListOrder, string>> = {
	source: '', newest: 'newest first', oldest: 'oldest first', outlet: 'by outlet', title: 'by title', quotes: 'most quotes first',
};

/** Returns a view in a few words, as in `starred · “bell” · newest first`; empty for the default one. */
export const viewLabel = ({filter, order, query}: ListView): string =>
	[filterLabels[filter], query.trim() === '' ? '' : `“${query.trim()}”`, orderLabels[order]].filter(part => part !== '').join(' · ');

/** Tells whether a view shows all articles in the order of their sources. */
export const isDefaultView = ({filter, order, query}: ListView): boolean => filter === 'all' && order === 'source' && query.trim() === '';

/**
 * Returns the articles of a view, in its order. Articles that are equal in it keep the order of their sources.
 *
 * @param kept articles that stay, such as those that were listed and have been read since
 */
export function articlesInView(articles: readonly Article[], view: ListView, facts: ArticleFacts, kept: ReadonlySet<Article> = new Set()): readonly Article[] {
	if (isDefaultView(view)) {
		return articles;
	}

	const hasWords = listMatcher(view.query, facts);
	const found = articles.filter(article => kept.has(article) || (matchesFilter[view.filter](article, facts) && hasWords(article)));
	return view.order === 'source' ? found : found.toSorted(comparisons[view.order](facts));
}
