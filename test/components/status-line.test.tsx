import {describe, expect, it} from 'vitest';
import {reduce} from '../../source/session/reducer.js';
import {debate, ferries} from '../helpers/articles/articles.js';
import {boxHints} from '../helpers/screen/box.js';
import {keys, renderApp} from '../helpers/screen/render.js';
import {
	middling, narrow, openSession, press, searchFor, wide,
} from '../helpers/screen/session.js';

const two = {stories: [debate(), ferries()]};

describe('the status line', () => {
	it('tells what the keys of the focused pane do', async () => {
		const screen = await renderApp(openSession({...two, size: wide}));
		expect(screen.rows().at(-1)).toMatch(/Enter open.*s star.*\? help {2}q quit/v);
		await screen.type(keys.tab);
		expect(screen.rows().at(-1)).toMatch(/Space page.*\] quote.*\/ search.*\? help {2}q back/v);
		await screen.type(keys.tab);
		expect(screen.rows().at(-1)).toMatch(/e next tab.*\? help {2}q back/v);
	});

	it('tells what the keys do in each tab of the sidebar', async () => {
		const screen = await renderApp(openSession({...two, size: wide}));
		await screen.type('3');
		expect(screen.rows().at(-1)).toMatch(/Enter to the text.*w speaker.*i why/v);
		await screen.type('e');
		expect(screen.rows().at(-1)).toMatch(/^ Enter next mention {2}e next tab {2}\? help {2}q back/v);
		await screen.type('e', 'e');
		expect(screen.rows().at(-1)).toMatch(/^ Enter open {2}c copy address {2}e next tab {2}\? help {2}q back/v);
	});

	it('tells what the keys do with selected lines', async () => {
		const screen = await renderApp(openSession({...two, size: wide}));
		await screen.type(keys.enter, 'v');
		expect(screen.rows().at(-1)).toMatch(/y copy {2}a note {2}H highlight.*\? help {2}Esc end/v);
		await screen.type('v');
		expect(screen.rows().at(-1)).toMatch(/Space page/v);
	});

	it('leaves the keys of an overlay to the border of its box', async () => {
		const screen = await renderApp(openSession({stories: [ferries(), debate()], size: wide, problems: ['a.bin: not text']}));
		for (const key of ['!']) {
			// eslint-disable-next-line no-await-in-loop -- One after the other is the point.
			await screen.type(key);
			expect(screen.rows().at(-1)?.trim()).toBe('');
			expect(boxHints(screen.rows())).toContain(' j k scroll  Space page  Esc close ');
			// eslint-disable-next-line no-await-in-loop
			await screen.type(keys.escape);
		}

		for (const key of ['w', ',']) {
			// eslint-disable-next-line no-await-in-loop
			await screen.type(key);
			expect(screen.rows().at(-1)?.trim()).toBe('');
			expect(boxHints(screen.rows())).toContain(' j k move  Enter choose  Esc close ');
			// eslint-disable-next-line no-await-in-loop
			await screen.type(keys.escape);
		}
	});

	it('begins with the way back where there is one pane', async () => {
		const screen = await renderApp(openSession({...two, size: {columns: 60, rows: 12}}));
		expect(screen.rows().at(-1)).toMatch(/^ ?Enter open/v);
		await screen.type(keys.enter);
		expect(screen.rows().at(-1)).toMatch(/^ ?Esc list/v);
		await screen.type('3');
		expect(screen.rows().at(-1)).toMatch(/^ ?Esc article/v);
		await screen.type(keys.escape);
		expect(screen.store.get().panes.focus).toBe('reader');
		await screen.type(keys.escape);
		expect(screen.store.get().panes.focus).toBe('list');
	});

	it('has at most seven keys in any pane', async () => {
		const screen = await renderApp(openSession({...two, size: {columns: 200, rows: 20}}));
		for (const key of ['1', '2', '3']) {
			// eslint-disable-next-line no-await-in-loop -- One after the other is the point.
			await screen.type(key);
			expect(screen.rows().at(-1)?.trim().split('  ').length).toBeLessThanOrEqual(7);
		}
	});

	it('keeps help and quit where there is room for little', async () => {
		const screen = await renderApp(openSession({...two, size: {columns: 20, rows: 6}}));
		expect(screen.rows().at(-1)?.trim()).toBe('? help  q quit');
	});

	it('shows a message in the place of the hints until the next key', async () => {
		const screen = await renderApp(openSession({...two, size: middling}));
		await screen.type('K');
		expect(screen.rows().at(-1)).toContain('This is the first article');
		await screen.type('j');
		expect(screen.rows().at(-1)).toContain('? help');
	});

	it('cuts a message that is too long, in its one row', async () => {
		const session = reduce(openSession({...two, size: narrow}), {type: 'message-shown', message: {text: '/a/path/that/goes/on '.repeat(20), isError: true}});
		const screen = await renderApp(session);
		expect(screen.rows()).toHaveLength(12);
		expect(screen.rows().at(-1)).toMatch(/^ \/a\/path.*…\s*$/v);
	});

	it('counts the matches of a search', async () => {
		const screen = await renderApp(searchFor(press(openSession({...two, size: middling}), '2'), 'came up late'));
		expect(screen.rows().at(-1)).toContain('/came up late: 1 of 30');
		await screen.type('n');
		expect(screen.rows().at(-1)).toContain('/came up late: 2 of 30');
		await screen.type('N', 'N');
		expect(screen.rows().at(-1)).toContain('/came up late: 30 of 30');
		await screen.type(keys.escape);
		expect(screen.rows().at(-1)).not.toContain('came up late');
	});

	it('says which pane-wide states are on', async () => {
		const screen = await renderApp(openSession({...two, size: wide}));
		await screen.type('z');
		expect(screen.rows().at(-1)).toContain('zoomed (z)');
	});
});

describe('the search box', () => {
	it('stands in the last row, with the number of matches as they are typed', async () => {
		const screen = await renderApp(openSession({...two, size: middling}));
		await screen.type('2', '/');
		expect(screen.rows().at(-1)).toMatch(/^\/ .*Enter: keep, Esc: cancel/v);
		await screen.type('n', 'u', 'm', 'b', 'e', 'r');
		expect(screen.rows().at(-1)).toMatch(/^\/number .*1 of 30/v);
		await screen.type('z');
		expect(screen.rows().at(-1)).toMatch(/^\/numberz .*not found/v);
	});

	it('takes letters that are commands elsewhere as text', async () => {
		const screen = await renderApp(openSession({...two, size: middling}));
		await screen.type('2', '/', 'q', 'j', '?', ' ', 'w');
		expect(screen.rows().at(-1)).toContain('/qj? w');
		expect(screen.effects.quit).not.toHaveBeenCalled();
	});

	it('leaves out what a mouse or a paste puts around the text', async () => {
		const screen = await renderApp(openSession({...two, size: middling}));
		await screen.type('2', '/', '\u001B[200~', 'late', '\u001B[201~', '\u001B[<64;10;5M');
		expect(screen.store.get().overlay).toMatchObject({kind: 'prompt', purpose: 'search', text: 'late'});
	});

	it('searches with an Enter that comes in one report with the letters', async () => {
		const screen = await renderApp(openSession({...two, size: middling}));
		await screen.type('2', '/', 'late\r');
		expect(screen.store.get()).toMatchObject({overlay: {kind: 'none'}, reader: {search: {query: 'late'}}});
	});

	it('takes a line break in what is pasted for a blank, and nothing behind it for keys', async () => {
		for (const paste of [['\u001B[200~', 'ferry\r\nq', '\u001B[201~'], ['\u001B[200~ferry\nq\u001B[201~']]) {
			// eslint-disable-next-line no-await-in-loop -- One after the other.
			const screen = await renderApp(openSession({...two, size: middling}));
			// eslint-disable-next-line no-await-in-loop
			await screen.type('2', '/', ...paste);
			expect(screen.store.get().overlay).toMatchObject({kind: 'prompt', purpose: 'search', text: 'ferry q'});
			// eslint-disable-next-line no-await-in-loop
			await screen.type('\u007F', '\u007F\u007F');
			expect(screen.store.get().overlay).toMatchObject({kind: 'prompt', purpose: 'search', text: 'ferr'});
			expect(screen.effects.quit).not.toHaveBeenCalled();
		}
	});

	it('inserts what is pasted at the cursor', async () => {
		const screen = await renderApp(openSession({...two, size: middling}));
		await screen.type('2', '/', 'lte', '\u001B[D', '\u001B[D', '\u001B[200~a\u001B[201~', 's');
		expect(screen.store.get().overlay).toMatchObject({kind: 'prompt', purpose: 'search', text: 'laste'});
	});

	it('inserts at the start after more Lefts, and at the end after more Rights, than there are characters', async () => {
		const screen = await renderApp(openSession({...two, size: middling}));
		await screen.type('2', '/', 'abc', keys.left, keys.left, keys.left, keys.left, 'Z', 'Y');
		expect(screen.store.get().overlay).toMatchObject({text: 'ZYabc'});
		await screen.type(keys.right, keys.right, keys.right, keys.right, keys.right, '1', '2', keys.left, '3');
		expect(screen.store.get().overlay).toMatchObject({text: 'ZYabc132'});
	});

	it('leaves escape sequences and invisible characters out of what is pasted', async () => {
		const screen = await renderApp(openSession({...two, size: middling}));
		await screen.type('2', '/', '\u001B[200~\u202Eli\u00ADne\u200B \u001B[31mred\u001B[0m\u001B[201~');
		expect(screen.store.get().overlay).toMatchObject({kind: 'prompt', purpose: 'search', text: 'line red'});
	});

	it('takes letters back with as many Backspaces as come in one report', async () => {
		const screen = await renderApp(openSession({...two, size: middling}));
		await screen.type('2', '/', 'latexy', '\u007F\u007F');
		expect(screen.store.get().overlay).toMatchObject({text: 'late'});
	});

	it('deletes an emoji whole with one Backspace', async () => {
		const screen = await renderApp(openSession({...two, size: middling}));
		await screen.type('2', '/', 'late👩', '\u007F', 'r');
		expect(screen.store.get().overlay).toMatchObject({text: 'later'});
	});

	it('takes letters back with Backspace', async () => {
		const screen = await renderApp(openSession({...two, size: middling}));
		await screen.type('2', '/', 'latex', '\u007F');
		expect(screen.rows().at(-1)).toMatch(/^\/late .*1 of 30/v);
	});

	it('closes with Esc, clearing the search', async () => {
		const screen = await renderApp(openSession({...two, size: middling}));
		await screen.type('2', '/', 'late', keys.escape);
		expect(screen.store.get().reader.search).toBeNull();
		expect(screen.rows().at(-1)).toContain('? help');
	});

	it('keeps to its row however much is typed', async () => {
		const screen = await renderApp(openSession({...two, size: narrow}));
		await screen.type('2', '/', 'much ado about nothing, and then some more of it');
		expect(screen.rows()).toHaveLength(12);
		expect(press(openSession(), '/').overlay.kind).toBe('prompt');
	});
});
