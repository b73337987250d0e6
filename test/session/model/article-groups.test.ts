import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {groupRuns} from '../../../source/session/model/article-groups.js';
import {articlesPerPage, listLayout, rowsOfArticle} from '../../../source/session/list/list-window.js';
import {reduce} from '../../../source/session/reducer.js';
import {readingOf, geometry} from '../../../source/session/model/selectors.js';
import {screenReaderLines} from '../../../source/session/view/screen-reader-lines.js';
import {type Session} from '../../../source/session/state/session.js';
import {unreadCountsByRun, unreadCount} from '../../../source/session/model/unread-count.js';
import {shelf, type Story} from '../../helpers/articles/articles.js';
import {
	at, middling, narrow, openSession, press,
} from '../../helpers/screen/session.js';

/** Stories in groups, each name as often as it stands there: `'A A B'`; `-` for none. */
const inGroups = (names: string): Story[] => {
	const groups = names.split(' ');
	return shelf(groups.length).map((each, index) => ({...each, article: {...each.article, groups: groups[index] === '-' ? [] : ['World', groups[index] ?? '']}}));
};

const open = (names: string, size = middling): Session => openSession({stories: inGroups(names), size});

describe('the groups of a list', () => {
	const headings = (names: string) => groupRuns(inGroups(names).map(({article}) => article)).map(({start, end, heading}) => `${start}-${end} ${heading?.join('/') ?? 'none'}`);

	it('are runs of articles with the same folders and feed', () => {
		expect(headings('A A B A')).toEqual(['0-2 World/A', '2-3 World/B', '3-4 World/A']);
	});

	it('have no heading without a group, except after another group', () => {
		expect(headings('- - -')).toEqual(['0-3 none']);
		expect(headings('- A -')).toEqual(['0-1 none', '1-2 World/A', '2-3 Other articles']);
	});
});

describe('the window of a list with groups', () => {
	it('contains the selected article and no empty rows, after any keys at any terminal size', () => {
		const name = fc.constantFrom('A', 'B', '-', 'C');
		const key = fc.constantFrom('j', 'k', 'space', 'b', 'd', 'u', 'g', 'G', 'J', 'K', 'U', 'z', '1', '}', '{');
		const size = fc.record({columns: fc.integer({min: 20, max: 160}), rows: fc.integer({min: 6, max: 40})});
		fc.assert(fc.property(fc.array(name, {minLength: 1, maxLength: 60}), fc.array(fc.tuple(key, size), {maxLength: 20}), (names, steps) => {
			let session = open(names.join(' '));
			for (const [key, size] of steps) {
				session = reduce(press(session, key), {type: 'resized', size});
				const {list: {articles, selectedIndex: selected, top: listTop}} = session;
				const {height} = geometry(session);
				const layout = listLayout(session);
				const runs = groupRuns(articles);
				const rowsTo = (from: number, to: number): number => runs.filter(({start, end, heading}) => heading !== null && start <= to && end > from).length + articles.slice(from, to + 1).reduce((sum, article) => sum + rowsOfArticle(article, layout), -layout.gap);
				expect(selected).toBeGreaterThanOrEqual(listTop);
				expect(rowsTo(listTop, selected)).toBeLessThanOrEqual(height);
				expect(listTop === 0 || rowsTo(listTop - 1, articles.length - 1) > height).toBe(true);
			}
		}));
	});

	it('contains as many articles as fit with their headings', () => {
		expect(articlesPerPage(open('A A A A A A A A A A A A A', {columns: 80, rows: 12}))).toBe(4);
		expect(articlesPerPage(open('A B C D E F G', {columns: 80, rows: 12}))).toBe(3);
		expect(articlesPerPage(open('- - - - - - - - -', {columns: 80, rows: 12}))).toBe(5);
	});
});

describe('the keys } and { in the list', () => {
	it('go to the next group, and to the start of this or the previous group', () => {
		const session = open('A A B B B C');
		expect(press(session, '}').list.selectedIndex).toBe(2);
		expect(press(session, '}', '}').list.selectedIndex).toBe(5);
		expect(press(session, '}', 'j', '{').list.selectedIndex).toBe(2);
		expect(press(session, '}', 'j', '{', '{').list.selectedIndex).toBe(0);
	});

	it('show a message at the first and the last group', () => {
		expect(press(open('A B'), '{').message?.text).toBe('This is the first group');
		expect(press(open('A B'), '}', '}').message?.text).toBe('This is the last group');
	});
});

describe('the key A (mark all as read)', () => {
	const unreadOf = (session: Session): boolean[] => session.list.articles.map(article => !readingOf(session, article).read);

	it('marks the unread articles of the group as read, which can be undone', () => {
		const session = press(open('A A A B'), 'm', 'j', 'A');
		expect(unreadOf(session)).toEqual([false, false, false, true]);
		expect(session.message?.text).toBe('2 articles of this group marked as read (Z: undo)');
		expect(unreadOf(press(session, 'Z'))).toEqual([false, true, true, true]);
		expect(press(session, 'Z').message?.text).toBe('Undone: 2 articles of this group marked as read');
	});

	it('marks all articles as read if there are no groups', () => {
		expect(unreadOf(press(open('- - -'), 'A'))).toEqual([false, false, false]);
	});

	it('shows a message if all articles are read', () => {
		const session = press(open('- -'), 'm', 'j', 'm', 'A');
		expect(session.message?.text).toBe('All articles are read');
		expect(press(openSession({stories: []}), 'A').message?.text).toBe('All articles are read');
		expect(press(open('A B'), 'm', 'A').message?.text).toBe('All articles of this group are read');
	});
});

describe('the number of unread articles in each group', () => {
	it('equals a full count, for any stored state and any keys', () => {
		const stories = [...inGroups('A A B - C'), ...inGroups('C B')];
		const ids = stories.map(({article}) => article.id);
		const stored = fc.array(fc.tuple(fc.constantFrom(...ids), fc.boolean())).map(pairs => new Map(pairs.map(([id, read]) =>
			[id, {
				position: 0, read, starred: false, lastOpened: at,
			}] as const)));
		fc.assert(fc.property(stored, fc.array(fc.constantFrom('j', 'k', 'm', 'A', 'J', 'return', '1', '}')), (before, keys) => {
			const session = press(openSession({stories, stored: before}), ...keys);
			const unread = groupRuns(session.list.articles).map(({start, end}) => session.list.articles.slice(start, end).filter(article => !readingOf(session, article).read).length);
			expect(unreadCountsByRun(session)).toEqual(unread);
			expect(unreadCount(session)).toBe(unread.reduce((sum, count) => sum + count, 0));
		}));
	});
});

describe('a screen reader', () => {
	it('gets the name of the group when the group changes', () => {
		const session = open('A A B', narrow);
		expect(screenReaderLines(session).slice(0, 2)).toEqual(['Group: World, A', 'Articles, 1 of 3']);
		expect(screenReaderLines(press(session, 'j'))[0]).toBe('Articles, 2 of 3');
		expect(screenReaderLines(press(session, 'j', 'j'))[0]).toBe('Group: World, B');
		expect(screenReaderLines(open('- -', narrow))[0]).toBe('Articles, 1 of 2');
	});
});
