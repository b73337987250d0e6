import {describe, expect, it} from 'vitest';
import {articleOf, debate, type Story} from '../helpers/articles.js';
import {renderApp} from '../helpers/render.js';
import {
	middling, narrow, openSession, press, wide,
} from '../helpers/session.js';

const alone = {columns: 80, rows: 24};

describe('the article', () => {
	it('stands in the middle of a wide pane, at its measure', async () => {
		const session = press(openSession({stories: [debate()], size: {columns: 120, rows: 20}}), 'z');
		const screen = await renderApp(session);
		const lines = screen.rows().slice(1, -1).filter(row => row.includes('Point'));
		for (const line of lines) {
			expect(line.search(/[▏▌ ] Point/v)).toBe(22);
		}

		const longest = Math.max(...screen.rows().slice(1, -1).map(row => row.slice(24, -1).trimEnd().length));
		expect(longest).toBeGreaterThan(60);
		expect(longest).toBeLessThanOrEqual(72);
	});

	it('has a sign in the gutter beside each quote, another beside the selected one', async () => {
		const screen = await renderApp(press(openSession({size: middling}), 'z'));
		const row = (words: string): string => screen.rows().find(text => text.includes(words)) ?? '';
		expect(row('The boats will sail')).toMatch(/▌ “The boats/v);
		expect(row('We were never')).toMatch(/▏ “We were/v);
		expect(row('Fjord Line')).not.toMatch(/[▌▏] Fjord/v);
		await screen.type(']');
		expect(row('The boats will sail')).toMatch(/▏ “The boats/v);
		expect(row('We were never')).toMatch(/▌ “We were/v);
	});

	it('marks only the quotes of the chosen speaker', async () => {
		const screen = await renderApp(openSession({size: wide}));
		screen.store.dispatch({type: 'speaker-chosen', speaker: 'Carl Dahl'});
		await screen.type('2');
		// The article, between the list and the sidebar.
		const rows = screen.rows().map(row => row.split('│')[1] ?? '').filter(row => /[▌▏] “/v.test(row));
		expect(rows).toHaveLength(1);
		expect(rows[0]).toContain('We were never asked');
	});

	it('says how far it is read, how many words it has and how long the rest takes', async () => {
		const screen = await renderApp(press(openSession({stories: [debate()], size: alone}), 'z'));
		expect(screen.rows()[0]).toMatch(/ 0% · \d+ words · \d min left/v);
		await screen.type(' ');
		expect(screen.rows()[0]).toMatch(/ [1-9]\d?% · \d+ words · \d min left/v);
		await screen.type('G');
		expect(screen.rows()[0]).toMatch(/100% · \d+ words · end/v);
	});

	it('keeps half of a narrow heading for the title: the words give way, then the time', async () => {
		const title = 'Stolen bell comes home to Nether Coombe after 39 years';
		const headingAt = async (columns: number): Promise<string> => {
			const screen = await renderApp(press(openSession({stories: [debate(30, title)], size: {columns, rows: 12}}), 'z'));
			return screen.rows()[0] ?? '';
		};

		expect(await headingAt(100)).toMatch(/^▸ Stolen .* 39 years +0% · \d+ words · 4 min left$/v);
		expect(await headingAt(66)).toMatch(/^▸ Stolen .*… 0% · \d+ words · 4 min left$/v);
		expect(await headingAt(40)).toMatch(/^▸ Stolen bell comes.*… 0% · 4 min left$/v);
		expect(await headingAt(24)).toMatch(/^▸ Stolen bell.*… 0%$/v);
	});

	it('has a scrollbar with a thumb that goes down with the text, and ticks for the quotes', async () => {
		const screen = await renderApp(press(openSession({stories: [debate()], size: alone}), 'z'));
		const bar = () => screen.rows().slice(1, -1).map(row => row.at(-1) ?? '').join('');
		expect(bar()).toMatch(/^[█◆]+[│◇]+$/v);
		expect(bar()).toMatch(/◇/v);
		await screen.type('G');
		expect(bar()).toMatch(/^[│◇]+[█◆]+$/v);
	});

	it('has no scrollbar where all fits', async () => {
		const screen = await renderApp(press(openSession({size: wide}), 'z'));
		expect(screen.text()).not.toMatch(/[█│◆◇]/v);
	});

	it('draws bars beside block quotes and keeps code as it is', async () => {
		const article = articleOf([['heading', 'Notes'], ['block-quote', 'Never again.'], ['code', 'a {\n\tb\n}']]);
		const screen = await renderApp(openSession({stories: [{article, analysis: {quotes: [], entities: []}}], size: narrow}));
		const margin = screen.rows()[1]?.indexOf('Notes');
		expect(screen.rows().slice(1, 8).map(row => row.slice(margin).trimEnd())).toEqual(['Notes', '', '▎ Never again.', '', '  a {', '      b', '  }']);
	});
});

describe('above the text', () => {
	const noted = (): Story => {
		const {article, analysis} = debate();
		return {
			analysis, article: {
				...article, byline: 'Ann Roe', published: '2026-11-24T17:18:00Z', note: 'as it was last time, because it could not be reached',
			},
		};
	};

	it('stand what to know of the article and its credits, which do not scroll away', async () => {
		const screen = await renderApp(openSession({stories: [noted()], size: {columns: 100, rows: 24}}));
		const about = 'as it was last time, because it could not be reached';
		expect(screen.text()).toContain(about);
		expect(screen.text()).toMatch(/By Ann Roe · 24 November 2026, 17:18/v);
		await screen.type('G');
		expect(screen.text()).toContain(about);
		expect(screen.text()).toContain('answer number 30');
		expect(screen.rows()).toHaveLength(24);
	});

	it.each([36, 38, 40, 42, 44, 50, 80])('stands a sign between all credits that are shown, at %i columns', async columns => {
		const {article, analysis} = debate();
		const credited = {
			...article, byline: 'Margaret Ellsworth-Hathaway', publication: 'The Harbour Herald', published: '2026-11-24T17:18:00Z', url: 'https://site.example/a',
		};
		const screen = await renderApp(openSession({stories: [{article: credited, analysis}], size: {columns, rows: 24}}));
		const above = screen.rows().slice(1, 3).map(row => row.split('│')[0]?.trim()).join(' ');
		expect(above).toMatch(/^By Margaret Ellsworth-Hathaway · The Harbour Herald · 24 Nove/v);
		expect(above).toMatch(/(?:…| · site\.example)$/v);
		expect(above).not.toMatch(/17:18 site/v);
	});

	it('stands nothing on a small terminal', async () => {
		const screen = await renderApp(openSession({stories: [noted()], size: {columns: 40, rows: 9}}));
		expect(screen.text()).not.toContain('last time');
	});
});
