import {describe, expect, it} from 'vitest';
import {shownArticle} from '../../../source/session/model/selectors.js';
import {reduce} from '../../../source/session/reducer.js';
import {type Session} from '../../../source/session/state/session.js';
import {ferries, story} from '../../helpers/articles/articles.js';
import {openSession, press} from '../../helpers/screen/session.js';

const item = (title: string, ...groups: readonly string[]) => story(`${title}\n\nWords about ${title}.`, {groups});

const session = openSession({
	stories: [
		item('One', 'World', 'The A'), item('Two', 'World', 'The A'), item('Three', 'World', 'The B'), item('Four', 'The C'),
	],
});

/** Opens the menu of folders and feeds. */
const openGroups = (before: Session): Session => reduce(press(before, 'L'), {type: 'group-menu-opened'});

const labels = ({overlay}: Session): string[] => overlay.kind === 'menu' ? overlay.items.map(({label}) => label) : [];

const choose = (before: Session, index: number): Session => reduce(openGroups(before), {type: 'menu-chosen', index});

describe('the menu of folders and feeds', () => {
	it('is offered by the menu of the list, if it has groups', () => {
		expect(labels(press(session, 'L'))).toContain('g  Go to a folder or feed …');
		expect(labels(press(openSession({stories: [ferries()]}), 'L'))).not.toContain('g  Go to a folder or feed …');
	});

	it('lists each folder before its feeds, with the numbers of unread articles', () => {
		expect(labels(openGroups(press(session, 'm')))).toEqual(['World (2)', '  The A (1)', '  The B (1)', 'The C (1)']);
	});

	it('begins with the feed of the selected article', () => {
		expect(openGroups(press(session, 'J', 'J'))).toMatchObject({overlay: {initialIndex: 2}});
	});

	it('goes to the first unread article of a feed or folder, else to its first one', () => {
		expect(shownArticle(choose(session, 3))?.title).toBe('Four');
		expect(shownArticle(choose(press(session, 'm', 'J', 'J'), 0))?.title).toBe('Two');
		expect(shownArticle(choose(press(session, 'm', 'J', 'm', 'J'), 1))?.title).toBe('One');
	});

	it('shows the groups of a list that is sorted otherwise', () => {
		const sorted = reduce(session, {type: 'view-chosen', changes: {order: 'title'}});
		expect(choose(sorted, 3).list.view.order).toBe('source');
		expect(shownArticle(choose(sorted, 3))?.title).toBe('Four');
	});

	it('is not opened for a list without groups', () => {
		expect(openGroups(openSession({stories: [ferries()]}))).toMatchObject({message: {text: 'The list has no folders and no feeds'}});
	});
});
