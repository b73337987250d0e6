import {describe, expect, it} from 'vitest';
import {keyLabel} from '../../source/input/key-name.js';
import {commands} from '../../source/session/commands/command-table.js';
import {screenSymbols} from '../../source/session/overlays/help/help-lines.js';
import {
	debate, ferries, shelf, story,
} from '../helpers/articles/articles.js';
import {boxContent, boxHints} from '../helpers/screen/box.js';
import {keys, renderApp} from '../helpers/screen/render.js';
import {
	middling, narrow, openSession, wide,
} from '../helpers/screen/session.js';

const two = {stories: [ferries(), debate()]};

describe('the help', () => {
	it('shows every command with its keys and every symbol on a large terminal', async () => {
		const screen = await renderApp(openSession({...two, size: {columns: 80, rows: 160}}));
		await screen.type('?');
		const shown = boxContent(screen.rows()).map(row => row.trim().replaceAll(/ +/gv, ' ')).join(' ');
		for (const command of commands) {
			expect(shown).toContain(`${command.keys.map(key => keyLabel(key)).join(' ')} ${command.help}`);
		}

		for (const {symbol, meaning} of screenSymbols) {
			expect(shown).toContain(`${symbol} ${meaning}`);
		}
	});

	it('scrolls on a small terminal, and shows how many lines are below', async () => {
		const screen = await renderApp(openSession({...two, size: narrow}));
		await screen.type('?');
		const below = Number(/(\d+) more below/v.exec(screen.text())?.[1]);
		expect(below).toBeGreaterThan(20);
		await screen.type(keys.down);
		expect(screen.text()).toContain(`${below - 1} more below`);
		await screen.type(keys.end);
		expect(screen.text()).not.toContain('more below');
		expect(boxContent(screen.rows()).at(-1)).toMatch(/of a quote$/v);
	});

	it('is filtered by typing, and keeps its place', async () => {
		const screen = await renderApp(openSession({...two, size: wide}));
		await screen.type('?');
		const border = screen.rows()[0];
		await screen.type('ctrl+f');
		expect(boxContent(screen.rows()).filter(row => row !== '')).toEqual(['Filter: ctrl+f', 'The key Ctrl-F', '  PgDn Ctrl-F page down']);
		expect(screen.rows()[0]).toBe(border);
		await screen.type('\u0015', 'zeppelin');
		expect(screen.text()).toContain('No key and no command matches');
	});

	it('closes with Esc, and takes q as text', async () => {
		const screen = await renderApp(openSession({...two, size: middling}));
		const before = screen.text();
		await screen.type('?', 'q');
		expect(screen.text()).toContain('Filter: q');
		await screen.type(keys.escape);
		expect(screen.text()).toBe(before);
		expect(screen.effects.quit).not.toHaveBeenCalled();
	});
});

describe('the palette', () => {
	it('runs a command that is found by its name', async () => {
		const screen = await renderApp(openSession({...two, size: middling}));
		await screen.type(':', 'next article');
		expect(boxContent(screen.rows())[1]).toMatch(/^› next-article +next article +J$/v);
		await screen.type(keys.enter);
		expect(screen.store.get()).toMatchObject({overlay: {kind: 'none'}, list: {selectedIndex: 1}});
	});

	it('has the help of each command beside its name in 60 columns', async () => {
		const screen = await renderApp(openSession({...two, size: {columns: 60, rows: 20}}));
		await screen.type(':');
		expect(boxContent(screen.rows())).toContainEqual(expect.stringMatching(/^ *page-down +page down +PgDn Ctrl-F$/v));
		expect(boxContent(screen.rows())).toContainEqual(expect.stringMatching(/^ *top +go to the top +g Home$/v));
	});

	it('also runs a command that ends the program', async () => {
		const screen = await renderApp(openSession({...two, size: middling}));
		await screen.type(':quit\r');
		expect(screen.effects.quit).toHaveBeenCalledTimes(1);
	});
});

describe('the explanation of a speaker', () => {
	it.each([60, 80, 120, 200])('has a whole border, with no more than five rows in it, at %i columns', async columns => {
		const screen = await renderApp(openSession({stories: [debate()], size: {columns, rows: 24}}));
		await screen.type('i');
		expect(screen.text()).toMatch(/╭─ Why [^╭\n]*─╮/v);
		expect(screen.text()).toMatch(/╰─ \[ \] other quotes {2}i close ─+╯/v);
		expect(boxContent(screen.rows())).toHaveLength(5);
	});

	it('stands below the text, and follows the selected quote', async () => {
		const screen = await renderApp(openSession({...two, size: middling}));
		await screen.type(keys.enter, 'i');
		expect(screen.text()).toContain('Why Anna Berg');
		expect(screen.text()).toContain('“The boats');
		await screen.type(']');
		expect(screen.text()).toContain('Why Carl Dahl');
		await screen.type('i');
		expect(screen.text()).not.toContain('Why');
	});
});

describe('the screen of sources that could not be opened', () => {
	const problems = ['/news/picture.png: a binary file, not an article', `/news/${'far/'.repeat(30)}away.txt: no such file`];

	it('has a line each, wrapped where it is long', async () => {
		const screen = await renderApp(openSession({...two, size: middling, problems}));
		await screen.type('!');
		expect(screen.text()).toContain('• /news/picture.png: a binary file');
		expect(boxContent(screen.rows()).join('').replaceAll(' ', '')).toContain((problems[1] ?? '').replaceAll(' ', ''));
	});

	it('can be scrolled to its last line', async () => {
		const many = Array.from({length: 40}, (_, index) => `/news/${'far/'.repeat(15)}${index}.txt: no such file`);
		const screen = await renderApp(openSession({...two, size: narrow, problems: many}));
		await screen.type('!', 'G');
		expect(boxContent(screen.rows()).at(-2)).toMatch(/39$/v);
		expect(screen.text()).not.toContain('more below');
	});
});

describe('the menu of speakers', () => {
	it('stays open when the key that opens it comes in one report with a search', async () => {
		const screen = await renderApp(openSession({...two, size: middling}));
		await screen.type('/', 'boats\rw');
		expect(screen.text()).toContain('Anna Berg (2)');
	});

	it('has everyone, then each with the number of quotes, and chooses with Enter', async () => {
		const screen = await renderApp(openSession({...two, size: middling}));
		await screen.type('w');
		expect(boxContent(screen.rows())).toEqual(['  Everyone', '❯ Anna Berg (2)', '  Carl Dahl (1)', '  speaker unknown (1)']);
		await screen.type(keys.down, keys.enter);
		expect(screen.store.get()).toMatchObject({sidebar: {speakerFilter: 'Carl Dahl'}, overlay: {kind: 'none'}});
	});

	it('begins with the speaker of the selected quote, so that w and Enter show all that this one says', async () => {
		const screen = await renderApp(openSession({...two, size: wide}));
		await screen.type('2', ']', 'w', keys.enter);
		expect(screen.store.get().sidebar.speakerFilter).toBe('Carl Dahl');
	});

	it('begins with the one that is chosen', async () => {
		const screen = await renderApp(openSession({...two, size: middling}));
		await screen.type('w', 'j', keys.enter, 'w');
		expect(screen.rows().find(row => row.includes('❯'))).toContain('Carl Dahl');
	});

	it('stands over the panes, which stay on the screen, and names its keys', async () => {
		const screen = await renderApp(openSession({...two, size: wide}));
		const before = screen.rows();
		await screen.type('w');
		expect(screen.rows().filter((row, index) => row === before[index]).length).toBeGreaterThan(30);
		expect(boxHints(screen.rows())).toMatch(/j k move {2}Enter choose {2}Esc close/v);
		await screen.type(keys.escape);
		expect(screen.rows()).toEqual(before);
	});

	it('takes each of several keys that come in one report', async () => {
		const screen = await renderApp(openSession({...two, size: middling}));
		const chosen = (): string | undefined => screen.rows().find(row => row.includes('❯'));
		await screen.type('w', 'jjjjj');
		expect(chosen()).toContain('Carl Dahl');
		await screen.type('j', 'kkkk');
		expect(chosen()).toContain('speaker unknown');
		await screen.type(keys.up + keys.up + keys.up);
		expect(chosen()).toContain('Everyone');
		await screen.type('jj\r');
		expect(screen.store.get()).toMatchObject({sidebar: {speakerFilter: 'Carl Dahl'}, overlay: {kind: 'none'}});
	});

	it('scrolls where there are more speakers than rows', async () => {
		const crowd = story(`Crowd\n\n${Array.from({length: 30}, (_, index) => `“[[Speaker ${index + 1}|Words]],” {Speaker ${index + 1}} ((said)).`).join('\n\n')}`);
		const screen = await renderApp(openSession({stories: [crowd], size: narrow}));
		await screen.type('w', keys.up, keys.up);
		expect(screen.rows()).toHaveLength(12);
		expect(screen.text()).toContain('Speaker 30');
	});
});

describe('the layout menu', () => {
	it('begins with the layout that is on, and changes it', async () => {
		const screen = await renderApp(openSession({stories: shelf(3), size: {columns: 120, rows: 20}}));
		await screen.type(',');
		expect(screen.rows().find(row => row.includes('❯'))).toContain('List, article and sidebar');
		await screen.type('j', keys.enter);
		expect(screen.store.get().panes.settings).toMatchObject({list: false, sidebar: true});
		expect(screen.text()).not.toContain('Articles');
	});
});
