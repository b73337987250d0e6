import path from 'node:path';
import {
	afterAll, afterEach, describe, expect, it,
} from 'vitest';
import {temporaryFolder} from '../helpers/system/folder.js';
import {killAll, launch} from '../helpers/system/pty.js';
import {story} from '../helpers/articles/story.js';

afterEach(killAll);
afterAll(killAll);

/** Keys that Ink cannot name, and reports that are no keys: Ctrl with F1, F2, F13, Menu and Tab; mouse, focus, colour. */
const sequences = [
	'\u001B[1;5P', '\u001B[1;5Q', '\u001B[25;5~', '\u001B[29;5~', '\u001B[27;5;9~', '\u001B\u001B[1;5P', '\u001B[1;5$', '\u001B[<64;10;5M', '\u001B[I', '\u001B]11;rgb:ffff/ffff/ffff\u0007',
];

describe('keys that Ink cannot name', () => {
	it('leave the program running, also in the search box and in a menu', async () => {
		const folder = temporaryFolder({'articles/bakery.txt': story});
		const reader = launch(['--no-state', path.join(folder, 'articles')]);
		await reader.waitFor('Marta Quill');
		reader.type(sequences.join(''));
		reader.type('?');
		await reader.waitFor('half a page down');
		reader.type('\r');
		await reader.waitFor('Marta Quill');
		reader.type('/');
		await reader.waitFor('Enter: keep');
		reader.type(sequences.join(''));
		reader.type('tune');
		await reader.waitFor(/1 of \d/v);
		reader.type('\r,');
		await reader.waitFor('Which panes');
		reader.type(sequences.join(''));
		reader.type('\r');
		await reader.waitFor('Marta Quill');
		reader.type('Q');
		expect(await reader.exited).toMatchObject({exitCode: 0});
	});
});
