import {describe, expect, it} from 'vitest';
import {viewTabs} from '../../../source/session/list/saved-views.js';
import {reduce} from '../../../source/session/reducer.js';
import {type Session} from '../../../source/session/state/session.js';
import {shelf} from '../../helpers/articles/articles.js';
import {at, openSession, press} from '../../helpers/screen/session.js';

const list = openSession({stories: shelf(12)});

const type = (session: Session, text: string): Session => reduce(reduce(session, {type: 'text-typed', text}), {type: 'text-submitted', at});

const filtered = (query: string): Session => type(press(list, '/'), query);

const saved = (query: string, name: string, before = list): Session => type(press(type(press(before, '1', '/'), query), 'P'), name);

const tabs = (session: Session): string[] => viewTabs(session).map(({name, isShown, count}) => `${isShown ? '>' : ''}${name} ${count()}`);

describe('saved views', () => {
	it('have no tabs before one is saved', () => {
		expect(viewTabs(filtered('story 1'))).toEqual([]);
	});

	it('are saved under a name, and stand beside all, unread and starred', () => {
		const session = saved('story 1', 'Ones');
		expect(session.views).toEqual([{name: 'Ones', query: 'story 1', isNotifying: false}]);
		expect(tabs(press(session, 's'))).toEqual(['All 12', 'Unread 12', '★ 1', '>Ones 4']);
	});

	it('are listed one after the other by a key, and by a click', () => {
		const session = saved('story 12', 'Twelve', saved('story 1', 'Ones'));
		const all = press(session, 'V');
		expect(tabs(all)[0]).toBe('>All 12');
		expect(tabs(press(all, 'V', 'V', 'V'))).toEqual(['All 12', 'Unread 12', '★ 0', '>Ones 4', 'Twelve 1']);
		const clicked = reduce(all, {type: 'mouse-pressed', place: {area: 'pane', pane: 'list', target: {kind: 'view', index: 4}}});
		expect(clicked.list.listed.map(({title}) => title)).toEqual(['Story 12']);
	});

	it('take the place of a view of the same name or the same query', () => {
		const session = saved('story 2', 'Ones', saved('story 1', 'Ones'));
		expect(session.views.map(({query}) => query)).toEqual(['story 2']);
	});

	it('are renamed', () => {
		const menu = press(saved('story 1', 'Ones'), 'P');
		expect(menu.overlay).toMatchObject({kind: 'menu', title: 'View: Ones'});
		const renamed = type(reduce(menu, {type: 'menu-chosen', index: 1}), 'First');
		expect(renamed.views.map(({name}) => name)).toEqual(['First']);
	});

	it('are removed, and the list shows all articles again', () => {
		const removed = reduce(press(saved('story 1', 'Ones'), 'P'), {type: 'menu-chosen', index: 2});
		expect(removed.views).toEqual([]);
		expect(removed.list.listed).toHaveLength(12);
	});

	it('notify if the reader asks for it', () => {
		const told = reduce(press(saved('story 1', 'Ones'), 'P'), {type: 'menu-chosen', index: 0});
		expect(told.views).toEqual([{name: 'Ones', query: 'story 1', isNotifying: true}]);
		expect(reduce(press(told, 'P'), {type: 'menu-chosen', index: 0}).views[0]?.isNotifying).toBe(false);
	});

	it('need a query', () => {
		expect(press(list, 'P').message?.text).toBe('Filter the list first (/): a view is a saved query');
		expect(press(list, 'V').message?.text).toBe('No saved view yet: filter the list (/), then save it (P)');
	});

	it('ask the library again when they are shown', () => {
		const session = {...list, views: [{name: 'Ada', query: 'speaker:ada', isNotifying: false}]};
		expect(press(session, 'V', 'V', 'V', 'V').requests).toEqual([]);
		expect(press(session, 'V', 'V', 'V').requests).toEqual([{kind: 'match', text: 'speaker:ada'}]);
	});
});
