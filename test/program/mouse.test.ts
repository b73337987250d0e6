import path from 'node:path';
import {
	afterEach, describe, expect, it,
} from 'vitest';
import {temporaryFolder} from '../helpers/system/folder.js';
import {killAll, launch} from '../helpers/system/pty.js';
import {story} from '../helpers/articles/story.js';

afterEach(killAll);

const on = '\u001B[?1000h\u001B[?1002h\u001B[?1006h';
const off = '\u001B[?1006l\u001B[?1002l\u001B[?1000l';

/** Starts the reader with two articles. */
function start(env: Readonly<Record<string, string>> = {}, settings = '') {
	const here = temporaryFolder({'articles/a.txt': story, 'articles/b.txt': 'Ferry late again\n\nThe ferry was late.\n', 'newsreader/config.toml': settings});
	return launch(['--no-state', path.join(here, 'articles')], {env: {XDG_CONFIG_HOME: here, ...env}});
}

describe('the mouse in a terminal', () => {
	it('is read while the screen is shown, and left to the terminal at the end', async () => {
		const reader = start();
		await reader.waitFor('Bakery wins');
		expect(reader.written()).toContain(on);
		expect(reader.written()).not.toContain(off);
		reader.type('\u001B[<0;8;6M\u001B[<0;8;6m');
		await reader.waitFor('The ferry was late.');
		reader.type('q');
		await reader.exited;
		expect(reader.written().lastIndexOf(off)).toBeGreaterThan(reader.written().lastIndexOf(on));
	});

	it('is left to the terminal after a signal', async () => {
		const reader = start();
		await reader.waitFor('Bakery wins');
		reader.kill('SIGTERM');
		await reader.exited;
		expect(reader.written()).toContain(off);
	});

	it('is left to another program that has the terminal', async () => {
		const reader = start({EDITOR: 'echo "Editor has $(wc -c <"$0")"; read -r answer; :'});
		await reader.waitFor('Bakery wins');
		reader.type('E');
		await reader.waitFor('Editor has');
		expect(reader.written().lastIndexOf(off)).toBeGreaterThan(reader.written().lastIndexOf(on));
		reader.type('\r');
		await reader.waitFor('is unchanged');
		expect(reader.written().lastIndexOf(on)).toBeGreaterThan(reader.written().lastIndexOf(off));
	});

	it.each([
		['the setting', {}, 'mouse = false\n'],
		['a screen reader', {INK_SCREEN_READER: 'true'}, ''],
	] as const)('is not read because of %s', async (_, env, settings) => {
		const reader = start(env, settings);
		await reader.waitFor('Bakery wins');
		reader.type('q');
		await reader.exited;
		expect(reader.written()).not.toContain('?1000');
	});
});
