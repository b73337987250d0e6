import path from 'node:path';
import {
	afterEach, describe, expect, it,
} from 'vitest';
import {temporaryFolder} from '../helpers/system/folder.js';
import {killAll, launch, type TerminalProgram} from '../helpers/system/pty.js';

afterEach(killAll);

const story = 'Bakery wins the right to whistle\n\n“We have whistled since 1911,” said Marta Quill, the owner.\n\n“It keeps the street awake,” said Oskar Brandt.\n';

async function open(env: Readonly<Record<string, string>> = {}): Promise<TerminalProgram> {
	const folder = temporaryFolder({'articles/bakery.txt': story});
	const reader = launch(['--no-state', path.join(folder, 'articles')], {env});
	// The mark of the selected quote: the article is analysed.
	await reader.waitFor('▌');
	return reader;
}

describe('overlays in a terminal', () => {
	it('stand over the panes: the help tells what a key does', async () => {
		const reader = await open();
		reader.type('?ctrl+f');
		const text = await reader.waitFor('The key Ctrl-F');
		expect(text).toContain('PgDn Ctrl-F page down');
		reader.type('\u001B');
		await reader.waitFor('Bakery wins');
	});

	it('show all that the speaker of the selected quote says with w and Enter', async () => {
		const reader = await open();
		reader.type(']w');
		await reader.waitFor('Whose quotes?');
		reader.type('\r');
		await reader.waitFor(/only (?:Marta Quill|Oskar Brandt)/v);
	});

	it('keep a theme with t, j and Enter, after they have shown it', async () => {
		const reader = await open({COLORTERM: 'truecolor'});
		reader.type('t');
		await reader.waitFor('❯ auto');
		const before = reader.written().length;
		reader.type('j');
		await reader.waitFor('❯ dark');
		reader.type('j');
		await reader.waitFor('❯ light');
		// The panes are drawn again in the colours of the other theme.
		expect(reader.written().slice(before)).toContain('Bakery');
		reader.type('\r');
		await reader.waitFor(/^(?![^]*❯)/v);
	});

	it('explain a speaker below the text, and run a command by its name', async () => {
		const reader = await open();
		reader.type('i');
		await reader.waitFor('Why Marta Quill');
		reader.type(':next-quote');
		await reader.waitFor(/› next-quote/v);
		reader.type('\r');
		await reader.waitFor('Why Oskar Brandt');
		reader.type(':quit\r');
		expect(await reader.exited).toMatchObject({exitCode: 0});
	});
});
