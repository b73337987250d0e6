import fs from 'node:fs';
import path from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {
	afterEach, describe, expect, it,
} from 'vitest';
import {temporaryFolder} from '../helpers/system/folder.js';
import {killAll, launch, launchShell} from '../helpers/system/pty.js';
import {story} from '../helpers/articles/story.js';

afterEach(killAll);

const start = () => {
	const folder = temporaryFolder({'articles/a.txt': story, 'articles/b.txt': 'Another\n\nText.\n'});
	const state = path.join(folder, 'state.json');
	return {state, reader: launch(['--state', state, path.join(folder, 'articles')])};
};

describe('newsreader', () => {
	it.each([
		['SIGTERM', 143],
		['SIGINT', 130],
	] as const)('restores the terminal and saves the state on %s', async (signal, exitCode) => {
		const {state, reader} = start();
		await reader.waitFor('Bakery wins');
		reader.type('\rs');
		await reader.waitFor('★');
		reader.kill(signal);
		expect(await reader.exited).toMatchObject({exitCode});
		expect(reader.isAlternate()).toBe(false);
		expect(fs.readFileSync(state, 'utf8')).toContain('"starred": true');
	});

	it('saves the state when the terminal is closed', async () => {
		const {state, reader} = start();
		await reader.waitFor('Bakery wins');
		reader.type('\rs');
		await reader.waitFor('★');
		reader.kill('SIGHUP');
		await reader.exited;
		expect(fs.readFileSync(state, 'utf8')).toContain('"starred": true');
	});

	it.each([['SIGTERM'], ['SIGHUP']] as const)('does not wait for a terminal that hangs, on %s', async signal => {
		const {state, reader} = start();
		await reader.waitFor('Bakery wins');
		reader.type('\rs');
		await reader.waitFor('★');
		reader.stopReading();
		for (let frames = 0; frames < 20; frames++) {
			reader.type('\f');
			// eslint-disable-next-line no-await-in-loop -- Each key draws a frame.
			await wait(20);
		}

		reader.kill(signal);
		await reader.exited;
		expect(fs.readFileSync(state, 'utf8')).toContain('"starred": true');
	});

	it('quits on Ctrl-C', async () => {
		const {reader} = start();
		await reader.waitFor('Bakery wins');
		reader.type('\u0003');
		expect(await reader.exited).toMatchObject({exitCode: 0});
	});

	it('stops on Ctrl-Z and shows the same screen after fg', async () => {
		const file = path.join(temporaryFolder({'a.txt': story}), 'a.txt');
		const shell = launchShell(`set -m; newsreader --no-state '${file}'; echo stopped; read -r; fg > /dev/null; echo over`);
		await shell.waitFor('Oskar Brandt');
		shell.type('\u001A');
		await shell.waitFor('stopped');
		expect(shell.isAlternate()).toBe(false);
		shell.type('\n');
		await shell.waitFor('Bakery wins');
		expect(shell.isAlternate()).toBe(true);
		shell.type('Q');
		await shell.waitFor('over');
		await shell.exited;
	});

	it('draws whole rows after Ctrl-Z if the terminal has become smaller', async () => {
		const file = path.join(temporaryFolder({'a.txt': story}), 'a.txt');
		const shell = launchShell(`set -m; newsreader --no-state '${file}'; echo stopped; read -r; fg > /dev/null; echo over`);
		await shell.waitFor('Oskar Brandt');
		shell.type('\u001A');
		await shell.waitFor('stopped');
		shell.resize(60, 20);
		shell.type('\n');
		await shell.waitFor('Bakery wins');
		shell.type('j');
		// The text has scrolled by one line.
		await shell.waitFor(/^.*wins.*\n(?!.*wins)/v);
		// Each row ends with the scrollbar at the edge.
		expect(new Set(shell.screen().slice(1, -1).map(row => row.length))).toEqual(new Set([60]));
		shell.type('Q');
		await shell.waitFor('over');
		await shell.exited;
	});

	it('shows no screen if nothing can be opened', async () => {
		const reader = launch(['--no-state', '/nowhere/at-all.txt']);
		expect(await reader.exited).toMatchObject({exitCode: 1});
		expect(reader.written()).not.toContain('\u001B[?1049h');
		expect(reader.screen().join('\n').trim()).toBe('newsreader: /nowhere/at-all.txt: no such file or folder');
	});
});
