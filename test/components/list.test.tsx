import {describe, expect, it} from 'vitest';
import {shortPublished} from '../../source/layout/labels/short-published.js';
import {reduce} from '../../source/session/reducer.js';
import {startSession} from '../../source/session/state/session.js';
import {
	debate, ferries, shelf, story,
} from '../helpers/articles.js';
import {
	drawn, keys, now, renderApp,
} from '../helpers/render.js';
import {
	middling, narrow, openSession, press, wide,
} from '../helpers/session.js';

/** The rows of the list, at the left. */
const left = (rows: readonly string[]): string[] => rows.map(row => (row.split('│')[0] ?? '').trimEnd());

describe('the list', () => {
	it('has title, marks, age, publication and number of quotes of each article', async () => {
		const dated = story('Bells return\n\n“[[?|At last]],” they cried.', {published: '2026-05-02T10:00:00Z', publication: 'The Tower'});
		const screen = await renderApp(openSession({stories: [ferries(), dated], size: wide}));
		expect(left(screen.rows()).slice(1, 5)).toEqual([
			'›●  Ferry routes in doubt',
			expect.stringMatching(/^ {4}The Sound +4”$/v),
			' ●  Bells return',
			expect.stringMatching(/^ {4}2d · The Tower +1”$/v),
		]);
	});

	it('names the file where no publication is known', async () => {
		const screen = await renderApp(openSession({stories: [debate(), debate(2, 'Short')], size: middling}));
		expect(left(screen.rows())[2]).toMatch(/^ {4}story\.txt +30”$/v);
	});

	it('has a column for what is unread and one for what is starred', async () => {
		const session = press(openSession({stories: shelf(4), size: middling}), 'm', 'j', 's', 'j', 'm', 's', 'j');
		const screen = await renderApp(session);
		expect(left(screen.rows()).filter(row => row.includes('Story'))).toEqual(['    Story 1', ' ●★ Story 2', '  ★ Story 3', '›●  Story 4']);
		expect(screen.rows()[0]).toContain('2 unread');
		expect(screen.rows()[0]).toContain('4/4');
	});

	it('has words for the number of quotes from 34 columns on, a mark below', async () => {
		const stories = [debate(30), debate(1, 'Short')];
		const at = async (columns: number): Promise<string[]> => {
			const screen = await renderApp(openSession({stories, size: {columns, rows: 12}}));
			return screen.rows().map(row => row.trimEnd());
		};

		const wideRows = await at(34);
		expect([wideRows[2], wideRows[4]]).toEqual([expect.stringMatching(/^ {4}story\.txt +30 quotes$/v), expect.stringMatching(/^ {4}story\.txt +1 quote$/v)]);
		const narrowRows = await at(33);
		expect([narrowRows[2], narrowRows[4]]).toEqual([expect.stringMatching(/^ {4}story\.txt +30”$/v), expect.stringMatching(/^ {4}story\.txt +1”$/v)]);
	});

	it('has no number while quotes are still looked for', async () => {
		const screen = await renderApp(openSession({stories: shelf(2), size: middling, analyzed: false}));
		expect(left(screen.rows())[2]).toBe('    story.txt');
	});

	it('says what could not be analysed', async () => {
		const stories = shelf(2);
		const session = reduce(openSession({stories, size: middling}), {type: 'analyzed', analyses: [[stories[0]?.article.id ?? '', null]]});
		const screen = await renderApp(session);
		expect(left(screen.rows())[2]).toMatch(/^ {4}story\.txt +not analysed$/v);
		expect(left(screen.rows())[4]).toMatch(/^ {4}story\.txt +0”$/v);
	});

	it('keeps the date where the publication has no room', async () => {
		const dated = story('Bells return\n\nThey ring.', {published: '2024-12-31', publication: 'The Tower and Belfry Gazette'});
		const screen = await renderApp(openSession({stories: [dated, ...shelf(1)], size: {columns: 20, rows: 8}}));
		expect(screen.rows()[2]?.trimEnd()).toMatch(/^ {4}Dec 31, 2024 +0”$/v);
	});

	it('scrolls with the selection', async () => {
		const screen = await renderApp(openSession({stories: shelf(1000), size: narrow}));
		await screen.type('G');
		expect(screen.text()).toContain('›●  Story 1000');
		expect(screen.text()).not.toContain('Story 1\n');
		expect(screen.rows()[0]).toContain('1000/1000');
	});

	it('says whether anything is still to come', async () => {
		const loading = startSession({size: middling});
		expect(await drawn(loading)).toContain('Loading …');
		const some = reduce(loading, {type: 'loaded', articles: shelf(2).map(({article}) => article), problems: []});
		expect(await drawn(some)).toContain('1/2+');
		expect(await drawn(openSession({stories: [], size: middling}))).toContain('No articles');
	});
});

describe('the list of articles in groups', () => {
	const inGroups = (...names: string[]) => shelf(names.length).map((each, index) => ({...each, article: {...each.article, groups: ['World', names[index] ?? '']}}));

	it('has a heading above each group, with the number of its unread articles', async () => {
		const screen = await renderApp(press(openSession({stories: inGroups('Some Paper', 'Some Paper', 'The Other'), size: middling}), 'm'));
		expect(left(screen.rows()).filter(row => /^ World|Story/v.test(row))).toEqual([' World › Some Paper (1)', '›   Story 1', ' ●  Story 2', ' World › The Other (1)', ' ●  Story 3']);
	});

	it('says in its first row the group of the article below, wherever in the group that is', async () => {
		const screen = await renderApp(openSession({stories: inGroups(...Array.from({length: 30}, () => 'Some Paper'), 'The Other'), size: narrow}));
		await screen.type(' ', ' ');
		expect(screen.rows().slice(1, 3)).toEqual([' World › Some Paper (30)', ' ●  Story 6']);
		expect(screen.rows().at(-4)).toBe('›●  Story 9');
		await screen.type('G');
		expect(screen.rows()[1]).toBe(' World › Some Paper (30)');
		expect(screen.rows().slice(-4, -1)).toEqual([' World › The Other (1)', '›●  Story 31', expect.stringContaining('story.txt')]);
	});

	it('keeps the end of a name that is too long', async () => {
		const screen = await renderApp(openSession({stories: inGroups('The Very Long Name of Some Paper', 'The Other'), size: {columns: 24, rows: 8}}));
		expect(screen.rows()[1]).toBe(' …ame of Some Paper (1)');
	});

	it('is in no terminal higher than its pane', async () => {
		for (const rows of [6, 7, 8, 9]) {
			// eslint-disable-next-line no-await-in-loop -- One after the other is the point.
			const screen = await renderApp(openSession({stories: inGroups('A', 'B', 'C', 'D'), size: {columns: 20, rows}}));
			for (const key of ['j', 'G', 'k', '{']) {
				// eslint-disable-next-line no-await-in-loop -- One after the other is the point.
				await screen.type(key);
				expect(screen.rows()).toHaveLength(rows);
				expect(screen.rows().filter(row => row.startsWith('›'))).toHaveLength(1);
			}
		}
	});
});

describe('the mark of a changed source', () => {
	const stories = [story('Bells return\n\nThey ring.', {published: '2026-05-02T10:00:00Z', publication: 'The Tower'}), ...shelf(2)];
	const id = stories[0]?.article.id ?? '';

	it('stands in words in the list and above the text', async () => {
		const session = reduce(openSession({stories, size: middling}), {
			type: 'replaced', id, article: story('Bells return\n\nThey ring again.', {id, published: '2026-05-02T10:00:00Z', publication: 'The Tower'}).article, by: 'change',
		});
		const screen = await renderApp(session);
		expect(left(screen.rows())[2]).toMatch(/^ {4}changed · 2d · The/v);
		expect(screen.rows()[2]).toMatch(/│ {3}changed +│$/v);
		await screen.type(keys.enter);
		expect(screen.text()).not.toContain('changed');
	});

	it('stays where its source is gone', async () => {
		const screen = await renderApp(reduce(openSession({stories, size: {columns: 20, rows: 8}}), {type: 'gone', id}));
		expect(screen.rows()[2]).toMatch(/^ {4}gone · 2d/v);
	});
});

describe('the date of an article', () => {
	it.each([
		['2026-05-04T09:59:50Z', '1m'],
		['2026-05-04T09:15:00Z', '45m'],
		['2026-05-04T07:00:00Z', '3h'],
		['2026-05-01', '3d'],
		['2026-04-02', 'Apr 2'],
		['2024-12-31', 'Dec 31, 2024'],
		['2026-05-09', 'May 9'],
		['2026-02-23T17:18:00-08:00', 'Feb 23'],
		['2026-02', 'Feb 2026'],
		['2024', '2024'],
		['some day', ''],
		['someday', ''],
		[null, ''],
	])('%s is written as "%s"', (published, label) => {
		expect(shortPublished(published, now)).toBe(label);
	});
});
