// Kills the program at random moments while it keeps articles and marks, and checks after each kill that nothing is lost that was
// there before. Prints figures. After a build: node scripts/kill-library.mjs [ROUNDS] [INSTANCES]
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {setTimeout as wait} from 'node:timers/promises';
import pty from '@lydell/node-pty';
import Libsql from 'libsql';
import {root} from './build/options.mjs';

const rounds = Number(process.argv[2] ?? 300);
const instances = Number(process.argv[3] ?? 1);
const fileCount = 500;
const program = path.join(root, 'dist/cli.js');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsreader-kill-'));
const articles = path.join(folder, 'articles');
fs.mkdirSync(articles);

const story = (name, version) => `Title of ${name}\n\nBy Ann Lee\n\n“We will see ${version},” said Mayor Joe Smith of Springfield on Monday. ${'The council met again. '.repeat(50)}\n`;

const writeStory = (index, version) => {
	fs.writeFileSync(path.join(articles, `a${index}.txt`), story(`story ${index}`, version));
};

for (let index = 0; index < fileCount; index++) {
	writeStory(index, 0);
}

let round = 0;

/** A feed of 20 items; with each round one item comes and one leaves. */
const feed = name => `<?xml version="1.0"?><rss version="2.0"><channel><title>${name}</title>${Array.from({length: 20}, (_, index) => round + index)
	.map(item => `<item><guid>${name}/${item}</guid><title>${name} item ${item}</title><description>&lt;p&gt;“It is ${item},” said Mara Lind, the mayor. ${'More words follow here. '.repeat(30)}&lt;/p&gt;</description></item>`).join('')}</channel></rss>`;

const server = http.createServer((request, response) => {
	response.setHeader('content-type', 'application/rss+xml');
	// Some answer late, so that kills meet each state.
	setTimeout(() => {
		response.end(feed(request.url.slice(1)));
	}, Math.random() * 300);
});
await new Promise(resolve => {
	server.listen(0, '127.0.0.1', resolve);
});
const feeds = Array.from({length: 5}, (_, index) => `http://127.0.0.1:${server.address().port}/feed${index}`);

const homeOf = number => {
	const home = path.join(folder, `home-${number}`);
	fs.mkdirSync(home, {recursive: true});
	return home;
};

const environment = home => ({
	PATH: process.env.PATH, HOME: home, TERM: 'xterm-256color', LANG: 'C.UTF-8', XDG_DATA_HOME: path.join(home, 'data'),
	XDG_STATE_HOME: path.join(home, 'state'),
	XDG_CACHE_HOME: path.join(home, 'cache'),
	XDG_CONFIG_HOME: path.join(home, 'config'),
	NEWSREADER_DEBUG: path.join(home, 'debug.log'),
});

const start = home => pty.spawn(process.execPath, [program, articles, ...feeds], {
	cols: 120, rows: 40, cwd: folder, name: 'xterm-256color', env: environment(home),
});

/** Opens files, stars and reads some articles, and is killed. */
async function runAndKill(home) {
	const children = Array.from({length: instances}, () => start(home));
	let isOver = false;
	for (const child of children) {
		child.onData(() => undefined);
	}

	const typing = (async () => {
		// eslint-disable-next-line no-unmodified-loop-condition -- It changes while the loop waits.
		while (!isOver) {
			// eslint-disable-next-line no-await-in-loop -- Keys come one after the other.
			await wait(20 + (Math.random() * 60));
			for (const child of children) {
				if (!isOver) {
					child.write(['s', 'j', 'j', 'r'][Math.floor(Math.random() * 4)]);
				}
			}
		}
	})();
	await wait(200 + (Math.random() * 3000 * ((instances + 1) / 2)));
	isOver = true;
	const ended = children.map(child => new Promise(resolve => {
		child.onExit(resolve);
	}));
	for (const child of children) {
		child.kill('SIGKILL');
	}

	await Promise.all([typing, ...ended]);
}

const all = (database, sql) => database.prepare(sql).all();

/** Reads the library and the marks, as another program does. */
function observe(home) {
	const file = path.join(home, 'data/newsreader/library.db');
	const versions = new Map();
	const entries = new Set();
	const faults = [];
	if (fs.existsSync(file)) {
		const database = new Libsql(file);
		try {
			database.exec('PRAGMA busy_timeout = 5000');
			const [{integrity_check: check}] = all(database, 'PRAGMA integrity_check');
			if (check !== 'ok') {
				faults.push(`integrity: ${check}`);
			}

			if (all(database, 'PRAGMA user_version')[0].user_version > 0) {
				for (const {id, version, text} of all(database, 'SELECT id, version, text FROM article LEFT JOIN body ON article = number')) {
					if (typeof text !== 'string') {
						faults.push(`article ${id} has no text`);
					}

					versions.set(`${id} ${version}`, text);
				}

				for (const {name, id} of all(database, 'SELECT DISTINCT name, id FROM entry JOIN source ON source.number = source JOIN article ON article.number = article')) {
					// The article of a file whose text has changed comes in place of the earlier one.
					entries.add(name.startsWith('/') ? name : `${name} ${id}`);
				}

				if (all(database, 'PRAGMA foreign_key_check').length > 0) {
					faults.push('foreign keys');
				}

				const [{lacking}] = all(database, 'SELECT count(*) AS lacking FROM article WHERE is_current AND number NOT IN (SELECT rowid FROM article_index)');
				if (lacking > 0) {
					faults.push(`${lacking} articles are not indexed`);
				}
			}
		} catch (error) {
			faults.push(String(error));
		} finally {
			database.close();
		}
	}

	const names = fs.existsSync(path.dirname(file)) ? fs.readdirSync(path.dirname(file)) : [];
	const strays = names.filter(name => !/^library\.db(?:-wal|-shm)?$/.test(name));
	const stateFolder = path.join(home, 'state/newsreader');
	const stateNames = fs.existsSync(stateFolder) ? fs.readdirSync(stateFolder) : [];
	strays.push(...stateNames.filter(name => !/^state\.json(?:-lock)?$/.test(name) && !/lock/.test(name)));
	let read = new Set();
	const state = path.join(stateFolder, 'state.json');
	if (fs.existsSync(state)) {
		try {
			const {readings = {}} = JSON.parse(fs.readFileSync(state, 'utf8'));
			read = new Set(Object.entries(readings).filter(([, reading]) => reading.read).map(([id]) => id));
		} catch (error) {
			faults.push(`state: ${error}`);
		}
	}

	return {
		versions, entries, faults, strays, read,
	};
}

const missing = (before, after) => [...before.keys()].filter(key => !after.has(key));

let before;
let faults = 0;
let maxStrays = 0;
let articleCount = 0;
const started = Date.now();
for (; round < rounds; round++) {
	// A new home now and then: the file is made, too.
	const home = homeOf(Math.floor(round / 25));
	if (round % 25 === 0) {
		before = undefined;
	}

	for (let index = 0; index < 60; index++) {
		writeStory(Math.floor(Math.random() * fileCount), round + 1);
	}

	// eslint-disable-next-line no-await-in-loop -- Rounds come one after the other.
	await runAndKill(home);
	const after = observe(home);
	const problems = [...after.faults];
	if (before) {
		problems.push(
			...missing(before.versions, after.versions).map(key => `lost article ${key}`),
			...missing(before.entries, after.entries).map(key => `lost entry ${key}`),
			...missing(before.read, after.read).map(key => `lost mark ${key}`),
		);
	}

	if (problems.length > 0) {
		faults++;
		console.log(`round ${round}: ${problems.length} problems: ${problems.slice(0, 3).join('; ')}`);
	}

	maxStrays = Math.max(maxStrays, after.strays.length);
	articleCount = Math.max(articleCount, after.versions.size);
	before = after;
}

server.close();
console.log(`${rounds} rounds of ${instances} instances in ${Math.round((Date.now() - started) / 1000)} s: ${faults} with faults, at most ${maxStrays} stray files, up to ${articleCount} versions of articles`);
fs.rmSync(folder, {recursive: true, force: true});
process.exitCode = faults > 0 || maxStrays > 1 ? 1 : 0;
