import {
	describe, expect, it, vi,
} from 'vitest';
import {themes} from '../helpers/screen/themes.js';
import {ferries} from '../helpers/articles/articles.js';
import {keys, renderApp} from '../helpers/screen/render.js';
import {openSession, press} from '../helpers/screen/session.js';

// Read when Ink is loaded: there is no terminal to ask.
vi.hoisted(() => {
	vi.stubEnv('FORCE_COLOR', '1');
});

/** SGR parameters of colours: foreground, background, bright ones, and the extended ones. */
const color = /\u001B\[(?:[34][0-8]|9\d|10\d)[;m]/v;

const stages = ['2', ']', '3', 'e', keys.enter, '/', 'boats', keys.enter, '?'];

describe('NO_COLOR', () => {
	it('leaves no colour on the screen, but bold, underlined and inverse text', async () => {
		const screen = await renderApp(openSession({problems: ['a.bin: not text']}), themes.none);
		for (const key of stages) {
			// eslint-disable-next-line no-await-in-loop -- One after the other is the point.
			await screen.type(key);
			expect(screen.frame()).not.toMatch(color);
			expect(screen.frame()).toContain('\u001B[1m');
		}
	});

	it('leaves no colour in the menus either', async () => {
		const screen = await renderApp(openSession(), themes.none);
		await screen.type('w');
		expect(screen.frame()).not.toMatch(color);
		await screen.type(keys.escape, ',');
		expect(screen.frame()).not.toMatch(color);
	});
});

describe('colours', () => {
	it('say nothing that the text does not: both themes write the same words and signs', async () => {
		const plain = await renderApp(openSession(), themes.none);
		const colored = await renderApp(openSession(), themes.terminal);
		for (const key of stages) {
			// eslint-disable-next-line no-await-in-loop -- One after the other is the point.
			await Promise.all([plain.type(key), colored.type(key)]);
			// Without a colour, the heading of the pane with the keys has a sign.
			expect(colored.text()).toBe(plain.text().replace('▸', ' '));
		}
	});

	it('of a quote in the text and of its speaker in the sidebar are the same', async () => {
		const screen = await renderApp(press(openSession({stories: [ferries()]}), '2', 'z'), themes.terminal);
		const colorOf = (words: string) => screen.frame().slice(0, screen.frame().indexOf(words)).match(/\u001B\[3[0-8]m/gv)?.at(-1);
		const quotes = ['The boats will sail', 'We were never asked'].map(words => colorOf(words));
		await screen.type('3');
		// The bar of the selected one has the colour, because its name has the cursor.
		expect(['Anna Berg', 'Carl Dahl'].map(name => colorOf(name))).toEqual(quotes);
		expect(new Set(quotes).size).toBe(2);
	});
});
