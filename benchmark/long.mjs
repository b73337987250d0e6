// Measures an article of 10 MB.
import {
	inTurn, median, printTable, rounded,
} from './numbers.mjs';
import {readersOf} from './programs.mjs';
import {start} from './pseudo-terminal.mjs';
import {showsEnd, showsTitle, writeArticle} from './workload.mjs';

const toTheEnd = async ({name, command, end, quit}) => {
	const session = start(command);
	const first = await session.until(showsTitle);
	// The key is sent at once, while the program may still be busy. In newsreader, 2 focuses the pane of the article first.
	const toEnd = await session.pressUntil(name === 'newsreader' ? `2${end}` : end, showsEnd);
	const memory = session.memory();
	await session.quit(quit);
	return {first, toEnd, memory};
};

export async function measureLong(folder, rounds) {
	const cases = readersOf(writeArticle(folder, 'longest.txt', 10_000_000));
	const results = await inTurn(cases, rounds, toTheEnd);
	const figures = results.map(all => ({
		first: median(all.map(({first}) => first)),
		toEnd: median(all.map(result => result.toEnd)),
		memory: median(all.map(({memory}) => memory)),
	}));
	printTable('An article of 10 MB', ['', 'first frame, ms', 'to its end, ms', 'MB by then'], cases.map(({name}, index) => {
		const {first, toEnd, memory} = figures[index];
		return [name, rounded(first), rounded(toEnd), rounded(memory)];
	}));
	return figures[0];
}
