// The program, and the readers that are installed beside it: how each is started on the same articles.
import {execFileSync, spawnSync} from 'node:child_process';
import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {writeFeed} from './workload.mjs';

const program = fileURLToPath(new URL('../dist/cli.js', import.meta.url));

const isInstalled = name => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;

/** A start of Node that does nothing: what no program on it can beat. */
export const floor = [process.execPath, '-e', '0'];

/** The command that opens articles in the program, which keeps nothing of them. */
export const newsreader = (...sources) => [process.execPath, program, '--no-state', ...sources];

/** The command that opens articles in the program with a reading state of its own. */
export const newsreaderWith = (state, ...sources) => [process.execPath, program, '--state', state, ...sources];

/** Programs that show one article: a command, and the keys for one line further and back, for the end, and to quit. */
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

/** Newsboat with a feed of `count` articles that it has read before; `undefined` where it is not installed. */
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
