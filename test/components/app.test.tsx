import {describe, expect, it} from 'vitest';
import {type Size} from '../../source/session/panes/pane-geometry.js';
import {displayWidth} from '../../source/text/width.js';
import {debate, ferries, shelf} from '../helpers/articles/articles.js';
import {keys, renderApp, type Screen} from '../helpers/screen/render.js';
import {openSession} from '../helpers/screen/session.js';

const open = async (columns: number, rows: number): Promise<Screen> =>
	renderApp(openSession({stories: [ferries(), debate(), ...shelf(30)], size: {columns, rows}}));

const sizes: readonly Size[] = [{columns: 160, rows: 45}, {columns: 120, rows: 40}, {columns: 80, rows: 24}, {columns: 40, rows: 12}, {columns: 20, rows: 6}];

/** The frame fills the terminal and stays inside it. */
const expectFits = (screen: Screen, {columns, rows}: Size): void => {
	expect(screen.rows()).toHaveLength(rows);
	for (const row of screen.rows()) {
		expect(displayWidth(row)).toBeLessThanOrEqual(columns);
	}
};

describe('the frame', () => {
	it.each(sizes)('fills $columns x $rows and no more, whatever is shown', async size => {
		const screen = await open(size.columns, size.rows);
		expectFits(screen, size);
		for (const key of ['2', 'G', '3', 'e', 'G', 'z', 'z', ',', keys.escape, 'w', keys.escape, '?', 'G', 'q', '/', 'boats', keys.enter, '1', 's']) {
			// eslint-disable-next-line no-await-in-loop -- One after the other is the point.
			await screen.type(key);
			expectFits(screen, size);
		}
	});

	it('has list, article and sidebar side by side in a wide terminal', async () => {
		const screen = await open(120, 40);
		expect(screen.rows()[0]).toMatch(/1 Articles {2}32 unread.*│ 2 The Sound.*│ 3 {2}Quotes/v);
	});

	it('has the article and one other pane at 80 columns', async () => {
		const screen = await open(80, 24);
		expect(screen.rows()[0]).toMatch(/Articles.*│ 2 The Sound/v);
		await screen.type('3');
		expect(screen.rows()[0]).toMatch(/2 The Sound.*│.*Quotes/v);
		expect(screen.text()).not.toContain('Articles');
	});

	it('has one pane at 40 columns: that with the keys', async () => {
		const screen = await open(40, 12);
		expect(screen.rows()[0]).toContain('Articles');
		await screen.type(keys.enter);
		expect(screen.rows()[0]).toContain('▸2 The Sound');
		expect(screen.text()).not.toContain('│ ');
	});

	it('says in one line what it needs where there is no room', async () => {
		const screen = await open(19, 5);
		expect(screen.rows()).toEqual(['Needs 20x6']);
	});

	it('comes back at the same place when there is room again', async () => {
		const screen = await open(80, 24);
		await screen.type('j', keys.enter, ' ', ' ');
		const before = screen.text();
		await screen.resize({columns: 10, rows: 3});
		expect(screen.text()).toBe('Needs 20x6');
		await screen.resize({columns: 80, rows: 24});
		expect(screen.text()).toBe(before);
	});

	it('marks the pane with the keys by a sign, not by colour alone', async () => {
		const screen = await open(120, 40);
		const heading = () => (screen.rows()[0] ?? '').split('│');
		expect(heading().map(part => part.startsWith('▸'))).toEqual([true, false, false]);
		await screen.type(keys.tab);
		expect(heading().map(part => part.startsWith('▸'))).toEqual([false, true, false]);
		await screen.type(keys.shiftTab, keys.shiftTab);
		expect(heading().map(part => part.startsWith('▸'))).toEqual([false, false, true]);
	});
});

describe('keys', () => {
	it('that come in one report are taken one by one', async () => {
		const screen = await open(80, 24);
		await screen.type('jjj');
		expect(screen.store.get().list.selectedIndex).toBe(3);
	});

	it('may be a whole search', async () => {
		const screen = await open(80, 24);
		await screen.type('2/train\r');
		expect(screen.store.get()).toMatchObject({overlay: {kind: 'none'}, reader: {search: {query: 'train', current: 0}}});
	});

	it('may be arrows, Home and End', async () => {
		const screen = await open(80, 24);
		await screen.type(keys.down, keys.down, keys.up);
		expect(screen.store.get().list.selectedIndex).toBe(1);
		await screen.type(keys.end);
		expect(screen.store.get().list.selectedIndex).toBe(31);
		await screen.type(keys.home);
		expect(screen.store.get().list.selectedIndex).toBe(0);
	});

	it('calls the handlers of quit, suspend and redraw', async () => {
		const screen = await open(80, 24);
		await screen.type('q');
		expect(screen.effects.quit).toHaveBeenCalledTimes(1);
		await screen.type(keys.ctrlC);
		expect(screen.effects.quit).toHaveBeenCalledTimes(2);
		await screen.type(keys.ctrlZ);
		expect(screen.effects.suspend).toHaveBeenCalledTimes(1);
		await screen.type(keys.ctrlL);
		expect(screen.effects.redraw).toHaveBeenCalledTimes(1);
	});

	it('quit with Ctrl-C even from the search box and the menus', async () => {
		const screen = await open(80, 24);
		await screen.type('/', keys.ctrlC);
		expect(screen.effects.quit).toHaveBeenCalledTimes(1);
		await screen.type(keys.escape, 'w', keys.ctrlC);
		expect(screen.effects.quit).toHaveBeenCalledTimes(2);
	});

	it('redraw and suspend from the search box too, which stays as it is', async () => {
		const screen = await open(80, 24);
		await screen.type('2', '/', 't', 'r');
		const before = screen.text();
		await screen.type(keys.ctrlL);
		expect(screen.effects.redraw).toHaveBeenCalledTimes(1);
		await screen.type(keys.ctrlZ);
		expect(screen.effects.suspend).toHaveBeenCalledTimes(1);
		expect(screen.text()).toBe(before);
		await screen.type('a');
		expect(screen.store.get().overlay).toMatchObject({kind: 'prompt', purpose: 'search', text: 'tra'});
	});

	it('do not include what is pasted', async () => {
		const screen = await open(80, 24);
		const before = screen.text();
		await screen.type('\u001B[200~', 'jjq', '\u001B[201~');
		expect(screen.text()).toBe(before);
		expect(screen.effects.quit).not.toHaveBeenCalled();
		await screen.type('\u001B[200~q\u001B[201~');
		expect(screen.effects.quit).not.toHaveBeenCalled();
		await screen.type('j');
		expect(screen.store.get().list.selectedIndex).toBe(1);
	});

	it('of the mouse and the markers of a paste change nothing', async () => {
		const screen = await open(80, 24);
		const before = screen.text();
		await screen.type('\u001B[<64;10;5M', '\u001B[200~', '\u001B[201~');
		expect(screen.text()).toBe(before);
		expect(screen.effects.quit).not.toHaveBeenCalled();
	});
});
