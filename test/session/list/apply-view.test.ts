import {describe, expect, it} from 'vitest';
import {withView} from '../../../source/session/list/apply-view.js';
import {shownArticle} from '../../../source/session/model/selectors.js';
import {reduce} from '../../../source/session/reducer.js';
import {type Session} from '../../../source/session/state/session.js';
import {shelf, story} from '../../helpers/articles/articles.js';
import {openSession, press} from '../../helpers/screen/session.js';

const titles = ({list: {listed}}: Session): string[] => listed.map(({title}) => title);

describe('withView', () => {
	const session = press(openSession({stories: shelf(4)}), 'j', 'm', 'j', 's');

	it('keeps the selected article selected if the view shows it', () => {
		const unread = withView(session, {filter: 'unread'});
		expect(titles(unread)).toEqual(['Story 1', 'Story 3', 'Story 4']);
		expect(shownArticle(unread)).toBe(shownArticle(session));
	});

	it('selects the first article if the view does not show the selected one', () => {
		const starred = withView(press(session, 'g'), {filter: 'starred'});
		expect(titles(starred)).toEqual(['Story 3']);
		expect(shownArticle(starred)?.title).toBe('Story 3');
	});

	it('has its own next unread article, and tells when there is none', () => {
		const found = withView(session, {query: 'story 4'});
		expect(press(found, 'x').message?.text).toBe('All articles of this list are read');
		expect(press(session, 'A', 'x').message?.text).toBe('All articles are read');
	});

	it('keeps an article listed that is read after the view was chosen, until it is chosen again', () => {
		const unread = withView(session, {filter: 'unread'});
		const read = press(unread, 'm');
		expect(titles(read)).toContain('Story 3');
		expect(titles(withView(read, {}))).not.toContain('Story 3');
	});

	it('shows no article if none is in the view, and all again in the view of all', () => {
		const none = withView(session, {query: 'no such words'});
		expect(titles(none)).toEqual([]);
		expect(shownArticle(none)).toBeUndefined();
		expect(press(none, 'j', 'k', 'J', 'U', 'G', 'return', 's', 'A', ']', 'y').list.listed).toEqual([]);
		expect(titles(withView(none, {query: ''}))).toHaveLength(4);
	});
});

describe('a view while articles change', () => {
	it('lists new articles that it shows, and keeps the selection', () => {
		const session = withView(press(openSession({stories: shelf(2)}), 'j'), {order: 'title'});
		const more = reduce(session, {type: 'inserted', articles: [story('Another\n\nText.').article, story('Zebra\n\nText.').article], before: null});
		expect(titles(more)).toEqual(['Another', 'Story 1', 'Story 2', 'Zebra']);
		expect(shownArticle(more)).toBe(shownArticle(session));
	});

	it('shows the new version of a listed article', () => {
		const session = withView(openSession({stories: shelf(2)}), {query: 'story'});
		const [first] = session.list.articles;
		if (!first) {
			throw new Error('no article');
		}

		const next = {...first, text: `${first.text}\n\nMore.`};
		const changed = reduce(session, {
			type: 'replaced', id: first.id, article: next, by: 'change',
		});
		expect(changed.list.listed[0]?.text).toBe(next.text);
		expect(changed.list.articles[0]?.text).toBe(next.text);
	});
});

describe('the menu of the list', () => {
	it('shows the unread articles, sorted, by the items that are chosen', () => {
		const session = press(openSession({stories: shelf(3)}), 'j', 'm', 'L');
		const {overlay} = session;
		const items = overlay.kind === 'menu' ? overlay.items : [];
		const choose = (from: Session, letter: string): Session => {
			const action = items.find(({shortcut}) => shortcut === letter)?.action;
			return action ? reduce(from, action) : from;
		};

		const unread = choose(session, 'u');
		expect(unread.overlay.kind).toBe('none');
		expect(titles(unread)).toEqual(['Story 1', 'Story 3']);
		expect(choose(choose(unread, 't'), 'a').list.view).toEqual({filter: 'all', order: 'title', query: ''});
	});
});
