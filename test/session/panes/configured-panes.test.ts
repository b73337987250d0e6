import {describe, expect, it} from 'vitest';
import {configuredPanes} from '../../../source/session/panes/configured-panes.js';
import {type PaneSettings} from '../../../source/session/panes/pane-geometry.js';

const stored: PaneSettings = {
	list: false, sidebar: true, listWidth: 30, sidebarWidth: 40, measure: 60, tab: 'people',
};

describe('the panes at the start of a session', () => {
	it('are as the last session left them, where the settings file says nothing', () => {
		expect(configuredPanes(stored, {})).toEqual(stored);
		expect(configuredPanes(stored, {theme: 'dark', 'list.titles': 2})).toEqual(stored);
	});

	it('are as the settings file says', () => {
		expect(configuredPanes(stored, {
			measure: 90, 'panes.list': true, 'panes.sidebar': false, 'panes.list-width': 'auto', 'panes.sidebar-width': 20,
		})).toEqual({
			list: true, sidebar: false, listWidth: null, sidebarWidth: 20, measure: 90, tab: 'people',
		});
	});
});
