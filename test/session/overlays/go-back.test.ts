import {describe, expect, it} from 'vitest';
import {canGoBack} from '../../../source/session/overlays/go-back.js';
import {withPanes} from '../../../source/session/state/with-changes.js';
import {ferries, shelf} from '../../helpers/articles.js';
import {openSession, press} from '../../helpers/session.js';

describe('go-back', () => {
	it('goes from the sidebar to the article, and from there to the list', () => {
		const sidebar = press(openSession({stories: shelf(2)}), '3');
		expect(press(sidebar, 'q').panes.focus).toBe('reader');
		expect(press(sidebar, 'q', 'q').panes.focus).toBe('list');
	});

	it('has no level above the list, above the only article, and above the article without a list', () => {
		const reader = press(openSession({stories: shelf(2)}), '2');
		expect(canGoBack(reader)).toBe(true);
		expect(canGoBack(press(reader, 'q'))).toBe(false);
		expect(canGoBack(openSession({stories: [ferries()]}))).toBe(false);
		expect(canGoBack(withPanes(reader, {settings: {...reader.panes.settings, list: false}}))).toBe(false);
	});
});
