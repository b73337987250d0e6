// Measures the time to the first frame.
import {
	inTurn, median, printTable, ratio, rounded,
} from './numbers.mjs';
import {
	floor, newsboat, newsreader, readersOf,
} from './programs.mjs';
import {start} from './pseudo-terminal.mjs';
import {showsTitle, writeArticle, writeFolder} from './workload.mjs';

/** Starts a program and ends it again. Returns the time to the first frame, and the peak memory until it is idle. */
const startOnce = async ({command, quit, shows = showsTitle}) => {
	const session = start(command);
	const time = await session.until(shows);
	await session.idle();
	const memory = session.memory();
	await session.quit(quit);
	return {time, memory};
};

const firstFrame = async ({command, quit}) => {
	const session = start(command);
	const time = await session.until(showsTitle);
	await session.quit(quit);
	return {time};
};

const floorOnce = async () => ({time: await start(floor).ended});

export async function measureStart(folder, rounds) {
	const story = writeArticle(folder, 'story.txt', 4096);
	const feed = newsboat(folder, 1);
	const [program, ...others] = readersOf(story);
	const cases = [
		{name: '`node -e 0`', measure: floorOnce},
		{...program, measure: startOnce},
		{
			...program, name: 'newsreader, a folder of 10,000', command: newsreader(writeFolder(folder, 10_000)), measure: firstFrame,
		},
		...others.map(each => ({...each, measure: startOnce})),
		...(feed ? [{...feed, measure: startOnce}] : []),
	];
	const results = await inTurn(cases, rounds, async each => each.measure(each));
	const times = results.map(all => median(all.map(({time}) => time)));
	const memory = results.map(all => median(all.map(result => result.memory)));
	printTable('Start to the first frame of one article', ['', 'ms', 'of `node -e 0`', 'MB'], cases.map(({name}, index) =>
		[name, rounded(times[index]), ratio(times[index], times[0]), rounded(memory[index])]));
	return {
		node: times[0], one: times[1], many: times[2], memory: memory[1],
	};
}
