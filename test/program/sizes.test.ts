import path from 'node:path';
import {
	afterEach, describe, expect, it,
} from 'vitest';
import {temporaryFolder} from '../helpers/system/folder.js';
import {killAll, launch} from '../helpers/system/pty.js';
import {story} from '../helpers/articles/story.js';

afterEach(killAll);

const open = (columns: number, rows: number) => launch(['--no-state', path.join(temporaryFolder({'a.txt': story, 'b.txt': 'Another\n\nText.\n'}), '.')], {columns, rows});

describe('the size of the terminal', () => {
	it.each([
		{columns: 160, rows: 45, panes: ['Articles', '2 Article', 'Quotes']},
		{columns: 110, rows: 30, panes: ['Articles', '2 Article', 'Quotes']},
		{columns: 80, rows: 24, panes: ['Articles', '2 Article']},
		{columns: 40, rows: 12, panes: ['Articles']},
	])('shows $panes at $columns x $rows', async ({columns, rows, panes}) => {
		const reader = open(columns, rows);
		await reader.waitFor('1/2');
		const heading = reader.screen()[0] ?? '';
		for (const pane of ['Articles', '2 Article', 'Quotes']) {
			expect(heading.includes(pane), pane).toBe(panes.includes(pane));
		}

		reader.type('Q');
		expect(await reader.exited).toMatchObject({exitCode: 0});
	});

	it('says which size it needs if the terminal is too small', async () => {
		const reader = open(15, 4);
		await reader.waitFor('Needs 20x6');
		reader.resize(120, 40);
		await reader.waitFor('Articles');
		reader.type('Q');
		expect(await reader.exited).toMatchObject({exitCode: 0});
	});

	it('keeps the place in the text when the size changes', async () => {
		const reader = open(120, 40);
		await reader.waitFor('Bakery wins');
		reader.type('\r/paragraph 12 has\r');
		await reader.waitFor('Paragraph 12 has');
		for (const [columns, rows] of [[60, 20], [200, 60], [80, 24]] as const) {
			reader.resize(columns, rows);
			// eslint-disable-next-line no-await-in-loop -- One size after the other.
			await reader.waitFor('Paragraph 12 has');
		}

		reader.type('Q');
		expect(await reader.exited).toMatchObject({exitCode: 0});
	});
});
