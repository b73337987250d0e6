import {describe, expect, it} from 'vitest';
import {withView} from '../../../source/session/list/apply-view.js';
import {articleToResume, isVisiting} from '../../../source/session/list/trail.js';
import {readerView} from '../../../source/session/model/reader-view.js';
import {shownArticle} from '../../../source/session/model/selectors.js';
import {reduce} from '../../../source/session/reducer.js';
import {type Session} from '../../../source/session/state/session.js';
import {shelf, story} from '../../helpers/articles/articles.js';
import {
	at, middling, openSession, press, reading,
} from '../../helpers/screen/session.js';

const lines = Array.from({length: 60}, (_, index) => `Line ${index + 1} of the story.`).join('\n\n');
const start = story(`Start\n\nSee https://second.example/ first.\n\n${lines}`);
const second = story('Second\n\nSee https://third.example/ next.', {url: 'https://second.example/'}).article;
const third = story('Third\n\nThe end.', {url: 'https://third.example/'}).article;

const title = (session: Session): string | undefined => shownArticle(session)?.title;
const place = (session: Session): number | undefined => readerView(session)?.visible.start;

/** Opens the link to a page that has to be loaded. */
const follow = (session: Session, page: typeof second): Session => reduce(press(session, 'o', 'G', 'return'), {
	type: 'link-loaded', url: page.url ?? '', articles: [page], at,
});

const scrolled = press(openSession({stories: [...shelf(1), start], size: middling}), 'j', 'return', 'd', 'd');
const deep = follow(follow(scrolled, second), third);

describe('the key Backspace', () => {
	it('goes back to the article and the place that a link was opened from, again and again', () => {
		expect(title(deep)).toBe('Third');
		const once = press(deep, 'backspace');
		expect(title(once)).toBe('Second');
		const twice = press(once, 'backspace');
		expect(title(twice)).toBe('Start');
		expect(place(twice)).toBe(place(scrolled));
		expect(place(twice)).toBeGreaterThan(0);
		expect(press(twice, 'backspace').message?.text).toBe('No earlier article to go back to');
	});

	it('goes back to that place also if the reader has scrolled there since, or read something else', () => {
		const elsewhere = press(deep, 'K', 'K', 'G', 'K');
		expect(title(elsewhere)).toBe('Story 1');
		expect(place(press(elsewhere, 'backspace', 'backspace'))).toBe(place(scrolled));
	});

	it('goes back to the pane in which the link was opened', () => {
		const fromList = follow(press(scrolled, '1'), second);
		expect(fromList.panes.focus).toBe('reader');
		expect(press(fromList, 'backspace').panes.focus).toBe('list');
		expect(press(deep, 'backspace').panes.focus).toBe('reader');
	});

	it('finds the article by its identity after the list has changed', () => {
		const more = reduce(deep, {type: 'inserted', articles: [story('New\n\nText.').article], before: shelf(1)[0]?.article.id ?? null});
		const changed = story(start.article.text.replace('Line 1 of', 'The first line of'), {id: 'another id'}).article;
		const replaced = reduce(more, {
			type: 'replaced', id: start.article.id, article: changed, by: 'change',
		});
		const back = press(replaced, 'backspace', 'backspace');
		expect(shownArticle(back)?.text).toBe(changed.text);
		expect(place(back)).toBe((place(scrolled) ?? 0) + 'The first line of'.length - 'Line 1 of'.length);
	});

	it('lists the article again if the view has not shown it meanwhile', () => {
		const back = press(withView(deep, {query: 'third'}), 'backspace', 'backspace');
		expect(title(back)).toBe('Start');
		expect(back.list.view.query).toBe('third');
	});
});

describe('the way back', () => {
	it('is known while an article that a link has opened is shown', () => {
		expect(isVisiting(deep)).toBe(true);
		expect(isVisiting(press(deep, 'J'))).toBe(true);
		expect(isVisiting(press(deep, 'K'))).toBe(false);
		expect(isVisiting(scrolled)).toBe(false);
	});

	it('leads to the article that the next run begins with, if links have added the others', () => {
		expect(articleToResume(deep)).toBe(start.article.id);
		expect(articleToResume(scrolled)).toBe(start.article.id);
		const known = press(openSession({stories: [start, {article: second, analysis: {quotes: [], entities: []}}]}), 'o', 'G', 'return');
		expect(title(known)).toBe('Second');
		expect(articleToResume(known)).toBe(second.id);
	});

	it('keeps the reading state of the articles that links have opened', () => {
		expect(reading(deep)).toMatchObject({read: true, lastOpened: at});
	});
});
