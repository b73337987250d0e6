// Commands that open the same articles in the program and in other installed readers.
import {execFileSync, spawnSync} from 'node:child_process';
import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {writeFeed} from './workload.mjs';

const program = fileURLToPath(new URL('../dist/cli.js', import.meta.url));

const isInstalled = name => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;

/** The start of Node.js alone, the lower limit for each program that runs on it. */
export const floor = [process.execPath, '-e', '0'];

/** Returns the command that opens articles without a reading state. */
export const newsreader = (...sources) => [process.execPath, program, '--no-state', ...sources];

/** Returns the command that opens articles with a reading state in the file `state`. */
export const newsreaderWith = (state, ...sources) => [process.execPath, program, '--state', state, ...sources];

/** Returns the programs that show one article: the command, and the keys for a line down and up, for the end, and to quit. */
export const readersOf = file => [
	{
		name: 'newsreader', command: newsreader(file), line: 'j', lineBack: 'k', end: 'G', quit: 'q',
	},
	{
		name: 'less', command: ['less', file], line: 'j', lineBack: 'k', end: 'G', quit: 'q',
	},
	{
		name: 'w3m', command: ['w3m', file], line: 'J', lineBack: 'K', end: 'G', quit: 'Q',
	},
].filter(({name}) => name === 'newsreader' || isInstalled(name));

/** Prepares Newsboat with a loaded feed of `count` articles; `undefined` if it is not installed. */
export function newsboat(folder, count) {
	if (!isInstalled('newsboat')) {
		return undefined;
	}

	const place = path.join(folder, `newsboat-${count}`);
	mkdirSync(place, {recursive: true});
	const [urls, config, cache] = ['urls', 'config', 'cache.db'].map(name => path.join(place, name));
	writeFileSync(urls, `file://${writeFeed(folder, count)}\n`);
	writeFileSync(config, 'auto-reload no\nrefresh-on-startup no\nshow-read-feeds yes\nmax-items 0\n');
	const options = ['-C', config, '-u', urls, '-c', cache];
	execFileSync('newsboat', [...options, '-x', 'reload']);
	return {
		name: 'newsboat', command: ['newsboat', ...options], quit: 'qq', shows: text => text.includes('Example News'),
	};
}
