import {spawnSync} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {
	afterAll, afterEach, describe, expect, it,
} from 'vitest';
import {temporaryFolder} from '../helpers/system/folder.js';
import {killAll, launch, program} from '../helpers/system/pty.js';
import {story} from '../helpers/articles/story.js';

afterEach(killAll);
afterAll(killAll);

/** Runs the program with a configuration folder of its own. */
function runConfig(folder: string, ...args: readonly string[]) {
	const {stdout, stderr, status} = spawnSync(process.execPath, [program, ...args], {encoding: 'utf8', env: {...process.env, XDG_CONFIG_HOME: folder, NEWSREADER_CONFIG: ''}});
	return {stdout, stderr, status};
}

/** Starts the reader with an article and a settings file, in a terminal that shows the whole help. */
function launchWith(config: string) {
	const folder = temporaryFolder({'articles/bakery.txt': story, 'my.toml': config});
	return launch(['--no-state', path.join(folder, 'articles')], {rows: 90, env: {NEWSREADER_CONFIG: path.join(folder, 'my.toml')}});
}

describe('newsreader --config', () => {
	it('prints the path, writes the file once, and the reader takes it without a complaint', async () => {
		const folder = temporaryFolder();
		const file = path.join(folder, 'newsreader', 'config.toml');
		expect(runConfig(folder, '--config')).toEqual({stdout: `${file}\n`, stderr: '', status: 0});
		expect(fs.existsSync(file)).toBe(false);
		expect(runConfig(folder, '--config', 'init')).toEqual({stdout: `${file}\n`, stderr: '', status: 0});
		const written = fs.readFileSync(file, 'utf8');
		expect(runConfig(folder, '--config', 'init')).toEqual({stdout: '', stderr: `newsreader: ${file} already exists; rename or remove it first\n`, status: 1});
		expect(fs.readFileSync(file, 'utf8')).toBe(written);

		const reader = launchWith(written);
		expect(await reader.waitFor('Marta Quill')).not.toContain('my.toml');
		reader.type('Q');
		expect(await reader.exited).toMatchObject({exitCode: 0});
	});
});

describe('a settings file', () => {
	it('gives keys their commands, on the status line and in the help too', async () => {
		const reader = launchWith('[keys]\n"Ctrl-T" = "go-back"\nq = "none"\n"§" = "show-help"\n');
		await reader.waitFor(/§ help +Ctrl-T back/v);
		reader.type('q');
		await reader.waitFor('q does nothing here; § lists the keys');
		reader.type('§');
		await reader.waitFor(/§ \? F1 +show this help/v);
		reader.type('\r');
		await reader.waitFor('Marta Quill');
		reader.type('\u0014');
		expect(await reader.exited).toMatchObject({exitCode: 0});
	});

	it('tells its mistakes at the start, in the list of problems and in the help, and the rest of it holds', async () => {
		const reader = launchWith('measure = 30\nmose = true\n[keys]\nz = "open"\nZ = "zom"\n');
		await reader.waitFor('3 mistakes in the settings (press !): my.toml, line 2: there is no setting mose; did you mean mouse?');
		reader.type('!');
		await reader.waitFor('my.toml, line 5: there is no command zom; did you mean zoom?');
		await reader.waitFor('my.toml: zoom has no key now: z is open');
		reader.type('\r');
		await reader.waitFor('Marta Quill');
		reader.type('?');
		await reader.waitFor(/Conflicting keys in the settings.*\n.*zoom has no key now: z is open/v);
		reader.type('\u0003');
		expect(await reader.exited).toMatchObject({exitCode: 0});
	});

	it('that is broken tells its line, and the defaults hold', async () => {
		const reader = launchWith('measure = 30\n[keys\n');
		await reader.waitFor(/my\.toml, line 2: .*; all settings have their defaults until it is mended/v);
		reader.type('Q');
		expect(await reader.exited).toMatchObject({exitCode: 0});
	});
});
