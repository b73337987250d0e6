// Measures the time from a key to its effect, in an article of 200 KB.
import {
	inTurn, median, p95, printTable, rounded, sum,
} from './numbers.mjs';
import {readersOf} from './programs.mjs';
import {start} from './pseudo-terminal.mjs';
import {showsEnd, showsTitle, writeArticle} from './workload.mjs';

const single = 25;
const burst = 200;
const idleTime = 5000;

const pressKeys = async ({name, command, line, lineBack, end, quit}) => {
	const session = start(command);
	await session.until(showsTitle);
	await session.idle();
	if (name === 'newsreader') {
		// Focuses the pane of the article.
		await session.press('2');
	}

	const work = name === 'newsreader' ? await session.work(idleTime) : Number.NaN;
	const pressed = [];
	for (let index = 0; index < single; index++) {
		// eslint-disable-next-line no-await-in-loop -- Each key waits until the screen has settled.
		pressed.push(await session.press(line));
	}

	const screen = session.text();
	const many = await session.press(line.repeat(burst));
	const hasMoved = session.text() !== screen;
	await session.press(lineBack.repeat(burst));
	// The screen is the same after as many lines back, unless keys were lost.
	const isLost = !hasMoved || session.text() !== screen;
	const toEnd = await session.pressUntil(end, showsEnd);
	await session.quit(quit);
	return {
		pressed, many: many.time, isLost, toEnd, work,
	};
};

export async function measureKeys(folder, rounds) {
	const cases = readersOf(writeArticle(folder, 'long.txt', 200_000));
	const results = await inTurn(cases, rounds, pressKeys);
	const figures = results.map(all => {
		const pressed = all.flatMap(result => result.pressed);
		const times = pressed.map(({time}) => time);
		return {
			key: median(times),
			keyP95: p95(times),
			bytes: median(pressed.map(({bytes}) => bytes)),
			dips: sum(pressed.map(each => each.dips)),
			presses: pressed.length,
			many: median(all.map(result => result.many)),
			hasLost: all.some(({isLost}) => isLost),
			toEnd: median(all.map(({toEnd}) => toEnd)),
			work: median(all.map(({work}) => work)),
		};
	});
	printTable(
		'One line further in an article of 200 KB',
		['', 'ms', 'p95', 'bytes', `flicker in ${figures[0].presses} keys`, `${burst} keys at once, ms`, 'some lost', 'to the end, ms', 'processor in 5 s, ms'],
		cases.map(({name}, index) => {
			const {key, keyP95, bytes, dips, many, hasLost, toEnd, work} = figures[index];
			return [name, rounded(key), rounded(keyP95), rounded(bytes), dips, rounded(many), hasLost ? 'yes' : 'no', rounded(toEnd), rounded(work)];
		}),
	);
	return figures[0];
}
