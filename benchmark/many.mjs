// Measures ten thousand articles: the first start, keys during the analysis, and a second start with the library.
import {rmSync} from 'node:fs';
import path from 'node:path';
import {performance} from 'node:perf_hooks';
import {setTimeout as wait} from 'node:timers/promises';
import {
	median, p95, printTable, rounded, sum,
} from './numbers.mjs';
import {newsboat, newsreader, newsreaderWith} from './programs.mjs';
import {processorTime} from './processes.mjs';
import {start} from './pseudo-terminal.mjs';
import {libraryWritten} from './library.mjs';
import {selectedOf, showsTitle, writeFolder} from './workload.mjs';

const count = 10_000;
const keysMeanwhile = 30;
const keyEvery = 80;
const single = 20;
const burst = 200;
const idleTime = 5000;

const selected = selectedOf(count);

const isListed = text => selected(text) > 0;

/**
 * Tells whether all articles are listed, each with the number of its quotes (`“9`). Each article of the workload has quotes; the last
 * one may be cut off at its title.
 */
const isCounted = text => isListed(text) && text.match(/●/gv).length <= (text.match(/“\d+ *│/gv)?.length ?? 0) + 1;

/** Measures single keys and many keys at once in the list, while the program is idle. */
const keysInList = async session => {
	const times = [];
	for (let index = 0; index < single; index++) {
		// eslint-disable-next-line no-await-in-loop -- Each key waits until the screen has settled.
		const {time} = await session.press('j');
		times.push(time);
	}

	const from = selected(session.text());
	const many = await session.press('j'.repeat(burst));
	return {times, many: many.time, lost: from + burst - selected(session.text())};
};

const openNew = async (articles, state, data) => {
	const session = start(newsreaderWith(state, articles), {NEWSREADER_LIBRARY: path.join(data, 'library.db')});
	const figures = {
		first: await session.until(showsTitle),
		listed: await session.until(isListed),
		analysed: await session.idle(),
	};
	await libraryWritten(data);
	const memory = session.memory();
	await session.quit('q');
	return {...figures, memory};
};

const openKnown = async (articles, state, data) => {
	// Without a reading state, the list starts at its top.
	rmSync(state, {force: true});
	const session = start(newsreaderWith(state, articles), {NEWSREADER_LIBRARY: path.join(data, 'library.db')});
	const figures = {
		first: await session.until(showsTitle),
		listed: await session.until(isListed),
		counted: await session.until(isCounted),
		analysed: await session.idle(),
		memory: session.memory(),
		work: await session.work(idleTime),
		keys: await keysInList(session),
	};
	await session.quit('q');
	return figures;
};

/** Measures the time from each key to the bytes that show the new position in the list, during the analysis. */
const openBusy = async articles => {
	const session = start(newsreader(articles));
	await session.until(isListed);
	const times = [];
	while (times.length < keysMeanwhile) {
		const next = wait(keyEvery);
		const began = performance.now();
		const used = processorTime(session.pid);
		const from = selected(session.text());
		// eslint-disable-next-line no-await-in-loop -- One key after the other.
		const time = await session.pressUntil('j', text => selected(text) === from + 1);
		// eslint-disable-next-line no-await-in-loop
		await next;
		// The analysis uses at least half a processor. With less, it has ended, and so does the measurement.
		if (processorTime(session.pid) - used < (performance.now() - began) / 2) {
			break;
		}

		times.push(time);
	}

	await session.quit('q');
	return times;
};

/** Measures Newsboat, which shows its list of feeds first. Enter opens the list of articles. */
const openNewsboat = async ({command, shows, quit}) => {
	const session = start(command);
	const first = await session.until(shows);
	const listed = first + await session.pressUntil('\r', text => /Report \d+: /v.test(text));
	await session.idle();
	const memory = session.memory();
	const keys = await keysInList(session);
	await session.quit(quit);
	return {
		first, listed, memory, keys,
	};
};

const summaryOf = results => {
	const medianOf = name => median(results.map(result => result[name]));
	const times = results.flatMap(({keys}) => keys?.times ?? []);
	return {
		first: medianOf('first'),
		listed: medianOf('listed'),
		counted: medianOf('counted'),
		analysed: medianOf('analysed'),
		memory: medianOf('memory'),
		key: median(times),
		keyP95: p95(times),
		many: median(results.map(({keys}) => keys?.many)),
		lost: sum(results.map(({keys}) => keys?.lost ?? Number.NaN)),
		work: medianOf('work'),
	};
};

export async function measureMany(folder, rounds) {
	const articles = writeFolder(folder, count);
	const feed = newsboat(folder, count);
	const data = path.join(folder, 'library');
	const state = path.join(folder, 'state.json');
	const results = {new: [], known: [], newsboat: []};
	const busy = [];
	for (let round = 0; round < rounds; round++) {
		rmSync(data, {recursive: true, force: true});
		rmSync(state, {force: true});
		/* eslint-disable no-await-in-loop -- One after the other. */
		results.new.push(await openNew(articles, state, data));
		results.known.push(await openKnown(articles, state, data));
		busy.push(...await openBusy(articles));
		if (feed) {
			results.newsboat.push(await openNewsboat(feed));
		}
		/* eslint-enable no-await-in-loop */
	}

	const [fresh, known, other] = Object.values(results).map(all => summaryOf(all));
	const meanwhile = {key: median(busy), keyP95: p95(busy), presses: busy.length};
	printTable(
		`${count} articles of 4 KB`,
		['', 'first frame, ms', 'all in the list', 'with quotes counted', 'all analysed', 'MB', 'key in the list, ms', 'p95', `${burst} keys at once, ms`, 'lost', 'processor in 5 s, ms'],
		[['new', fresh], ['known', known], ...(feed ? [['newsboat', other]] : [])].map(([name, figures]) =>
			[name, ...Object.values(figures).map(value => rounded(value))]),
	);
	printTable(`Keys in the list while ${count} articles are analysed`, ['', 'ms', 'p95', 'keys'], [
		['newsreader', rounded(meanwhile.key), rounded(meanwhile.keyP95), meanwhile.presses],
	]);
	return {fresh, known, meanwhile};
}
