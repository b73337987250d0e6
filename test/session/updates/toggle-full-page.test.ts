import {describe, expect, it} from 'vitest';
import {reduce} from '../../../source/session/reducer.js';
import {analysisState, shownArticle} from '../../../source/session/model/selectors.js';
import {type Session} from '../../../source/session/state/session.js';
import {statusNotes} from '../../../source/session/view/status-notes.js';
import {debate, shelf, story} from '../../helpers/articles/articles.js';
import {
	middling, openSession, press, reading, shownLines,
} from '../../helpers/screen/session.js';

const item = story('A long debate\n\nThere was one.', {
	id: 'item', url: 'https://news.example/debate', groups: ['World', 'Some Paper'], source: 'https://news.example/feed', byline: 'By Ann Other', publication: 'Some Paper',
});

/** The page when it is loaded. */
const page = {
	...debate(), article: {
		...debate().article, id: 'page', source: 'https://news.example/debate', published: '2026-05-04', title: 'Debate - Some Paper', publication: 'some-paper',
	},
};

/** In the list behind the item. */
const others = shelf(2).map(({article, analysis}) => ({analysis, article: {...article, groups: ['World', 'Other Paper']}}));

const open = (): Session => openSession({stories: [item, ...others], size: middling});

const load = (session: Session): Session => reduce(session, {
	type: 'replaced', id: 'item', article: page.article, by: 'page',
});

const text = (session: Session): string | undefined => shownArticle(session)?.text;

describe('the key f (full page)', () => {
	it('requests the page only once', () => {
		const asked = press(open(), 'f');
		expect(asked).toMatchObject({requests: [{kind: 'load-page', article: item.article}], message: {text: 'Loading the page …'}});
		expect([...asked.sources.loadingPages]).toEqual(['item']);
		expect(statusNotes(press(asked, 'z', 'z'))).toBe('loading the page …');
		expect(press(asked, 'f')).toMatchObject({requests: [], message: {text: 'Loading the page …'}});
	});

	it('replaces the text of the item by the page, as the same article', () => {
		const session = load(press(open(), 's', 'f'));
		expect(shownArticle(session)).toMatchObject({
			id: 'item', groups: ['World', 'Some Paper'], source: 'https://news.example/feed', url: 'https://news.example/debate', byline: 'By Ann Other', published: '2026-05-04', title: 'A long debate', publication: 'Some Paper',
		});
		expect(text(session)).toBe(page.article.text);
		expect(reading(session)?.starred).toBe(true);
		expect(session.message?.text).toBe('Full page (f: text of the feed)');
		expect(session.sources.loadingPages.size).toBe(0);
		expect(analysisState(session)).toBe('waiting');
	});

	it('switches between the text of the feed and the page without a new request or analysis', () => {
		const loaded = load(press(open(), 'f'));
		const article = shownArticle(loaded);
		const session = reduce(loaded, {type: 'analyzed', analyses: article ? [[article, page.analysis]] : []});
		const back = press(session, 'f');
		expect(text(back)).toBe(item.article.text);
		expect(back.requests).toEqual([]);
		expect(analysisState(back)).toBe('done');
		const again = press(back, 'f');
		expect(text(again)).toBe(page.article.text);
		expect(again.requests).toEqual([]);
		expect(analysisState(again)).toBe('done');
	});

	it('keeps an analysis that arrives for the version that is not shown', () => {
		const loaded = load(press(open(), 'f'));
		const article = shownArticle(loaded);
		const back = reduce(press(loaded, 'f'), {type: 'analyzed', analyses: article ? [[article, page.analysis]] : []});
		expect(analysisState(press(back, 'f'))).toBe('done');
	});

	it('shows why the page could not be loaded, and tries again with the next press', () => {
		const failed = reduce(press(open(), 'f'), {type: 'page-failed', id: 'item', problem: 'https://news.example/debate: no answer'});
		expect(failed).toMatchObject({message: {text: 'https://news.example/debate: no answer', isError: true}});
		expect(text(failed)).toBe(item.article.text);
		expect(press(failed, 'f').requests).not.toEqual([]);
	});

	it('does not change an article that is read while the page loads', () => {
		const session = press(open(), 'f', 'j', 'return');
		const loaded = load(session);
		expect(shownLines(loaded)).toEqual(shownLines(session));
		expect(loaded.message).toBeNull();
		expect(loaded.list.articles[0]?.text).toBe(page.article.text);
	});

	it('keeps the page if the item of the feed changes, and shows the new text with the next press', () => {
		const corrected = story('A long debate\n\nThere was one, and then another.', {id: 'item', source: item.article.source}).article;
		const session = reduce(load(press(open(), 'f')), {
			type: 'replaced', id: 'item', article: corrected, by: 'change',
		});
		expect(text(session)).toBe(page.article.text);
		expect([...session.sources.marks]).toEqual([['item', 'changed']]);
		expect(text(press(session, 'f'))).toBe(corrected.text);
	});
});

describe('the progress of loading', () => {
	it('is shown while sources have not answered', () => {
		const session = reduce(open(), {type: 'progress', done: 7, total: 12});
		expect(statusNotes(session)).toBe('7 of 12 sources');
		expect(statusNotes(reduce(session, {type: 'progress', done: 12, total: 12}))).toBe('');
		expect(statusNotes(reduce(session, {type: 'loading-finished', at: ''}))).toBe('');
	});
});
