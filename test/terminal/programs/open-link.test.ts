import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {
	describe, expect, it, vi,
} from 'vitest';
import {openLink} from '../../../source/terminal/programs/open-link.js';
import {temporaryFolder} from '../../helpers/system/folder.js';

const url = 'https://news.example/a?b=c';

/** Creates a browser that saves its parameters and then runs `ending`. */
const fakeBrowser = (ending = 'exit 0', name = 'browser'): {readonly file: string; readonly opened: () => string | null} => {
	const folder = temporaryFolder({[name]: `#!/bin/sh\nprintf %s "$*" > "\${0%/*}/opened"\n${ending}\n`});
	const file = path.join(folder, name);
	fs.chmodSync(file, 0o755);
	const written = path.join(folder, 'opened');
	return {file, opened: () => fs.existsSync(written) ? fs.readFileSync(written, 'utf8') : null};
};

const inEnvironment = (environment: NodeJS.ProcessEnv) => ({environment: {PATH: process.env['PATH'], ...environment}, platform: 'linux', patience: 20_000} as const);

describe('openLink', () => {
	it('runs the browser that $BROWSER names', async () => {
		const {file, opened} = fakeBrowser();
		expect(await openLink(url, inEnvironment({BROWSER: file}))).toBeNull();
		expect(opened()).toBe(url);
	});

	it('runs the next browser if the first one is missing or fails', async () => {
		const failing = fakeBrowser('exit 3');
		const {file, opened} = fakeBrowser();
		const BROWSER = ['/no/such/browser', failing.file, `${file} --new %s`].join(path.delimiter);
		expect(await openLink(url, inEnvironment({BROWSER}))).toBeNull();
		expect(opened()).toBe(`--new ${url}`);
	});

	it('does not wait until the browser ends', async () => {
		const folder = temporaryFolder();
		const {file} = fakeBrowser(`echo $$ > ${folder}/pid; exec sleep 600`);
		expect(await openLink(url, {...inEnvironment({BROWSER: file}), startTimeout: 100})).toBeNull();
		const pid = await vi.waitFor(() => {
			const written = Number(fs.readFileSync(path.join(folder, 'pid'), 'utf8'));
			expect(written).toBeGreaterThan(0);
			return written;
		}, 20_000);
		expect(process.kill(pid)).toBe(true);
	});

	it.each([
		['/no/such/browser', 'The browser in $BROWSER could not be started'],
		['w3m', '$BROWSER is w3m, which needs its own terminal; set it to a browser with a window'],
	])('returns the problem with the browser %s', async (browser, problem) => {
		expect(await openLink(url, inEnvironment({BROWSER: browser}))).toBe(problem);
	});

	it('returns that there is no browser if there is no display', async () => {
		expect(await openLink(url, inEnvironment({}))).toContain('No browser');
	});

	it.each(['file:///etc/hosts', 'ftp://news.example/', 'mailto:ann@news.example', '--help', 'news', ''])('does not open “%s”', async link => {
		const {file, opened} = fakeBrowser();
		expect(await openLink(link, inEnvironment({BROWSER: file}))).toContain('Only web pages');
		expect(opened()).toBeNull();
	});

	it('gives the browser a URL without blanks and control characters', async () => {
		const {file, opened} = fakeBrowser();
		await openLink(' https://news.example/a b\u001B[31m"\n', inEnvironment({BROWSER: file}));
		expect(opened()).toBe('https://news.example/a%20b%1B[31m%22');
	});
});
