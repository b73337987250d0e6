import {describe, expect, it} from 'vitest';
import {shortPublished} from '../../source/layout/labels/short-published.js';
import {rowsOfPane} from '../../source/frame/side-by-side-panes.js';
import {reduce} from '../../source/session/reducer.js';
import {startSession} from '../../source/session/state/session.js';
import {
	debate, ferries, shelf, story,
} from '../helpers/articles/articles.js';
import {
	drawn, keys, now, renderApp,
} from '../helpers/screen/render.js';
import {themes} from '../helpers/screen/themes.js';
import {
	middling, narrow, openSession, press, wide,
} from '../helpers/screen/session.js';

/** The rows of the list, at the left. */
const left = (rows: readonly string[]): string[] => rows.map(row => (row.split('│')[0] ?? '').trimEnd());

describe('the list', () => {
	it('has title, marks, outlet, age and number of quotes of each article', async () => {
		const dated = story('Bells return\n\n“[[?|At last]],” they cried.', {published: '2026-05-02T10:00:00Z', publication: 'The Tower'});
		const screen = await renderApp(openSession({stories: [ferries(), dated], size: wide}));
		expect(left(screen.rows()).slice(1, 6)).toEqual([
			'›● Ferry routes in doubt',
			expect.stringMatching(/^ {3}The Sound +“4$/v),
			'',
			' ● Bells return',
			expect.stringMatching(/^ {3}The Tower +2 d {3}“1$/v),
		]);
	});

	it('names the site where no publication is known, and never the file', async () => {
		const {article, analysis} = debate();
		const screen = await renderApp(openSession({stories: [{article: {...article, url: 'https://www.site.example/a'}, analysis}, debate(2, 'Short')], size: middling}));
		expect(left(screen.rows())[2]).toMatch(/^ {3}site\.example +“30$/v);
		expect(left(screen.rows())[4]).toMatch(/^ +“2$/v);
	});

	it('has a title in two rows where there is room, and one that is longer cut', async () => {
		const stories = [debate(1, 'Stolen bell comes home to Nether Coombe after thirty-nine years in a barn in Devon'), debate(1, 'Short')];
		const rowsAt = async (rows: number): Promise<string[]> => {
			const screen = await renderApp(openSession({stories, size: {columns: 30, rows}}));
			return screen.rows().slice(1, 6);
		};

		expect(await rowsAt(24)).toEqual(['›● Stolen bell comes home to', '   Nether Coombe after thirt…', expect.stringMatching(/“1$/v), ' ● Short', expect.stringMatching(/“1$/v)]);
		expect(await rowsAt(40)).toEqual(['›● Stolen bell comes home to', '   Nether Coombe after thirt…', expect.stringMatching(/“1$/v), '', ' ● Short']);
		expect(await rowsAt(10)).toEqual(['›● Stolen bell comes home to…', expect.stringMatching(/“1$/v), ' ● Short', expect.stringMatching(/“1$/v), '']);
	});

	it('shows what the settings say', async () => {
		const stories = [ferries(), debate()];
		const settings = {...openSession().settings, 'list.titles': 1, 'list.show': []} as const;
		const screen = await renderApp({...openSession({stories, size: middling}), settings});
		expect(left(screen.rows()).slice(1, 4)).toEqual(['›● Ferry routes in doubt', ' ● A long debate', '']);
	});

	it('has a dot for what is unread and a star for what is starred, below the dot if it is both', async () => {
		const session = press(openSession({stories: shelf(4), size: middling}), 'm', 'j', 's', 'j', 'm', 's', 'j');
		const screen = await renderApp(session);
		expect(left(screen.rows()).slice(1, 9).map(row => row.replace(/ +“0$/v, ''))).toEqual(['   Story 1', '', ' ● Story 2', ' ★', ' ★ Story 3', '', '›● Story 4', '']);
		expect(screen.rows()[0]).toContain('2 unread');
		expect(screen.rows()[0]).toContain('4/4');
	});

	it('keeps the place of the number while quotes are still looked for', async () => {
		const dated = story('Bells return\n\n“[[?|At last]],” they cried.', {published: '2026-05-02T10:00:00Z', publication: 'The Tower'});
		const rowOf = async (analyzed: boolean): Promise<string> => {
			const screen = await renderApp(openSession({stories: [dated, dated], size: middling, analyzed}));
			return left(screen.rows())[2] ?? '';
		};

		const [before, after] = [await rowOf(false), await rowOf(true)];
		expect(after).toBe(`${before}   “1`);
	});

	it('has a tint behind the selected article: title and details', () => {
		const rows = rowsOfPane(openSession({stories: shelf(2), size: middling}), {pane: 'list', width: 29, height: 22}, themes.terminal, now);
		expect(rows.map(row => row.length > 0 && row.every(({style, text}) => text === '' || style?.backgroundColor === 'blackBright')).slice(1, 5)).toEqual([true, true, false, false]);
	});

	it('begins the details with the age, or the number of quotes, of an article without an outlet', async () => {
		const dated = story('Bells return\n\n“[[?|At last]],” they cried.', {published: '2026-05-02T10:00:00Z'});
		const screen = await renderApp(openSession({stories: [dated, ...shelf(1)], size: middling}));
		expect([2, 4].map(row => left(screen.rows())[row])).toEqual(['   2 d   “1', '   “0']);
	});

	it('says what could not be analysed', async () => {
		const stories = shelf(2);
		const session = reduce(openSession({stories, size: middling}), {type: 'analyzed', analyses: [[stories[0]?.article.id ?? '', null]]});
		const screen = await renderApp(session);
		expect(left(screen.rows())[2]).toMatch(/^ {3}not analysed$/v);
		expect(left(screen.rows())[4]).toMatch(/^ +“0$/v);
	});

	it('keeps the date where the outlet has no room', async () => {
		const dated = story('Bells return\n\nThey ring.', {published: '2024-12-31', publication: 'The Tower and Belfry Gazette'});
		const screen = await renderApp(openSession({stories: [dated, ...shelf(1)], size: {columns: 20, rows: 8}}));
		expect(screen.rows()[2]?.trimEnd()).toMatch(/^ +Dec 2024 {3}“0$/v);
	});

	it('scrolls with the selection', async () => {
		const screen = await renderApp(openSession({stories: shelf(1000), size: narrow}));
		await screen.type('G');
		expect(screen.text()).toContain('›● Story 1000');
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

	it('says where typed words are sought if no article has them', async () => {
		const screen = await renderApp(openSession({stories: shelf(2), size: middling}));
		await screen.type('/', 'xyz');
		expect(left(screen.rows()).slice(1, 3)).toEqual(['   No headline, outlet or', '   byline has “xyz”']);
	});

	it('has a heading above each group, with the number of its unread articles', async () => {
		const screen = await renderApp(press(openSession({stories: inGroups('Some Paper', 'Some Paper', 'The Other'), size: middling}), 'm'));
		expect(left(screen.rows()).filter(row => /^ World|Story/v.test(row))).toEqual([' World › Some Paper (1)', '›  Story 1', ' ● Story 2', ' World › The Other (1)', ' ● Story 3']);
	});

	it('says in its first row the group of the article below, wherever in the group that is', async () => {
		const screen = await renderApp(openSession({stories: inGroups(...Array.from({length: 30}, () => 'Some Paper'), 'The Other'), size: narrow}));
		await screen.type(' ', ' ');
		expect(screen.rows().slice(1, 3)).toEqual([' World › Some Paper (30)', ' ● Story 6']);
		expect(screen.rows().at(-4)).toBe('›● Story 9');
		await screen.type('G');
		expect(screen.rows()[1]).toBe(' World › Some Paper (30)');
		expect(screen.rows().slice(-4, -1)).toEqual([' World › The Other (1)', '›● Story 31', expect.stringMatching(/^ +“0$/v)]);
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
		expect(left(screen.rows())[2]).toMatch(/^ {3}changed · The .* 2 d/v);
		expect(screen.rows()[2]).toMatch(/│ {3}changed +│$/v);
		await screen.type(keys.enter);
		expect(screen.text()).not.toContain('changed');
	});

	it('stays where its source is gone', async () => {
		const screen = await renderApp(reduce(openSession({stories, size: {columns: 20, rows: 8}}), {type: 'gone', id}));
		expect(screen.rows()[2]).toMatch(/^ {3}gone ·… +2 d/v);
	});
});

describe('the date of an article', () => {
	it.each([
		['2026-05-04T09:59:50Z', '1 min'],
		['2026-05-04T09:15:00Z', '45 min'],
		['2026-05-04T07:00:00Z', '3 h'],
		['2026-05-01', '3 d'],
		['2026-04-02', '2 Apr'],
		['2024-12-31', 'Dec 2024'],
		['2026-05-09', '9 May'],
		['2026-02-23T17:18:00-08:00', '23 Feb'],
		['2026-02', 'Feb 2026'],
		['2024', '2024'],
		['some day', ''],
		['someday', ''],
		[null, ''],
	])('%s is written as "%s"', (published, label) => {
		expect(shortPublished(published, now)).toBe(label);
	});
});
