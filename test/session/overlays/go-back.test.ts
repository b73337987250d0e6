import {describe, expect, it} from 'vitest';
import {canGoBack} from '../../../source/session/overlays/go-back.js';
import {shownArticle} from '../../../source/session/model/selectors.js';
import {withPanes} from '../../../source/session/state/with-changes.js';
import {ferries, shelf, story} from '../../helpers/articles/articles.js';
import {openSession, press} from '../../helpers/screen/session.js';

describe('go-back', () => {
	it('goes from the sidebar to the article, and from there to the list', () => {
		const sidebar = press(openSession({stories: shelf(2)}), '3');
		expect(press(sidebar, 'q').panes.focus).toBe('reader');
		expect(press(sidebar, 'q', 'q').panes.focus).toBe('list');
	});

	it('goes from an article that a link has opened to the one with the link, and then to the list', () => {
		const plan = story('Plan\n\nIt is here.', {url: 'https://plan.example/'});
		const opened = press(openSession({stories: [story('Ferries\n\nSee https://plan.example/ for it.'), plan]}), 'return', 'o', 'return');
		expect(shownArticle(opened)?.title).toBe('Plan');
		const back = press(opened, '3', 'q', 'q');
		expect(shownArticle(back)?.title).toBe('Ferries');
		expect(back.panes.focus).toBe('reader');
		expect(press(back, 'q').panes.focus).toBe('list');
	});

	it('has no level above the list, above the only article, and above the article without a list', () => {
		const reader = press(openSession({stories: shelf(2)}), '2');
		expect(canGoBack(reader)).toBe(true);
		expect(canGoBack(press(reader, 'q'))).toBe(false);
		expect(canGoBack(openSession({stories: [ferries()]}))).toBe(false);
		expect(canGoBack(withPanes(reader, {settings: {...reader.panes.settings, list: false}}))).toBe(false);
	});
});
