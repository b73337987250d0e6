import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {browserCommands, needsTerminal} from '../../../source/terminal/programs/browser-commands.js';

const url = 'https://news.example/a?b=%25$&c';

describe('browserCommands', () => {
	it.each([
		['firefox', [['firefox', url]]],
		['firefox --new-tab %s', [['firefox', '--new-tab', url]]],
		['browser --url=%s --quiet', [['browser', `--url=${url}`, '--quiet']]],
		['"/opt/My Browser/run" \'--title=a b\'', [['/opt/My Browser/run', '--title=a b', url]]],
		[['one', 'two %s'].join(path.delimiter), [['one', url], ['two', url]]],
		['', []],
		['  ', []],
	])('parses “%s”', (browser, commands) => {
		expect(browserCommands(browser, url)).toEqual(commands);
	});

	it('passes the URL on without a shell', () => {
		expect(browserCommands('run %s', 'https://news.example/;ls$(ls)')).toEqual([['run', 'https://news.example/;ls$(ls)']]);
	});

	it('finds browsers that draw in a terminal', () => {
		expect(needsTerminal(['/usr/bin/w3m', url])).toBe(true);
		expect(needsTerminal(['firefox', url])).toBe(false);
	});
});
