import fs from 'node:fs';
import path from 'node:path';
import {
	afterAll, afterEach, describe, expect, it,
} from 'vitest';
import {temporaryFolder} from '../helpers/system/folder.js';
import {killAll, launch} from '../helpers/system/pty.js';
import {story} from '../helpers/articles/story.js';

afterEach(killAll);
afterAll(killAll);

const shortStory = 'Ferry late again\n\nThe ferry was late.\n';

const newFolder = (): {folder: string; state: string} => {
	const folder = temporaryFolder({'articles/a-bakery.txt': story, 'articles/b-ferry.txt': shortStory});
	return {folder: path.join(folder, 'articles'), state: path.join(folder, 'state.json')};
};

/** Returns the paths of all files and folders in a folder. */
const filesIn = (folder: string): string[] => fs.readdirSync(folder, {recursive: true, encoding: 'utf8'}).toSorted();

describe('newsreader in a terminal', () => {
	it('shows the list, the article and the quotes', async () => {
		const {folder, state} = newFolder();
		const reader = launch(['--state', state, folder]);
		await reader.waitFor('Marta Quill');
		const screen = await reader.waitFor(/“3/);
		expect(screen).toContain('Articles  2 unread');
		expect(screen).toContain('Ferry late again');
		expect(screen).toContain('Quotes');
		expect(reader.isAlternate()).toBe(true);
		reader.type('Q');
		expect(await reader.exited).toMatchObject({exitCode: 0});
		expect(reader.isAlternate()).toBe(false);
		expect(reader.written()).toContain('\u001B[?25h');
	});

	it('moves through articles and text with the keys', async () => {
		const {folder, state} = newFolder();
		const reader = launch(['--state', state, folder]);
		await reader.waitFor('Bakery wins');
		reader.type('j');
		await reader.waitFor('The ferry was late.');
		reader.type('k\r');
		await reader.waitFor('Space page');
		reader.type('G');
		await reader.waitFor('let the dog learn the tune');
		reader.type('g');
		await reader.waitFor('since 1911');
		reader.type('J');
		await reader.waitFor('The ferry was late.');
		reader.type('J');
		await reader.waitFor('This is the last article');
		reader.type('Q');
		expect(await reader.exited).toMatchObject({exitCode: 0});
	});

	it('jumps from a quote to its place in the text and back', async () => {
		const {folder, state} = newFolder();
		const reader = launch(['--state', state, folder]);
		await reader.waitFor('Oskar Brandt');
		// To the sidebar, up from the last statement to the second one of the first speaker, and to its place.
		reader.type('3Gk');
		await reader.waitFor(' ▌ “Then let the dog');
		reader.type('\r');
		await reader.waitFor(/▌ “Then let the dog learn the tune,” Quill/);
		reader.type('\'');
		await reader.waitFor('since 1911');
		reader.type('Q');
		expect(await reader.exited).toMatchObject({exitCode: 0});
	});

	it('searches, counts the matches, and ends the search', async () => {
		const {folder, state} = newFolder();
		const reader = launch(['--state', state, folder]);
		await reader.waitFor('Bakery wins');
		reader.type('2/paragraph 2');
		await reader.waitFor(/1 of \d+/);
		reader.type('\r');
		reader.type('n');
		await reader.waitFor(/\/paragraph 2: 2 of \d+/);
		reader.type('\u001B');
		await reader.waitFor(/^(?!.*\/paragraph 2)/s);
		reader.type('/nowhere to be found\r');
		await reader.waitFor('Not found: nowhere to be found');
		reader.type('Q');
		expect(await reader.exited).toMatchObject({exitCode: 0});
	});

	it('opens the same article at the same place next time', async () => {
		const {folder, state} = newFolder();
		const first = launch(['--state', state, folder]);
		await first.waitFor('Bakery wins');
		first.type('j');
		await first.waitFor('The ferry was late.');
		first.type('k\r');
		await first.waitFor('Space page');
		first.type('  ');
		await first.waitFor('Paragraph 18 has');
		first.type('s');
		await first.waitFor('★');
		const paragraphs = (screen: readonly string[]) => screen.map(line => /Paragraph \d+/.exec(line)?.[0]);
		const before = paragraphs(first.screen());
		first.type('Q');
		await first.exited;

		// Without a source, the last sources are opened.
		const second = launch(['--state', state]);
		await second.waitFor(/★ Bakery wins/);
		await second.waitFor(before.findLast(paragraph => paragraph !== undefined) ?? '');
		expect(paragraphs(second.screen())).toEqual(before);
		second.type('Q');
		expect(await second.exited).toMatchObject({exitCode: 0});
	});

	it('writes no file with --no-state', async () => {
		const {folder, state} = newFolder();
		const home = temporaryFolder({'.profile': ''});
		const before = filesIn(path.dirname(state));
		// XDG_CONFIG_HOME is not set, so files could only be in the home folder.
		const reader = launch(['--no-state', '--state', state, folder], {env: {HOME: home}});
		await reader.waitFor('Bakery wins');
		reader.type('\rs');
		await reader.waitFor('★');
		reader.type('Q');
		await reader.exited;
		const again = launch(['--no-state', folder], {env: {HOME: home}});
		await again.waitFor('Articles  2 unread');
		again.type('Q');
		await again.exited;
		expect(filesIn(home)).toEqual(['.profile']);
		expect(filesIn(path.dirname(state))).toEqual(before);
	});
});
