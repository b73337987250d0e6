import {describe, expect, it} from 'vitest';
import {type Article} from '../../../source/article/article.js';
import {withView} from '../../../source/session/list/apply-view.js';
import {shownArticle} from '../../../source/session/model/selectors.js';
import {reduce} from '../../../source/session/reducer.js';
import {type Session} from '../../../source/session/state/session.js';
import {statusNotes} from '../../../source/session/view/status-notes.js';
import {shelf, story} from '../../helpers/articles/articles.js';
import {
	at, middling, openSession, press, reading,
} from '../../helpers/screen/session.js';

const url = 'https://plan.example/';
const linked = story(`Ferries\n\nThe plan is at ${url} and the map at https://map.example/ now.`);
const page = story('The plan\n\nNine boats.', {url, source: url}).article;
const titles = ({list: {listed}}: Session): string[] => listed.map(({title}) => title);

const session = openSession({stories: [...shelf(2), linked, ...shelf(4).slice(2)], size: middling});
/** The article with the link is open. */
const reader = press(session, 'j', 'j', 'return');
const opening = press(reader, 'o', 'return');

const load = (before: Session, articles: readonly Article[] = [page], from = url): Session => reduce(before, {
	type: 'link-loaded', url: from, articles, at,
});

describe('a link that is opened in the reader', () => {
	it('is loaded while the article stays, which the status line tells', () => {
		expect(opening).toMatchObject({requests: [{kind: 'load-link', url}], message: {text: `Loading ${url} …`}, overlay: {kind: 'none'}});
		expect(shownArticle(opening)?.title).toBe('Ferries');
		expect(statusNotes(press(opening, 'j'))).toContain('loading plan.example … (Esc: stop)');
	});

	it('becomes an article after the one with the link, in its group, and is opened', () => {
		const groups = ['World', 'The Paper'];
		const grouped = {...linked.article, groups};
		const before = reduce(session, {
			type: 'replaced', id: grouped.id, article: grouped, by: 'change',
		});
		const inGroup = load(press(before, 'j', 'j', 'return', 'o', 'return'));
		expect(titles(inGroup)).toEqual(['Story 1', 'Story 2', 'Ferries', 'The plan', 'Story 3', 'Story 4']);
		expect(shownArticle(inGroup)?.groups).toEqual(shownArticle(before)?.groups);
		expect(inGroup).toMatchObject({panes: {focus: 'reader'}, reader: {openingLink: null}, message: {text: 'Backspace goes back to “Ferries”', isError: false}});
		expect(reading(inGroup)).toMatchObject({read: true, lastOpened: at});
	});

	it('is requested once, however often it is opened while it loads', () => {
		expect(press(opening, 'o', 'return').requests).toEqual([]);
		expect(press(opening, 'o', 'j', 'return').requests).toEqual([{kind: 'load-link', url: 'https://map.example/'}]);
	});

	it('does not take the reader away from another article or an overlay', () => {
		const moved = load(press(opening, 'J'));
		expect(shownArticle(moved)?.title).toBe('Story 3');
		expect(moved.message?.text).toBe('“The plan” is loaded: it is in the list');
		const helped = load(press(opening, '?'));
		expect(helped.overlay.kind).toBe('help');
		expect(shownArticle(helped)?.title).toBe('Ferries');
		expect(titles(helped)).toContain('The plan');
	});

	it('is dropped after Esc, and after another link was opened', () => {
		const stopped = press(opening, 'escape');
		expect(stopped).toMatchObject({message: {text: `Stopped loading ${url}`}, panes: {focus: 'reader'}});
		expect(load(stopped)).toEqual({...stopped, requests: []});
		expect(titles(load(press(opening, 'o', 'j', 'return')))).not.toContain('The plan');
	});

	it('is opened at once if the list has its article, whatever the place on the page', () => {
		const known = openSession({stories: [linked, ...shelf(2), story('The plan\n\nNine boats.', {url: `${url}#top`})]});
		const opened = press(known, 'o', 'return');
		expect(opened.requests).toEqual([]);
		expect(shownArticle(opened)?.title).toBe('The plan');
		expect(opened.panes.focus).toBe('reader');
	});

	it('is not added again if it leads to an article of the list by another address', () => {
		const {article} = shelf(4)[3] ?? story('None');
		const opened = load(opening, [article]);
		expect(opened.list.articles).toHaveLength(5);
		expect(shownArticle(opened)?.title).toBe('Story 4');
	});

	it('adds the items of a feed in a group of their own, and opens the first one', () => {
		const items = ['Boats', 'Bells'].map(title => story(`${title}\n\nAn item.`, {groups: ['The Plan Feed']}).article);
		const opened = load(opening, items);
		expect(titles(opened)).toEqual(['Story 1', 'Story 2', 'Ferries', 'Story 3', 'Story 4', 'Boats', 'Bells']);
		expect(shownArticle(opened)).toMatchObject({title: 'Boats', groups: ['The Plan Feed']});
	});

	it('is listed also in a view that does not show it', () => {
		const starred = withView(press(reader, 's'), {filter: 'starred', query: 'ferries'});
		const opened = load(press(starred, 'o', 'return'));
		expect(titles(opened)).toEqual(['Ferries', 'The plan']);
		expect(shownArticle(opened)?.title).toBe('The plan');
	});

	it('leaves one line with its address if it cannot be loaded', () => {
		const problem = `${url}: answered 404 Not Found`;
		const failed = reduce(opening, {type: 'link-failed', url, problem});
		expect(failed).toMatchObject({message: {text: problem, isError: true}, reader: {openingLink: null}});
		expect(failed.sources.problems).toEqual([]);
		expect(load(opening, []).message).toEqual({text: `${url}: has no article`, isError: true});
		expect(reduce(press(opening, 'escape'), {type: 'link-failed', url, problem}).message?.text).toBe(`Stopped loading ${url}`);
	});
});

describe('the link to the article’s own page', () => {
	const own = 'https://news.example/story';
	const first = (source: string): Session => press(openSession({stories: [story('A story\n\nIts summary.', {url: own, source}), ...shelf(1)]}), 'o', 'return');

	it('loads the page in place of the text of the feed', () => {
		expect(first('https://news.example/feed').requests).toMatchObject([{kind: 'load-page', article: {url: own}}]);
	});

	it('does nothing but tell so if the page is shown', () => {
		expect(first(own)).toMatchObject({requests: [], message: {text: 'This is the page (O: in the browser)'}});
	});
});
