import {describe, expect, it} from 'vitest';
import {type Size} from '../../../source/session/panes/pane-geometry.js';
import {reduce} from '../../../source/session/reducer.js';
import {geometry} from '../../../source/session/model/selectors.js';
import {type Session} from '../../../source/session/state/session.js';
import {debate, ferries} from '../../helpers/articles/articles.js';
import {
	middling, narrow, openSession, press, searchFor, wide,
} from '../../helpers/screen/session.js';

const open = (size: Size = wide): Session => openSession({stories: [ferries(), debate()], size});

const shown = (session: Session): string[] => geometry(session).panes.map(({pane}) => pane);

describe('the focus', () => {
	it('moves around the panes with Tab and l, and back with Shift-Tab and h', () => {
		const focuses = (key: string) => [1, 2, 3].map(count => press(open(), ...Array.from({length: count}, () => key)).panes.focus);
		expect(focuses('tab')).toEqual(['reader', 'sidebar', 'list']);
		expect(focuses('l')).toEqual(['reader', 'sidebar', 'list']);
		expect(focuses('shift+tab')).toEqual(['sidebar', 'reader', 'list']);
		expect(focuses('h')).toEqual(['sidebar', 'reader', 'list']);
	});

	it('moves to a pane with its number', () => {
		expect(press(open(), '3').panes.focus).toBe('sidebar');
		expect(press(open(), '2').panes.focus).toBe('reader');
		expect(press(open(), '2', '1').panes.focus).toBe('list');
	});

	it('never moves to a pane that is not on the screen', () => {
		for (const size of [wide, middling, narrow]) {
			for (const keys of [['tab'], ['tab', 'tab'], ['3', 'h'], ['1'], ['3'], ['z', 'tab'], ['3', 'z', '1']]) {
				const session = press(open(size), ...keys);
				expect(shown(session)).toContain(session.panes.focus);
			}
		}
	});

	it('skips a hidden pane, except for its number, which shows it', () => {
		const hidden = reduce(press(open(), ','), {type: 'layout-chosen', list: false, sidebar: true});
		expect(press(hidden, 'tab', 'tab').panes.focus).toBe('reader');
		expect(shown(press(hidden, '1'))).toEqual(['list', 'reader', 'sidebar']);
	});
});

describe('the key Esc', () => {
	it('moves the focus back one pane, but not beyond the list', () => {
		expect(press(open(), '3', 'escape').panes.focus).toBe('reader');
		expect(press(open(), '3', 'escape', 'escape').panes.focus).toBe('list');
		expect(press(open(), 'escape').panes.focus).toBe('list');
	});

	it('does not show a hidden list', () => {
		const hidden = reduce(open(), {type: 'layout-chosen', list: false, sidebar: true});
		const session = press(hidden, '3', 'escape', 'escape');
		expect(session.panes.focus).toBe('reader');
		expect(shown(session)).toEqual(['reader', 'sidebar']);
	});

	it('clears the search, then the speaker filter, before it goes back', () => {
		const filtered = reduce(press(open(), '2'), {type: 'speaker-chosen', speaker: 'Anna Berg'});
		const searched = searchFor(filtered, 'boats');
		const {panes: {focus}} = searched;
		expect(press(searched, 'escape')).toMatchObject({reader: {search: null}, sidebar: {speakerFilter: 'Anna Berg'}, panes: {focus}});
		expect(press(searched, 'escape', 'escape')).toMatchObject({sidebar: {speakerFilter: null}, panes: {focus}});
		expect(press(press(searched, 'escape', 'escape'), '2', 'escape').panes.focus).toBe('list');
	});
});

describe('a terminal of 72 to 109 columns', () => {
	it('shows the outer pane that was focused last beside the reader', () => {
		expect(shown(press(open(middling), '1', '2'))).toEqual(['list', 'reader']);
		expect(shown(press(open(middling), '3', '2'))).toEqual(['reader', 'sidebar']);
	});
});

describe('the layout menu', () => {
	it('hides and shows the outer panes', () => {
		const menu = press(open(), ',');
		expect(menu.overlay).toMatchObject({kind: 'menu', command: 'choose-panes'});
		const alone = reduce(menu, {type: 'layout-chosen', list: false, sidebar: false});
		expect(alone.overlay.kind).toBe('none');
		expect(shown(alone)).toEqual(['reader']);
		expect(shown(reduce(alone, {type: 'layout-chosen', list: true, sidebar: true}))).toEqual(['list', 'reader', 'sidebar']);
	});

	it('focuses the reader if it hides the focused pane', () => {
		expect(reduce(open(), {type: 'layout-chosen', list: false, sidebar: true}).panes.focus).toBe('reader');
		expect(reduce(press(open(), '3'), {type: 'layout-chosen', list: false, sidebar: true}).panes.focus).toBe('sidebar');
	});

	it('ends a zoom', () => {
		expect(reduce(press(open(), 'z', ','), {type: 'layout-chosen', list: true, sidebar: true}).panes.isZoomed).toBe(false);
	});

	it('closes with Esc', () => {
		expect(press(open(), ',', 'escape').overlay.kind).toBe('none');
	});
});

describe('zoom', () => {
	it('shows the focused pane alone, and then all panes again', () => {
		expect(shown(press(open(), 'z'))).toEqual(['list']);
		expect(shown(press(open(), '3', 'z'))).toEqual(['sidebar']);
		expect(shown(press(open(), 'z', 'z'))).toEqual(['list', 'reader', 'sidebar']);
	});

	it('follows the focus', () => {
		expect(shown(press(open(), 'z', 'return'))).toEqual(['reader']);
	});
});
