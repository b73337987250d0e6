import {describe, expect, it} from 'vitest';
import {readingOf, shownArticle} from '../../source/session/model/selectors.js';
import {
	debate, ferries, shelf, story,
} from '../helpers/articles/articles.js';
import {renderApp, type Screen} from '../helpers/screen/render.js';
import {
	middling, narrow, openSession, press, reading,
} from '../helpers/screen/session.js';

const sgr = (code: number, {column, row}: Spot, final = 'M'): string => `\u001B[<${code};${column + 1};${row + 1}${final}`;

type Spot = {readonly column: number; readonly row: number};

/** The columns of the panes at 120x40. */
const text = [32, 84] as const;
const sidebar = [86, 120] as const;

/** Returns the place of the first of some words on the screen, in some of its columns. */
function placeOf(screen: Screen, words: string, [start, end]: readonly [number, number] = [0, 200]): Spot {
	const rows = screen.rows().map(row => row.slice(0, end));
	const row = rows.findIndex(shown => shown.includes(words, start));
	if (row === -1) {
		throw new Error(`“${words}” is not on the screen:\n${rows.join('\n')}`);
	}

	return {column: rows[row]?.indexOf(words, start) ?? 0, row};
}

const click = async (screen: Screen, spot: Spot): Promise<void> => screen.type(sgr(0, spot) + sgr(0, spot, 'm'));
const turn = async (screen: Screen, spot: Spot, steps: number): Promise<void> => screen.type(sgr(steps > 0 ? 65 : 64, spot).repeat(Math.abs(steps)));

async function drag(screen: Screen, from: Spot, to: Spot): Promise<void> {
	await screen.type(sgr(0, from), sgr(32, to), sgr(0, to, 'm'));
}

const stories = [debate(), ferries(), ...shelf(30)];
const start = async (): Promise<Screen> => renderApp(openSession({stories}));

describe('a click', () => {
	it('selects an article, and opens the selected one', async () => {
		const screen = await start();
		const spot = placeOf(screen, 'Ferry routes');
		await click(screen, spot);
		expect(screen.store.get()).toMatchObject({panes: {focus: 'list'}, list: {selectedIndex: 1}});
		expect(reading(screen.store.get())?.read).toBe(false);
		await click(screen, spot);
		expect(screen.store.get().panes.focus).toBe('reader');
		expect(reading(screen.store.get())?.read).toBe(true);
	});

	it('selects the quote in the text, also by its bar, and focuses the article', async () => {
		const screen = await renderApp(openSession({stories: [ferries(), ...shelf(3)]}));
		const first = placeOf(screen, 'The boats will sail', text);
		const last = placeOf(screen, 'will lose', text);
		await click(screen, last);
		expect(screen.store.get()).toMatchObject({panes: {focus: 'reader'}, sidebar: {quoteIndex: 3}});
		await click(screen, {column: placeOf(screen, '▎', text).column, row: first.row});
		expect(screen.store.get().sidebar.quoteIndex).toBe(0);
	});

	it('selects a statement of the sidebar and shows it in the text', async () => {
		const screen = await start();
		const before = reading(screen.store.get())?.position;
		const {length} = screen.store.get().analyses.byArticle.get(stories[0]?.article ?? ferries().article)?.quotes ?? [];
		await click(screen, placeOf(screen, 'Quotes'));
		expect(screen.store.get().panes.focus).toBe('sidebar');
		const rows = screen.rows();
		const row = rows.findLastIndex(text => text.slice(86).includes('▎'));
		await click(screen, {column: 95, row});
		const {quoteIndex} = screen.store.get().sidebar;
		expect(quoteIndex).toBeGreaterThan(0);
		expect(quoteIndex).toBeLessThan(length);
		expect(reading(screen.store.get())?.position).toBeGreaterThanOrEqual(before ?? 0);
	});

	it('shows a tab of the sidebar', async () => {
		const screen = await start();
		await click(screen, placeOf(screen, 'Places'));
		expect(screen.store.get().panes).toMatchObject({focus: 'sidebar', settings: {tab: 'places'}});
	});

	it('goes through the mentions of a name', async () => {
		const screen = await renderApp(openSession({stories: [ferries()]}));
		await click(screen, placeOf(screen, 'People'));
		const spot = placeOf(screen, 'Anna Berg', sidebar);
		await click(screen, spot);
		await click(screen, spot);
		expect(screen.text()).toContain('Anna Berg: mention 2 of 2');
	});

	it('opens the list of links with the link that is clicked', async () => {
		const screen = await renderApp(openSession({stories: [story('Ferries\n\nSee https://a.example/ and https://b.example/ for the plan.')]}));
		await click(screen, placeOf(screen, 'b.example', text));
		expect(screen.store.get().overlay).toMatchObject({kind: 'links', selectedIndex: 1});
		// Beside the box nothing is chosen.
		await click(screen, {column: 0, row: 0});
		expect(screen.store.get().overlay.kind).toBe('none');
		expect(screen.effects.openLink).not.toHaveBeenCalled();
	});

	it('presses the key that the status line names', async () => {
		const screen = await start();
		const last = screen.rows().length - 1;
		await click(screen, {column: screen.rows()[last]?.indexOf('? help') ?? 0, row: last});
		expect(screen.store.get().overlay.kind).toBe('help');
		await click(screen, {column: 0, row: last});
		await click(screen, {column: screen.rows()[last]?.indexOf('quit') ?? 0, row: last});
		expect(screen.effects.quit).toHaveBeenCalledOnce();
	});

	it('chooses an entry of a menu, of the commands, and a key of the border', async () => {
		const screen = await start();
		await screen.type(',');
		await click(screen, placeOf(screen, 'Article and sidebar'));
		expect(screen.store.get()).toMatchObject({overlay: {kind: 'none'}, panes: {settings: {list: false, sidebar: true}}});
		await screen.type(':', 'zoom');
		await click(screen, placeOf(screen, 'zoom the pane'));
		expect(screen.store.get()).toMatchObject({overlay: {kind: 'none'}, panes: {isZoomed: true}});
		await screen.type(':');
		await click(screen, placeOf(screen, 'Esc close'));
		expect(screen.store.get().overlay.kind).toBe('none');
	});

	it('ends a search that is typed', async () => {
		const screen = await start();
		await screen.type('2', '/', 'answer');
		await click(screen, {column: 50, row: 10});
		expect(screen.store.get()).toMatchObject({overlay: {kind: 'none'}, reader: {search: null}});
	});

	it('does nothing with Shift, with another button, and where nothing is', async () => {
		const screen = await start();
		const before = screen.store.get();
		const spot = placeOf(screen, 'Ferry routes');
		await screen.type(sgr(4, spot), sgr(2, spot), sgr(1, spot), sgr(35, spot), sgr(0, {column: 119, row: 39}), sgr(0, {column: 300, row: 300}));
		expect(screen.store.get()).toEqual(before);
	});
});

describe('the wheel', () => {
	it('moves in a menu, and stops at both ends', async () => {
		const screen = await start();
		const spot = {column: 60, row: 20};
		await screen.type(',');
		await turn(screen, spot, -1);
		expect(screen.rows().some(row => row.includes('❯ List, article and sidebar'))).toBe(true);
		for (let step = 0; step < 6; step++) {
			// eslint-disable-next-line no-await-in-loop -- One turn after the other.
			await turn(screen, spot, 1);
		}

		expect(screen.rows().some(row => row.includes('❯ Article alone'))).toBe(true);
	});

	it('scrolls the pane under the pointer, which does not take the focus', async () => {
		const screen = await start();
		await turn(screen, {column: 50, row: 10}, 2);
		expect(screen.store.get().panes.focus).toBe('list');
		const {position} = reading(screen.store.get()) ?? {position: 0};
		expect(position).toBeGreaterThan(0);
		await turn(screen, {column: 50, row: 10}, -2);
		expect(reading(screen.store.get())?.position).toBe(0);
	});

	it('scrolls the list without another selection, up to its ends', async () => {
		const screen = await start();
		await turn(screen, {column: 3, row: 10}, 4);
		expect(screen.store.get().list).toMatchObject({top: 4, selectedIndex: 0});
		await turn(screen, {column: 3, row: 10}, 100);
		expect(screen.text()).toContain('Story 30');
		await turn(screen, {column: 3, row: 10}, -200);
		expect(screen.store.get().list.top).toBe(0);
		// A click selects where the list was scrolled to.
		await turn(screen, {column: 3, row: 10}, 100);
		await click(screen, placeOf(screen, 'Story 30'));
		expect(shownArticle(screen.store.get())?.title).toBe('Story 30');
	});

	it('moves the selection of the sidebar', async () => {
		const screen = await start();
		await turn(screen, {column: 100, row: 10}, 1);
		expect(screen.store.get().sidebar.quoteIndex).not.toBe(0);
		expect(screen.store.get().panes.focus).toBe('list');
	});

	it('marks an article as read when it scrolls it, as keys do', async () => {
		const screen = await start();
		const {article} = debate();
		expect(readingOf(screen.store.get(), article).read).toBe(false);
		await turn(screen, {column: 50, row: 10}, 1);
		expect(readingOf(screen.store.get(), article).read).toBe(true);
	});

	it('moves in an open box', async () => {
		const screen = await renderApp(press(openSession({stories, size: middling}), '?'));
		await turn(screen, {column: 40, row: 10}, 2);
		expect(screen.store.get().overlay).toMatchObject({kind: 'help', top: 6});
		await screen.type('\u001B', ',');
		await turn(screen, {column: 40, row: 10}, 1);
		expect(screen.text()).toContain('❯ Article and sidebar');
	});
});

describe('dragging', () => {
	it('moves the rule between two panes, up to the narrowest one', async () => {
		const screen = await start();
		const list = screen.rows()[0]?.indexOf('│') ?? 0;
		await drag(screen, {column: list, row: 5}, {column: list + 10, row: 6});
		expect(screen.rows()[0]?.indexOf('│')).toBe(list + 10);
		expect(screen.store.get()).toMatchObject({heldRule: null, panes: {settings: {listWidth: list + 10}, focus: 'list'}});
		await drag(screen, {column: list + 10, row: 5}, {column: 0, row: 5});
		expect(screen.store.get().panes.settings.listWidth).toBe(16);
		const right = screen.rows()[0]?.lastIndexOf('│') ?? 0;
		await drag(screen, {column: right, row: 0}, {column: right - 5, row: 0});
		expect(screen.rows()[0]?.lastIndexOf('│')).toBe(right - 5);
	});

	it('scrolls by the thumb of the scrollbar, from the start to the end', async () => {
		const screen = await start();
		const column = screen.rows()[0]?.lastIndexOf('│') ?? 0;
		const thumb = {column, row: 2};
		await drag(screen, thumb, {column, row: 38});
		expect(screen.rows()[38]?.[column]).toMatch(/[┃◆]/v);
		await drag(screen, {column, row: 38}, {column, row: 1});
		expect(reading(screen.store.get())?.position).toBe(0);
	});

	it('goes to the place of the scrollbar that is clicked, or to the quote of its tick', async () => {
		const screen = await start();
		const column = screen.rows()[0]?.lastIndexOf('│') ?? 0;
		const track = screen.rows().findLastIndex((row, index) => index < 39 && row[column] === '│');
		await click(screen, {column, row: track});
		expect(reading(screen.store.get())?.position).toBeGreaterThan(0);
		await screen.type('2', 'g');
		const tick = screen.rows().findLastIndex(row => row[column] === '◇');
		await click(screen, {column, row: tick});
		expect(reading(screen.store.get())?.position).toBeGreaterThan(0);
		expect(screen.store.get().sidebar.quoteIndex).toBeGreaterThan(0);
	});

	it('works with one pane, whose rule resizes nothing', async () => {
		const screen = await renderApp(press(openSession({stories, size: narrow}), 'return'));
		const before = screen.store.get().panes;
		await drag(screen, {column: 39, row: 3}, {column: 20, row: 3});
		expect(screen.store.get().panes).toEqual(before);
	});
});
