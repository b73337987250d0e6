import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {type Article} from '../../../source/article/article.js';
import {
	articlesInView, defaultView, listOrders, queryMatcher, viewFilters, viewLabel, type ListView,
} from '../../../source/session/panes/list-view.js';
import {story} from '../../helpers/articles/articles.js';

const article = (title: string, facts: Partial<Article> = {}): Article => ({...story(`${title}\n\nText.`).article, title, ...facts});

const bells = article('Stolen bell comes home', {publication: 'Westcountry Courant', published: '2026-11-19', byline: 'José Ibarra'});
const rail = article('Rail inspector convicted', {publication: 'Meridian Wire', published: '2026-11-21T08:00:00Z'});
const plant = article('Aquavela builds a plant', {publication: null, published: null, groups: ['Business']});
const all = [bells, rail, plant];

const inView = (view: Partial<ListView>, kept?: ReadonlySet<Article>): string[] => articlesInView(all, {...defaultView, ...view}, {
	isRead: each => each === bells,
	isStarred: each => each === plant,
	quoteCountOf: each => each === rail ? 19 : (each === bells ? 9 : undefined),
}, kept).map(({title}) => title);

describe('articlesInView', () => {
	it('returns the same list for all articles in the order of their sources', () => {
		expect(articlesInView(all, defaultView, {isRead: () => true, isStarred: () => false, quoteCountOf: () => 0})).toBe(all);
	});

	it('shows the unread and the starred articles', () => {
		expect(inView({filter: 'unread'})).toEqual([rail.title, plant.title]);
		expect(inView({filter: 'starred'})).toEqual([plant.title]);
	});

	it('keeps an article that has been read since it was listed', () => {
		expect(inView({filter: 'unread'}, new Set([bells]))).toEqual([bells.title, rail.title, plant.title]);
	});

	it('sorts by date with undated articles last, by outlet, by title and by number of quotes', () => {
		expect(inView({order: 'newest'})).toEqual([rail.title, bells.title, plant.title]);
		expect(inView({order: 'oldest'})).toEqual([bells.title, rail.title, plant.title]);
		expect(inView({order: 'outlet'})).toEqual([rail.title, plant.title, bells.title]);
		expect(inView({order: 'title'})).toEqual([plant.title, rail.title, bells.title]);
		expect(inView({order: 'quotes'})).toEqual([rail.title, bells.title, plant.title]);
	});

	it('returns a part of the articles, each once, for any view', () => {
		fc.assert(fc.property(fc.constantFrom(...viewFilters), fc.constantFrom(...listOrders), fc.string(), (filter, order, query) => {
			const titles = inView({filter, order, query});
			expect(new Set(titles).size).toBe(titles.length);
			expect(all.map(({title}) => title)).toEqual(expect.arrayContaining(titles));
		}));
	});
});

describe('viewLabel', () => {
	it('names what a view shows, and is empty for all articles', () => {
		expect(viewLabel(defaultView)).toBe('');
		expect(viewLabel({filter: 'starred', order: 'newest', query: 'bell'})).toBe('starred · “bell” · newest first');
	});
});

describe('queryMatcher', () => {
	it('finds articles that have all words in headline, outlet, byline or group, in any order', () => {
		expect(all.filter(queryMatcher('courant BELL'))).toEqual([bells]);
		expect(all.filter(queryMatcher('business'))).toEqual([plant]);
		expect(all.filter(queryMatcher('bell rail'))).toEqual([]);
	});

	it('ignores case and diacritics', () => {
		expect(all.filter(queryMatcher('jose'))).toEqual([bells]);
		expect(all.filter(queryMatcher('JOSÉ'))).toEqual([bells]);
	});

	it('matches every article if there are no words', () => {
		expect(all.filter(queryMatcher('  '))).toEqual(all);
	});
});
