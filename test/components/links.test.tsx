import {describe, expect, it} from 'vitest';
import {type Article} from '../../source/article/article.js';
import {displayWidth} from '../../source/text/width.js';
import {shelf, story, type Story} from '../helpers/articles/articles.js';
import {boxContent, boxHints} from '../helpers/screen/box.js';
import {keys, renderApp, type Screen} from '../helpers/screen/render.js';
import {middling, narrow, openSession} from '../helpers/screen/session.js';

/** A story with `count` links beside its page. */
function linked(count: number): Story {
	const words = Array.from({length: count}, (_, index) => `the word of link ${index + 2}`);
	const text = `Links\n\n${words.join(', ')}.`;
	const styles = words.map((word, index): Article['styles'][number] => ({
		start: text.indexOf(word), end: text.indexOf(word) + word.length, kind: 'link', url: `https://example.org/${'far/'.repeat(12)}away-${index + 2}`,
	}));
	return story(text, {url: 'https://news.example/links', styles});
}

const open = async (count: number, size = middling): Promise<Screen> => {
	const screen = await renderApp(openSession({stories: [linked(count), ...shelf(2)], size}));
	await screen.type('o');
	return screen;
};

describe('the screen of links', () => {
	it('has a row each: number, words, and the address, shortened in its middle', async () => {
		const screen = await open(6);
		expect(boxContent(screen.rows()).slice(0, 2)).toEqual([
			expect.stringMatching(/^› 1 {2}The article’s page +https:\/\/news\.example\/links$/v),
			expect.stringMatching(/^ {2}2 {2}the word of link 2 {2}https:\/\/example\.org\/far.*….*\/away-2$/v),
		]);
		expect(boxHints(screen.rows())).toMatch(/ j k move {2}Enter open {2}o browser {2}c copy {2}Esc close .* type 1 to 7 /v);
	});

	it('has two rows each where it is narrow, and fits', async () => {
		const screen = await open(20, narrow);
		expect(boxContent(screen.rows()).slice(0, 4)).toEqual(['›  1  The article’s page', '      https://news.example/links', '   2  the word of link 2', expect.stringMatching(/^ {6}https:\/\/example.*….*away-2$/v)]);
		await screen.type('G');
		expect(screen.text()).toContain('› 21  the word of link 21');
		expect(screen.rows()).toHaveLength(12);
		expect(screen.rows().every(row => displayWidth(row) <= 40)).toBe(true);
	});

	it('takes a number by its keys, Backspace too, and shows what is typed', async () => {
		const screen = await open(22);
		await screen.type('2');
		expect(screen.text()).toContain('2_ of 23');
		expect(screen.effects.openLink).not.toHaveBeenCalled();
		await screen.type('\u007F', 'o', '3');
		expect(screen.effects.openLink).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/away-3$/v));
		expect(screen.rows().at(-1)).toContain('Opened https://example.org/');
		expect(screen.text()).not.toContain('╭');
	});

	it('opens a link in the reader, and goes back with Backspace', async () => {
		const screen = await open(3);
		screen.effects.loadLink.mockResolvedValue([story('Far away\n\nAll that the page says.').article]);
		expect(screen.text()).toContain(' Links: open in the reader ');
		await screen.type('3');
		expect(screen.effects.loadLink).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/away-3$/v));
		expect(screen.text()).toContain('All that the page says.');
		expect(screen.rows().at(-1)).toContain('Backspace goes back to “Links”');
		await screen.type('\u007F');
		expect(screen.text()).toContain('the word of link 2');
	});

	it('may be opened and chosen from in one report', async () => {
		const screen = await renderApp(openSession({stories: [linked(3), ...shelf(2)], size: middling}));
		await screen.type('ooj\r');
		expect(screen.effects.openLink).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/away-2$/v));
	});

	it('says why a link could not be opened', async () => {
		const screen = await open(3);
		screen.effects.openLink.mockResolvedValue('There is no browser to open it with');
		await screen.type('o', keys.enter);
		expect(screen.rows().at(-1)?.trim()).toBe('There is no browser to open it with');
		await screen.type('j');
		expect(screen.effects.openLink).toHaveBeenCalledTimes(1);
	});

	it('copies an address with c, and closes with Esc', async () => {
		const screen = await open(3);
		await screen.type('c');
		expect(screen.effects.copy).toHaveBeenCalledExactlyOnceWith('https://news.example/links');
		expect(screen.rows().at(-1)).toContain('Copied https://news.example/links');
		await screen.type('o', keys.escape);
		expect(screen.store.get().overlay.kind).toBe('none');
		expect(screen.effects.openLink).not.toHaveBeenCalled();
	});
});

describe('the app', () => {
	it('replaces an article by its page on f, and back', async () => {
		const screen = await renderApp(openSession({stories: [linked(1), ...shelf(2)], size: {columns: 120, rows: 20}}));
		screen.effects.loadPage.mockResolvedValue(story('Links\n\nAll that the page says.').article);
		await screen.type('f');
		expect(screen.text()).toContain('All that the page says.');
		await screen.type('f');
		expect(screen.text()).toContain('the word of link 2');
		expect(screen.effects.loadPage).toHaveBeenCalledTimes(1);
	});

	it('shows why the page of an article could not be loaded', async () => {
		const screen = await renderApp(openSession({stories: [linked(1), ...shelf(2)], size: middling}));
		await screen.type('f');
		expect(screen.rows().at(-1)?.trim()).toBe('no page in this test');
		expect(screen.store.get().sources.loadingPages.size).toBe(0);
	});

	it('checks for new articles with r', async () => {
		const screen = await renderApp(openSession({stories: shelf(2), size: middling}));
		await screen.type('r', 'j');
		expect(screen.effects.reload).toHaveBeenCalledTimes(1);
	});
});
