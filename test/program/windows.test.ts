import fs from 'node:fs';
import path from 'node:path';
import {
	afterEach, describe, expect, it,
} from 'vitest';
import {temporaryFolder} from '../helpers/system/folder.js';
import {killAll, launch, type TerminalProgram} from '../helpers/system/pty.js';

afterEach(killAll);

const articlesPerWindow = 20;

/** Makes articles for some windows. */
const articles = (windows: number): Record<string, string> => Object.fromEntries(Array.from({length: windows * articlesPerWindow}, (_, index) =>
	[`articles/window-${Math.floor(index / articlesPerWindow)}/${index}.txt`, `Story ${index}\n\nText of story ${index}.\n`]));

/** Opens one window for each folder of articles, all with one reading state, and stars all articles. */
async function starAll(folder: string, windows: number): Promise<TerminalProgram[]> {
	return Promise.all(Array.from({length: windows}, async (_, index) => {
		const reader = launch(['--state', path.join(folder, 'state.json'), path.join(folder, 'articles', `window-${index}`)]);
		await reader.waitFor(`1/${articlesPerWindow}`);
		reader.type('sj'.repeat(articlesPerWindow));
		await reader.waitFor(`${articlesPerWindow}/${articlesPerWindow}`);
		return reader;
	}));
}

/** Returns the number of stars in the reading state. */
const starCount = (folder: string): number => fs.readFileSync(path.join(folder, 'state.json'), 'utf8').split('"starred": true').length - 1;

describe('windows with one reading state', () => {
	it('that are closed by the system at once lose no star', async () => {
		const folder = temporaryFolder(articles(4));
		const readers = await starAll(folder, 4);
		for (const reader of readers) {
			reader.kill('SIGHUP');
		}

		await Promise.all(readers.map(async reader => reader.exited));
		expect(starCount(folder)).toBe(4 * articlesPerWindow);
		expect(fs.readdirSync(folder).toSorted()).toEqual(['articles', 'state.json']);
	});

	it('that are killed have saved their stars within a second or two', async () => {
		const folder = temporaryFolder(articles(2));
		const readers = await starAll(folder, 2);
		for (const reader of readers) {
			// Keys that go on do not put the saving off.
			for (let key = 0; key < 25; key++) {
				reader.type('kj');
				// eslint-disable-next-line no-await-in-loop -- One key after the other.
				await new Promise(resolve => {
					setTimeout(resolve, 100);
				});
			}
		}

		for (const reader of readers) {
			reader.kill('SIGKILL');
		}

		await Promise.all(readers.map(async reader => reader.exited));
		expect(starCount(folder)).toBe(2 * articlesPerWindow);
	});
});
