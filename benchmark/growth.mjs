// `npm run bench:growth [-- rounds]` measures how time and memory grow with the size of the sources. Run it after a build, on
// Linux. It prints the medians of three rounds (by default), draws `docs/growth.svg`, and needs 1 GB of disk while it runs.
import {writeFileSync} from 'node:fs';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {growthChart} from './growth-chart.mjs';
import {
	inTurn, median, printTable, rounded,
} from './numbers.mjs';
import {machine} from './processes.mjs';
import {newsreader} from './programs.mjs';
import {patience, start} from './pseudo-terminal.mjs';
import {
	selectedOf, showsTitle, writeArticle, writeFolder,
} from './workload.mjs';
import {makeWorkplace} from './workplace.mjs';

const rounds = Number(process.argv[2] ?? 3);
const chart = fileURLToPath(new URL('../docs/growth.svg', import.meta.url));
const names = ['first', 'listed', 'analysed', 'memory'];

/** Measures one start. Figures that take too long are missing. */
const startOnce = async ({name, command, count}) => {
	console.error(name);
	const session = start(command);
	const figures = {};
	try {
		figures.first = await session.until(showsTitle);
		figures.listed = await session.until(text => selectedOf(count)(text) > 0);
		figures.analysed = await session.idle();
		figures.memory = session.memory();
		await session.quit('q');
	} catch (error) {
		console.error(error.message);
	}

	return figures;
};

/** Returns the medians of each case with its size. A figure that is missing in a round has no median. */
const measure = async cases => {
	const results = await inTurn(cases, rounds, startOnce);
	return results.map((all, index) => {
		const whole = names.filter(name => all.every(figures => figures[name] !== undefined));
		return {size: cases[index].size, ...Object.fromEntries(whole.map(name => [name, median(all.map(figures => figures[name]))]))};
	});
};

const cellOf = value => value === undefined ? `not within ${patience / 1000} s` : rounded(value);

const folder = makeWorkplace();
console.log(machine());
const many = [1, 10, 100, 1000, 10_000, 100_000].map(count => ({
	name: count === 1 ? 'one article' : `${count.toLocaleString('en')} articles`, size: count, count, command: newsreader(writeFolder(folder, count)),
}));
const long = ['1 KB', '10 KB', '100 KB', '1 MB', '10 MB', '100 MB'].map((name, index) => {
	const size = 1000 * (10 ** index);
	return {
		name, size, count: 1, command: newsreader(writeArticle(folder, `${size}.txt`, size)),
	};
});
const articles = await measure(many);
const lengths = await measure(long);
printTable('Folders of articles of 4 KB', ['', 'first frame, ms', 'all titles listed, ms', 'all analysed, ms', 'most memory, MB'], articles.map((figures, index) =>
	[many[index].name, ...names.map(name => cellOf(figures[name]))]));
printTable('One article', ['', 'first frame, ms', 'analysed, ms', 'most memory, MB'], lengths.map((figures, index) =>
	[long[index].name, ...['first', 'analysed', 'memory'].map(name => cellOf(figures[name]))]));
writeFileSync(chart, growthChart(articles, lengths));
