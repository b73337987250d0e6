import {describe, expect, it} from 'vitest';
import {rowsOfPane, ruleRows} from '../../source/frame/side-by-side-panes.js';
import {themes} from '../helpers/screen/themes.js';
import {
	articleOf, debate, story, type Story,
} from '../helpers/articles/articles.js';
import {keys, now, renderApp} from '../helpers/screen/render.js';
import {
	middling, narrow, openSession, press, searchFor, wide,
} from '../helpers/screen/session.js';

const alone = {columns: 80, rows: 24};

describe('the article', () => {
	it('stands in the middle of a wide pane, at its measure', async () => {
		const session = press(openSession({stories: [debate()], size: {columns: 120, rows: 20}}), 'z');
		const screen = await renderApp(session);
		const lines = screen.rows().slice(1, -1).filter(row => row.includes('Point'));
		for (const line of lines) {
			expect(line.search(/[▎▌ ] Point/v)).toBe(22);
		}

		const longest = Math.max(...screen.rows().slice(1, -1).map(row => row.slice(24, -1).trimEnd().length));
		expect(longest).toBeGreaterThan(60);
		expect(longest).toBeLessThanOrEqual(72);
	});

	it('has a sign in the gutter beside each quote, another beside the selected one', async () => {
		const screen = await renderApp(press(openSession({size: middling}), 'z'));
		const row = (words: string): string => screen.rows().find(text => text.includes(words)) ?? '';
		expect(row('The boats will sail')).toMatch(/▌ “The boats/v);
		expect(row('We were never')).toMatch(/▎ “We were/v);
		expect(row('Fjord Line')).not.toMatch(/[▌▎] Fjord/v);
		await screen.type(']');
		expect(row('The boats will sail')).toMatch(/▎ “The boats/v);
		expect(row('We were never')).toMatch(/▌ “We were/v);
	});

	it('marks only the quotes of the chosen speaker', async () => {
		const screen = await renderApp(openSession({size: wide}));
		screen.store.dispatch({type: 'speaker-chosen', speaker: 'Carl Dahl'});
		await screen.type('2');
		// The article, between the list and the sidebar.
		const rows = screen.rows().map(row => row.split('│')[1] ?? '').filter(row => /[▌▎] “/v.test(row));
		expect(rows).toHaveLength(1);
		expect(rows[0]).toContain('We were never asked');
	});

	it('says how far it is read and how long the rest takes', async () => {
		const screen = await renderApp(press(openSession({stories: [debate()], size: alone}), 'z'));
		expect(screen.rows()[0]).toMatch(/ 0% · \d min │$/v);
		await screen.type(' ');
		expect(screen.rows()[0]).toMatch(/ [1-9]\d?% · \d min │$/v);
		await screen.type('G');
		expect(screen.rows()[0]).toMatch(/ 100% │$/v);
	});

	it('says nothing of it where all fits', async () => {
		const screen = await renderApp(press(openSession({size: wide}), 'z'));
		expect(screen.rows()[0]).toMatch(/^▸2 The Sound +│$/v);
	});

	it('keeps half of a narrow heading for the outlet: the time gives way', async () => {
		const publication = 'Bulletin of the Ringers of Nether Coombe';
		const {article, analysis} = debate(30);
		const headingAt = async (columns: number): Promise<string> => {
			const screen = await renderApp(press(openSession({stories: [{article: {...article, publication}, analysis}], size: {columns, rows: 12}}), 'z'));
			return screen.rows()[0] ?? '';
		};

		expect(await headingAt(66)).toMatch(/^▸2 Bulletin .* Coombe +0% · 4 min │$/v);
		expect(await headingAt(40)).toMatch(/^▸2 Bulletin of the .*… +0% · 4 min │$/v);
		expect(await headingAt(24)).toMatch(/^▸2 Bulletin.*… +0% │$/v);
	});

	it('is headed by its outlet, and by its title once the headline is scrolled away', async () => {
		const {article, analysis} = debate();
		const screen = await renderApp(press(openSession({stories: [{article: {...article, url: 'https://www.site.example/a'}, analysis}], size: alone}), 'z'));
		expect(screen.rows()[0]).toMatch(/^▸2 site\.example +0%/v);
		await screen.type('j');
		expect(screen.rows()[0]).toMatch(/^▸2 site\.example · A long debate +0%/v);
	});

	it('has a rule at its right edge: a scrollbar with a thumb that goes down with the text, and a tick for each quote', async () => {
		const screen = await renderApp(press(openSession({stories: [debate(9)], size: {columns: 30, rows: 24}}), 'z'));
		const bar = () => screen.rows().slice(0, -1).map(row => row.at(-1) ?? '').join('');
		expect(bar()).toMatch(/^│[┃◆]+[│◇]+$/v);
		expect(bar().replaceAll(/[^◆◇]/gv, '')).toHaveLength(9);
		await screen.type('G');
		expect(bar()).toMatch(/^│[│◇]+[┃◆]+$/v);
	});

	it('has ticks for the matches instead while one searches', async () => {
		const screen = await renderApp(press(openSession({stories: [debate(9)], size: {columns: 30, rows: 24}}), 'z'));
		const bar = () => screen.rows().slice(0, -1).map(row => row.at(-1) ?? '').join('');
		await screen.type('/', 'number 8', keys.enter);
		expect(bar().replaceAll(/[│┃]/gv, '')).toMatch(/^[■□]$/v);
		await screen.type(keys.escape);
		expect(bar()).toMatch(/[◆◇]/v);
	});

	it('gives a tick the colour of the first speaker in its row, and the bar beside a quote the same', async () => {
		const session = press(openSession({stories: [debate(9)], size: {columns: 30, rows: 24}}), 'z');
		const [cyan, green] = [{color: 'cyan'}, {color: 'green'}];
		expect(ruleRows(session, 'reader', 22, themes.terminal).flatMap(([cell]) => /[◆◇]/v.test(cell?.text ?? '') ? [cell?.style] : [])).toEqual([cyan, green, cyan, green, cyan, green, cyan, green, cyan]);
	});

	it('has a plain rule where all fits', async () => {
		const screen = await renderApp(press(openSession({size: wide}), 'z'));
		expect(screen.rows().slice(0, -1).every(row => row.endsWith('│'))).toBe(true);
		expect(screen.text()).not.toMatch(/[┃◆◇]/v);
	});

	it('has a tint behind the rows of the selected quote, over the whole width of the text', () => {
		const session = press(openSession({size: {columns: 64, rows: 24}}), 'z');
		const rows = rowsOfPane(session, {pane: 'reader', width: 63, height: 22}, themes.terminal, now);
		const tinted = rows.filter(row => row.some(({style}) => style?.backgroundColor === 'blackBright'));
		expect(tinted.map(row => row.map(({text}) => text).join(''))).toEqual([expect.stringMatching(/^ ▌ “The boats will sail on Monday,” Anna Berg said in Oslo\. +$/v)]);
		expect(tinted[0]?.filter(({text}) => text !== '').every(({style}) => style?.backgroundColor === 'blackBright')).toBe(true);
	});

	it('has no inverse text and no tint behind a quote in a theme without colours', () => {
		const session = press(openSession({size: {columns: 60, rows: 24}}), 'z');
		const [, ...rows] = rowsOfPane(session, {pane: 'reader', width: 59, height: 22}, themes.none, now);
		expect(rows.some(row => row.some(({style}) => style?.inverse))).toBe(false);
	});

	it('draws bars beside block quotes and keeps code as it is', async () => {
		const article = {...articleOf([['heading', 'Notes'], ['block-quote', 'Never again.'], ['code', 'a {\n\tb\n}']]), title: 'Notes'};
		const screen = await renderApp(openSession({stories: [{article, analysis: {quotes: [], entities: []}}], size: narrow}));
		const margin = screen.rows()[1]?.indexOf('Notes');
		expect(screen.rows().slice(1, 9).map(row => row.slice(margin, -1).trimEnd())).toEqual(['Notes', '1 min · 0 quotes', '', '▎ Never again.', '', '  a {', '      b', '  }']);
	});
});

describe('the head of an article', () => {
	const bell = (text = 'Bells return\n\nBy Ann Roe\n\nThe Tower, 24 November 2026\n\n“[[Anna Berg|They ring]],” {Anna Berg} ((said)).'): Story =>
		story(text, {byline: 'Ann Roe', publication: 'The Tower', published: '2026-11-24T17:18:00Z'});
	const rowsAt = async (told: Story, columns: number, rows = 24): Promise<string[]> => {
		const screen = await renderApp(press(openSession({stories: [told], size: {columns, rows}}), 'z'));
		return screen.rows().slice(1, -1).map(row => row.slice(3, -1).trim());
	};

	it('is a blank row, the headline and one line of credits, and nothing of it twice', async () => {
		expect(await rowsAt(bell(), 60).then(rows => rows.slice(0, 5))).toEqual(['', 'Bells return', 'Ann Roe · 24 Nov 2026, 17:18 · 1 min · 1 quote', '', '“They ring,” Anna Berg said.']);
	});

	it('leaves out what has no room, first what comes last', async () => {
		const line = async (columns: number): Promise<string | undefined> => {
			const rows = await rowsAt(bell(), columns);
			return rows[2];
		};

		expect(await line(46)).toBe('Ann Roe · 24 Nov 2026, 17:18 · 1 min');
		expect(await line(40)).toBe('Ann Roe · 24 Nov 2026, 17:18');
		expect(await line(24)).toBe('Ann Roe');
	});

	it('has no number of quotes before the analysis', async () => {
		const screen = await renderApp(openSession({stories: [bell()], size: {columns: 60, rows: 24}, analyzed: false}));
		expect(screen.text()).toMatch(/ Ann Roe · 24 Nov 2026, 17:18 · 1 min +│/v);
	});

	it('keeps the article’s own credits where they say more', async () => {
		const rows = await rowsAt(bell('Bells return\n\nBy Ann Roe in Nether Coombe\n\nQuiet.'), 60);
		expect(rows.slice(1, 6)).toEqual(['Bells return', '24 Nov 2026, 17:18 · 1 min · 0 quotes', '', 'By Ann Roe in Nether Coombe', '']);
	});

	it('has length and number of quotes where nothing else is known', async () => {
		expect(await rowsAt(story('Bells return\n\nQuiet.'), 60).then(rows => rows.slice(1, 5))).toEqual(['Bells return', '1 min · 0 quotes', '', 'Quiet.']);
	});

	it('is the credits above the text where the article has no headline', async () => {
		expect(await rowsAt(story('Nobody spoke. All was quiet.', {byline: 'Ann Roe'}), 60).then(rows => rows.slice(0, 4))).toEqual(['', 'Ann Roe · 1 min · 0 quotes', '', 'Nobody spoke. All was quiet.']);
	});

	it('scrolls with the text', async () => {
		const {article, analysis} = debate();
		const screen = await renderApp(openSession({stories: [{article: {...article, byline: 'Ann Roe'}, analysis}], size: {columns: 60, rows: 24}}));
		expect(screen.text()).toContain(' Ann Roe · ');
		await screen.type('j');
		expect(screen.rows()[2]).toContain(' Ann Roe · ');
		await screen.type('j');
		expect(screen.text()).not.toContain('Ann Roe');
	});

	it('is marked by a match in the credits that it stands for', async () => {
		const screen = await renderApp(searchFor(openSession({stories: [bell()], size: {columns: 60, rows: 24}}), 'Ann Roe'));
		expect(screen.rows().at(-1)).toContain('1 of 1');
		const rows = rowsOfPane(screen.store.get(), {pane: 'reader', width: 59, height: 22}, themes.none, now);
		expect(rows[3]?.find(({text}) => text.startsWith('Ann Roe'))?.style).toEqual(themes.none.text.match);
	});
});

describe('above the text', () => {
	const noted = (): Story => {
		const {article, analysis} = debate();
		return {analysis, article: {...article, note: 'as it was last time, because it could not be reached'}};
	};

	it('stands what to know of the article, which does not scroll away', async () => {
		const screen = await renderApp(openSession({stories: [noted()], size: {columns: 100, rows: 24}}));
		const about = 'as it was last time, because it could not be reached';
		expect(screen.rows()[2]).toContain(about);
		await screen.type('G');
		expect(screen.rows()[2]).toContain(about);
		expect(screen.text()).toContain('answer number 30');
		expect(screen.rows()).toHaveLength(24);
	});

	it('stands nothing on a small terminal', async () => {
		const screen = await renderApp(openSession({stories: [noted()], size: {columns: 40, rows: 9}}));
		expect(screen.text()).not.toContain('last time');
	});
});
