import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {type Article} from '../../../source/article/article.js';
import {
	articlesInView, defaultView, listOrders, listMatcher, viewFilters, viewLabel, type ListView,
} from '../../../source/session/panes/list-view.js';
import {ferries, story} from '../../helpers/articles/articles.js';

const article = (title: string, facts: Partial<Article> = {}): Article => ({...story(`${title}\n\nText.`).article, title, ...facts});

const bells = article('Stolen bell comes home', {publication: 'Westcountry Courant', published: '2026-11-19', byline: 'José Ibarra'});
const rail = article('Rail inspector convicted', {publication: 'Meridian Wire', published: '2026-11-21T08:00:00Z'});
const plant = article('Aquavela builds a plant', {publication: null, published: null, groups: ['Business']});
const all = [bells, rail, plant];

const facts = {
	isRead: (each: Article) => each === bells,
	isStarred: (each: Article) => each === plant,
	isCorrected: () => false,
	isNoted: () => false,
	quoteCountOf: (each: Article) => each === rail ? 19 : (each === bells ? 9 : undefined),
	analysisOf: () => undefined,
	matched: new Map(),
	now: new Date(2026, 11, 1),
};

const inView = (view: Partial<ListView>, kept?: ReadonlySet<Article>): string[] => articlesInView(all, {...defaultView, ...view}, facts, kept).map(({title}) => title);

describe('articlesInView', () => {
	it('returns the same list for all articles in the order of their sources', () => {
		expect(articlesInView(all, defaultView, facts)).toBe(all);
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

describe('listMatcher', () => {
	it('finds articles that have all words in headline, outlet, byline or group, in any order', () => {
		expect(all.filter(listMatcher('courant BELL', facts))).toEqual([bells]);
		expect(all.filter(listMatcher('business', facts))).toEqual([plant]);
		expect(all.filter(listMatcher('bell rail', facts))).toEqual([]);
	});

	it('ignores case and diacritics', () => {
		expect(all.filter(listMatcher('jose', facts))).toEqual([bells]);
		expect(all.filter(listMatcher('JOSÉ', facts))).toEqual([bells]);
	});

	it('finds letters within words as they are typed', () => {
		expect(all.filter(listMatcher('ourant', facts))).toEqual([bells]);
	});

	it('knows the fields of the query language', () => {
		expect(all.filter(listMatcher('is:unread -is:starred', facts))).toEqual([rail]);
		expect(all.filter(listMatcher('since:2026-11-20 OR folder:business', facts))).toEqual([rail, plant]);
		expect(all.filter(listMatcher('title:"bell comes"', facts))).toEqual([bells]);
	});

	it('finds what was said in articles whose analysis is known, and else by the answer of the library', () => {
		const {article: told, analysis} = ferries();
		const known = {...facts, analysisOf: () => analysis};
		const [quote] = analysis.quotes;
		expect([told].filter(listMatcher(`speaker:"${quote?.speaker ?? ''}" says:"${quote?.text ?? ''}"`, known))).toEqual([told]);
		expect([told].filter(listMatcher('speaker:nobody', known))).toEqual([]);
		expect(all.filter(listMatcher('speaker:ada', {...facts, matched: new Map([['speaker:ada', new Set([rail.id])]])}))).toEqual(all.filter(({id}) => id === rail.id));
	});

	it('leaves no article out by a query with a mistake', () => {
		expect(all.filter(listMatcher('kind:dirct', facts))).toEqual(all);
	});

	it('matches every article if there are no words', () => {
		expect(all.filter(listMatcher('  ', facts))).toEqual(all);
	});
});
