import {
	afterEach, describe, expect, it,
} from 'vitest';
import {temporaryFolder} from '../helpers/system/folder.js';
import {killAll, launch} from '../helpers/system/pty.js';

afterEach(killAll);

const ferries = `Ferry routes in doubt

“The boats will sail on Monday,” Anna Berg said in Oslo. Fjord Line has lost money for years.
`;

const bells = `Stolen bell comes home

Nobody had seen it since the autumn. A ferry brought it back.

“We never gave up hope,” Carl Dahl told reporters.
`;

const sizes = [{columns: 120, rows: 36}, {columns: 80, rows: 24}, {columns: 50, rows: 16}] as const;

describe('the search over everything', () => {
	it.each(sizes)('finds a headline, a quote and a line, and opens the line at $columns columns', async size => {
		const folder = temporaryFolder({'a/ferries.txt': ferries, 'a/bells.txt': bells});
		const reader = launch(['--state', 'state.json', '--library', 'library.db', 'a'], {cwd: folder, ...size});
		await reader.waitFor('Ferry routes');
		reader.type('F');
		await reader.waitFor('Search everything');
		reader.type('ferry');
		await reader.waitFor('1 headline · 1 place');
		await reader.waitFor(/› Ferry routes in doubt/v);
		reader.type('\u001B[B');
		await reader.waitFor(/› A ferry brought it back|› Nobody had seen/v);
		reader.type('\r');
		await reader.waitFor('We never gave up hope');
		reader.type('Q');
		await reader.exited;
	});

	it('finds what was said in articles of an earlier run, and opens them', async () => {
		const folder = temporaryFolder({'a/ferries.txt': ferries, 'b/bells.txt': bells});
		const start = (source: string) => launch(['--state', 'state.json', '--library', 'library.db', source], {cwd: folder, columns: 120, rows: 36});
		const first = start('b');
		await first.waitFor('“We never gave up hope');
		await first.waitFor('1 quote');
		first.type('Q');
		await first.exited;

		const second = start('a');
		await second.waitFor('Ferry routes');
		second.type('F');
		await second.waitFor('Search everything');
		second.type('speaker:dahl');
		await second.waitFor(/› Carl Dahl: We never gave up hope/v);
		second.type('\u001B');
		await second.waitFor('“The boats will sail');
		second.type('F');
		await second.waitFor(/› Carl Dahl: We never gave up hope/v);
		second.type('\r');
		await second.waitFor('Nobody had seen it');
		second.type('Q');
		await second.exited;
	});

	it('points at the word of a mistake', async () => {
		const reader = launch(['--no-state', 'a'], {cwd: temporaryFolder({'a/ferries.txt': ferries}), columns: 120, rows: 36});
		await reader.waitFor('Ferry routes');
		reader.type('F');
		await reader.waitFor('Search everything');
		reader.type('boats speeker:anna');
		await reader.waitFor(/\^{8} there is no field speeker:; did you mean speaker:\?/v);
		reader.type('\u0015speaker:an');
		await reader.waitFor('Find: speaker:an');
		await reader.waitFor(/› Anna Berg: The boats will sail/v);
		reader.type('\t');
		await reader.waitFor('speaker:"Anna Berg"');
		await reader.waitFor(/› Anna Berg: The boats will sail/v);
		reader.type('\u001B');
		await reader.waitFor('“The boats will sail');
		reader.type('Q');
		await reader.exited;
	});
});

describe('a saved view', () => {
	it('stands above the list, also after the program was started again', async () => {
		const folder = temporaryFolder({'a/ferries.txt': ferries, 'a/bells.txt': bells});
		const start = () => launch(['--state', 'state.json', '--library', 'library.db', 'a'], {cwd: folder, columns: 120, rows: 36});
		const first = start();
		await first.waitFor('Ferry routes');
		await first.waitFor(/2\/2|1\/2/v);
		expect(first.screen()).not.toContain('Unread');
		first.type('1/title:bell\r');
		await first.waitFor('1/1');
		first.type('P');
		await first.waitFor('Save the view as:');
		first.type('Bells\r');
		await first.waitFor(/All.* · Bells 1/v);
		first.type('Q');
		await first.exited;

		const second = start();
		await second.waitFor(/All 2 · .*Bells/v);
		second.type('VVV');
		await second.waitFor(/Bells 1/v);
		second.type('P');
		await second.waitFor('View: Bells');
		second.type('d');
		await second.waitFor('Removed the view Bells');
		second.type('Q');
		await second.exited;
	});
});
