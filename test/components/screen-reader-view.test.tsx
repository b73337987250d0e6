import {
	beforeEach, describe, expect, it, vi,
} from 'vitest';
import {debate, ferries} from '../helpers/articles/articles.js';
import {keys, renderApp} from '../helpers/screen/render.js';
import {openSession} from '../helpers/screen/session.js';

beforeEach(() => {
	vi.stubEnv('INK_SCREEN_READER', 'true');
	return () => {
		vi.unstubAllEnvs();
	};
});

describe('with a screen reader', () => {
	it('only what has the keys is on the screen, in words', async () => {
		const screen = await renderApp(openSession({stories: [ferries(), debate()]}));
		expect(screen.text().trim()).toBe('Articles, 1 of 2\nFerry routes in doubt, unread, The Sound, 4 quotes\nPress ? for help');
		await screen.type(keys.enter);
		expect(screen.text()).toContain('Article: Ferry routes in doubt, 100%\nThe Sound\nFerry routes in doubt\nSelected quote, direct, Anna Berg:\n“The boats');
		expect(screen.text()).not.toMatch(/[│▌●]/v);
		await screen.type('3', 'j');
		expect(screen.text().trim()).toBe('Quotes, 2 of 4\nAnna Berg, direct: “Nobody will lose a job”');
	});

	it('a screen of text says how it is closed', async () => {
		const screen = await renderApp(openSession());
		await screen.type('?');
		expect(screen.text()).toMatch(/^Help\n/v);
		expect(screen.text()).toContain('Close: Esc');
	});
});
