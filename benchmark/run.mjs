// `npm run bench [-- rounds]`: how long a reader waits for the program, beside Node's own start and the readers that are
// installed. Medians of (by default) nine rounds; the shares of one run may be compared, no others.
import {mkdtempSync, rmSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {
	inTurn, median, p95, printTable, ratio, rounded,
} from './numbers.mjs';
import {
	floor, newsboat, newsreader, newsreaderWith, readersOf,
} from './programs.mjs';
import {start} from './pseudo-terminal.mjs';
import {writeArticle, writeFolder} from './workload.mjs';

const rounds = Number(process.argv[2] ?? 9);
const keys = 20;
const burst = 200;
const folder = mkdtempSync(path.join(os.tmpdir(), 'newsreader-bench-'));
const story = writeArticle(folder, 'story.txt', 4096);
const long = writeArticle(folder, 'long.txt', 200_000);
const title = /Report 1: /;

/** Starts a program and ends it again: time to its first frame, and the most memory by then and half a second later. */
const startOnce = async ({command, quit, shows = title}) => {
	const session = start(command);
	const time = await session.until(shows);
	await session.settle();
	const memory = session.memory();
	await session.quit(quit);
	return {time, memory};
};

const floorOnce = async () => ({time: await start(floor).ended});

async function starts() {
	const feed = newsboat(folder, 1);
	const cases = [
		{name: '`node -e 0`', measure: floorOnce},
		...readersOf(story).map(each => ({...each, measure: startOnce})),
		...(feed ? [{...feed, shows: /Example News/, measure: startOnce}] : []),
	];
	const results = await inTurn(cases, rounds, async each => each.measure(each));
	const node = median(results[0].map(({time}) => time));
	printTable('Start to the first frame of one article', ['', 'ms', 'of `node -e 0`', 'MB'], cases.map(({name}, index) => {
		const time = median(results[index].map(result => result.time));
		return [name, rounded(time), ratio(time, node), rounded(median(results[index].map(({memory}) => memory)))];
	}));
}

async function moves() {
	const cases = readersOf(long);
	const results = await inTurn(cases, Math.max(1, Math.round(rounds / 3)), async ({name, command, line, end, quit}) => {
		const session = start(command);
		await session.until(title);
		if (name === 'newsreader') {
			// To the pane of the article; and the analysis has ended.
			await session.press('2');
			await session.settle(1000);
		}

		const pressed = [];
		for (let index = 0; index < keys; index++) {
			// eslint-disable-next-line no-await-in-loop -- One key after the other, each when the screen has settled.
			pressed.push(await session.press(line));
		}

		const many = await session.press(line.repeat(burst));
		const toEnd = await session.press(end);
		await session.quit(quit);
		return {pressed, many, toEnd};
	});
	printTable('One line further in an article of 200 KB', ['', 'ms', 'p95', 'bytes', `${burst} keys at once, ms`, 'to the end, ms'], cases.map(({name}, index) => {
		const pressed = results[index].flatMap(result => result.pressed);
		const times = pressed.map(({time}) => time);
		return [
			name,
			rounded(median(times)),
			rounded(p95(times)),
			rounded(median(pressed.map(({bytes}) => bytes))),
			rounded(median(results[index].map(({many}) => many.time))),
			rounded(median(results[index].map(({toEnd}) => toEnd.time))),
		];
	}));
}

async function growth() {
	const cases = [
		...[1, 10, 100, 1000, 10_000].map(count => ({name: `${count} articles`, command: newsreader(writeFolder(folder, count)), quit: 'q'})),
		...[1000, 100_000, 1_000_000, 10_000_000].map(size => ({name: `one of ${size / 1000} KB`, command: newsreader(writeArticle(folder, `${size}.txt`, size)), quit: 'q'})),
	];
	const results = await inTurn(cases, rounds, startOnce);
	const first = median(results[0].map(({time}) => time));
	printTable('Start by size', ['', 'ms', 'of one article', 'MB'], cases.map(({name}, index) => {
		const time = median(results[index].map(result => result.time));
		return [name, rounded(time), ratio(time, first), rounded(median(results[index].map(({memory}) => memory)))];
	}));
}

/** A folder of many articles: opened for the first time, and when they are known. */
async function shelves() {
	const count = 10_000;
	const articles = writeFolder(folder, count);
	const variables = {XDG_CACHE_HOME: path.join(folder, 'cache')};
	const open = async () => {
		// The list begins at its top where nothing is remembered of it.
		rmSync(path.join(folder, 'state.json'), {force: true});
		const session = start(newsreaderWith(path.join(folder, 'state.json'), articles), variables);
		const first = await session.until(title);
		const listed = await session.until(new RegExp(String.raw`1/${count}(?!\+)`));
		const counted = await session.idle();
		// It is kept when nobody has pressed a key for a while.
		await session.settle(3000);
		const memory = session.memory();
		await session.quit('q');
		return [first, listed, counted, memory];
	};

	const results = {new: [], known: []};
	for (let round = 0; round < Math.max(1, Math.round(rounds / 3)); round++) {
		rmSync(variables.XDG_CACHE_HOME, {recursive: true, force: true});
		for (const name of ['new', 'known']) {
			// eslint-disable-next-line no-await-in-loop -- One after the other.
			results[name].push(await open());
		}
	}

	printTable(`A folder of ${count} articles`, ['', 'first, ms', 'all in the list, ms', 'all analysed, ms', 'MB'], Object.entries(results).map(([name, all]) =>
		[name, ...[0, 1, 2, 3].map(index => rounded(median(all.map(result => result[index]))))]));
}

try {
	await starts();
	await moves();
	await shelves();
	await growth();
} finally {
	rmSync(folder, {recursive: true});
}
