import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {articlesPerPage} from '../../../source/session/list/list-window.js';
import {reduce} from '../../../source/session/reducer.js';
import {readingOf, shownArticle} from '../../../source/session/model/selectors.js';
import {type Session} from '../../../source/session/state/session.js';
import {unreadCount} from '../../../source/session/model/unread-count.js';
import {debate, ferries, shelf} from '../../helpers/articles/articles.js';
import {
	at, middling, narrow, openSession, press, reading,
} from '../../helpers/screen/session.js';

const library = (count = 100): Session => openSession({stories: shelf(count), size: middling});

const isInView = (session: Session): boolean => session.list.selectedIndex >= session.list.top && session.list.selectedIndex < session.list.top + articlesPerPage(session);

describe('the selection in the list', () => {
	it('moves by articles, by pages, by half pages, and to the ends', () => {
		const session = library();
		expect(press(session, 'j', 'down').list.selectedIndex).toBe(2);
		expect(press(session, 'j', 'j', 'k').list.selectedIndex).toBe(1);
		expect(press(session, 'space').list.selectedIndex).toBe(11);
		expect(press(session, 'space', 'b').list.selectedIndex).toBe(0);
		expect(press(session, 'd').list.selectedIndex).toBe(5);
		expect(press(session, 'd', 'u').list.selectedIndex).toBe(0);
		expect(press(session, 'G').list.selectedIndex).toBe(99);
		expect(press(session, 'G', 'g').list.selectedIndex).toBe(0);
	});

	it('stops at the ends', () => {
		expect(press(library(), 'k', 'up', 'b').list.selectedIndex).toBe(0);
		expect(press(library(), 'G', 'j', 'space').list.selectedIndex).toBe(99);
	});

	it('stays in view after any keys at any terminal size', () => {
		const key = fc.constantFrom('j', 'k', 'space', 'b', 'd', 'u', 'g', 'G', 'J', 'K', 'U', 'z', '1', '2', '3');
		const size = fc.record({columns: fc.integer({min: 20, max: 160}), rows: fc.integer({min: 6, max: 50})});
		fc.assert(fc.property(fc.array(fc.tuple(key, size)), steps => {
			let session = library(60);
			for (const [key, size] of steps) {
				session = reduce(press(session, key), {type: 'resized', size});
				expect(isInView(session)).toBe(true);
			}
		}));
	});

	it('leaves no empty rows below the last article while there are articles above', () => {
		const small = press(openSession({stories: shelf(20), size: narrow}), 'G');
		const grown = reduce(small, {type: 'resized', size: {columns: 40, rows: 32}});
		// An article has three rows, with a blank one.
		expect(grown.list.top).toBe(10);
	});

	it('does not move without articles', () => {
		expect(press(openSession({stories: []}), 'j', 'G', 'return', 's', 'm', 'U').list.selectedIndex).toBe(0);
	});
});

describe('moving in the text', () => {
	it.each(['2', 'tab', 'l'])('marks the article as read after %s has focused it, but focusing alone does not', key => {
		const there = press(openSession({stories: [debate(), ferries()]}), key);
		expect(reading(there)).toMatchObject({read: false, lastOpened: ''});
		for (const move of ['j', 'space', 'G', '}']) {
			expect(reading(press(there, move))).toMatchObject({read: true, lastOpened: at});
		}
	});

	it('marks nothing as read if the list or the sidebar is focused', () => {
		const session = openSession({stories: [debate(), ferries()]});
		expect(reading(press(session, 'j', 'k'))?.read).toBe(false);
		expect(reading(press(session, '3', 'j'))?.read).toBe(false);
	});

	it('does not mark as read an opened article that the user has marked as unread', () => {
		const session = press(openSession({stories: [debate(), ferries()]}), 'return', 'm');
		expect(reading(press(session, 'j', 'j'))?.read).toBe(false);
		expect(reading(press(session, '1', 'return'))?.read).toBe(true);
		expect(reading(press(session, '1', 'j', 'k', '2', 'j'))?.read).toBe(false);
	});
});

describe('opening an article', () => {
	it('focuses the reader and marks the article as read, with the time', () => {
		const session = press(library(), 'j', 'return');
		expect(session.panes.focus).toBe('reader');
		expect(reading(session)).toEqual({
			position: 0, read: true, starred: false, lastOpened: at,
		});
	});

	it('is more than selecting it, which does not mark it as read', () => {
		expect(reading(press(library(), 'j'))?.read).toBe(false);
	});

	it('opens the next and previous articles with J and K, and marks them as read', () => {
		const session = press(library(), 'return', 'J');
		expect(session.list.selectedIndex).toBe(1);
		expect(reading(session)?.read).toBe(true);
		expect(press(session, 'K').list.selectedIndex).toBe(0);
	});

	it('does not happen with J and K in the list, which only select', () => {
		const shown = press(library(), 'J');
		expect(shown).toMatchObject({list: {selectedIndex: 1}, panes: {focus: 'list'}});
		expect(reading(shown)).toMatchObject({read: false, lastOpened: ''});
		expect(reading(press(shown, 'K'))).toMatchObject({read: false, lastOpened: ''});
	});

	it('happens with U, also in the list', () => {
		const opened = press(library(), 'U');
		expect(opened).toMatchObject({list: {selectedIndex: 1}, panes: {focus: 'reader'}});
		expect(reading(opened)).toMatchObject({read: true, lastOpened: at});
	});

	it('happens with ] and [, which read on in the text', () => {
		expect(reading(press(openSession({stories: [debate(), ferries()]}), ']'))).toMatchObject({read: true, lastOpened: at});
	});

	it.each(['2', '3'])('happens with J, K and U in pane %s', pane => {
		for (const keys of [['J'], ['U'], ['J', 'J', 'K']]) {
			const opened = press(library(), pane, ...keys);
			expect(opened.list.selectedIndex).toBe(1);
			expect(reading(opened)).toMatchObject({read: true, lastOpened: at});
		}
	});

	it('shows a message at the ends of the list', () => {
		expect(press(library(), 'K').message?.text).toBe('This is the first article');
		expect(press(library(), 'G', 'J').message?.text).toBe('This is the last article');
		expect(press(library(), 'G', 'J', 'k').message).toBeNull();
	});

	it('goes back to the last position in it', () => {
		const session = press(openSession({stories: [debate(), ferries()], size: middling}), 'return', 'space', 'space');
		const place = reading(session)?.position;
		expect(place).toBeGreaterThan(0);
		expect(reading(press(session, 'J', 'K'))?.position).toBe(place);
	});

	it('clears the selections of the previous article, and keeps the speaker filter', () => {
		const filtered = reduce(openSession({stories: [ferries(), debate()]}), {type: 'speaker-chosen', speaker: 'Carl Dahl'});
		const session = press(filtered, '1', 'j');
		expect(session.sidebar).toMatchObject({speakerFilter: 'Carl Dahl', mentionIndex: null});
		expect(press(session, 'escape').sidebar.speakerFilter).toBeNull();
		expect(session.reader.returnOffset).toBeNull();
	});
});

describe('the mark of an article', () => {
	it('is a star after s, and none after s again', () => {
		expect(reading(press(library(), 's'))?.starred).toBe(true);
		expect(reading(press(library(), 's', 's'))?.starred).toBe(false);
	});

	it('changes between read and unread with m', () => {
		expect(reading(press(library(), 'm'))?.read).toBe(true);
		expect(reading(press(library(), 'return', 'm'))?.read).toBe(false);
	});

	it('belongs to one article only', () => {
		const session = press(library(), 's', 'j');
		expect(reading(session)?.starred).toBe(false);
	});

	it('starts from the stored reading state', () => {
		const stories = shelf(2);
		const id = stories[1]?.article.id ?? '';
		const session = openSession({
			stories, stored: new Map([[id, {
				position: 0, read: true, starred: true, lastOpened: at,
			}]]),
		});
		const second = session.list.articles[1];
		expect(second && readingOf(session, second)).toMatchObject({read: true, starred: true});
		expect(reading(press(session, 'j', 's'))).toMatchObject({read: true, starred: false});
	});
});

describe('the next unread article', () => {
	it('is selected with U past articles that are read', () => {
		const session = press(library(5), 'm', 'j', 'm', 'j', 'm', 'g');
		expect(press(session, 'U').list.selectedIndex).toBe(3);
	});

	it('is selected with U past the end of the list', () => {
		const session = press(library(3), 'j', 'm', 'j', 'm');
		expect(press(session, 'U').list.selectedIndex).toBe(0);
	});

	it('is the selected article if it is the only one', () => {
		const session = press(library(3), 'j', 'm', 'j', 'm', 'g');
		expect(press(session, 'U').list.selectedIndex).toBe(0);
		expect(press(session, 'U').message).toBeNull();
	});

	it('is not found if all articles are read, which a message says', () => {
		const session = press(library(2), 'm', 'j', 'm', 'U');
		expect(session.message?.text).toBe('All articles are read');
		expect(shownArticle(session)?.title).toBe('Story 2');
	});
});

describe('the number of unread articles', () => {
	it('equals a full count, for any stored state and any keys', () => {
		const stories = [...shelf(6), ...shelf(2)];
		const ids = stories.map(({article}) => article.id);
		const stored = fc.array(fc.tuple(fc.constantFrom(...ids), fc.boolean())).map(pairs => new Map(pairs.map(([id, read]) =>
			[id, {
				position: 0, read, starred: false, lastOpened: at,
			}] as const)));
		fc.assert(fc.property(stored, fc.array(fc.constantFrom('j', 'k', 'm', 's', 'J', 'enter', '1')), (before, keys) => {
			const session = press(openSession({stories, stored: before}), ...keys);
			expect(unreadCount(session)).toBe(session.list.articles.filter(article => !readingOf(session, article).read).length);
		}));
	});
});
