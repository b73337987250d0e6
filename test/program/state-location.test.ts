import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {
	afterEach, describe, expect, it,
} from 'vitest';
import {temporaryFolder} from '../helpers/system/folder.js';
import {killAll, launch} from '../helpers/system/pty.js';
import {story} from '../helpers/articles/story.js';

afterEach(killAll);

/** Opens the article in a session of this home, presses keys, and quits. */
async function read(home: string, keys: string, env: Readonly<Record<string, string>> = {}): Promise<string> {
	const reader = launch([path.join(home, 'articles')], {env: {HOME: home, ...env}});
	await reader.waitFor('Bakery wins');
	reader.type(keys);
	await reader.waitFor('★');
	reader.type('Q');
	await reader.exited;
	return reader.written();
}

describe.skipIf(process.platform !== 'linux')('the reading state', () => {
	it('is kept in the state folder', async () => {
		const home = temporaryFolder({'articles/a.txt': story});
		await read(home, 's');
		expect(fs.readFileSync(path.join(home, '.local/state/newsreader/state.json'), 'utf8')).toContain('"starred": true');
		expect(fs.existsSync(path.join(home, '.config/newsreader/state.json'))).toBe(false);
	});

	it('is moved from the configuration folder, with what is in it', async () => {
		const home = temporaryFolder({'articles/a.txt': story});
		await read(home, 's');
		const old = path.join(home, '.config/newsreader/state.json');
		fs.mkdirSync(path.dirname(old), {recursive: true});
		fs.renameSync(path.join(home, '.local/state/newsreader/state.json'), old);
		await read(home, '', {XDG_STATE_HOME: path.join(home, 'other')});
		expect(fs.readFileSync(path.join(home, 'other/newsreader/state.json'), 'utf8')).toContain('"starred": true');
		expect(fs.existsSync(old)).toBe(false);
	});
});
