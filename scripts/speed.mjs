// Measures the engine's speed: `npm run speed` after a build. It uses one thread. Each figure is the median of several
// processes. A busy machine makes all of them slower, so compare figures of one run only; `node -e 0` is the baseline.
import {Buffer} from 'node:buffer';
import {execFileSync} from 'node:child_process';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {fileURLToPath, pathToFileURL} from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const library = path.join(root, 'dist/index.js');
const corpus = path.join(root, '../shared/corpus/train.jsonl');
const runs = 5;

const samples = readdirSync(path.join(root, 'articles')).toSorted().map(name => readFileSync(path.join(root, 'articles', name), 'utf8'));

/** Returns a text of `size` characters: the samples repeated, with new names each time, so that the word cache does not help. */
const textOf = size => {
	const parts = [];
	for (let length = 0, round = 0; length < size; round++) {
		const part = samples[round % samples.length].replaceAll(/\b([A-Z][a-z]{4,})\b/gv, (name, word) => round < samples.length ? name : word + String.fromCodePoint(97 + (round % 26)));
		parts.push(part);
		length += part.length;
	}

	return parts.join('\n\n').slice(0, size);
};

const schedule = '/proc/thread-self/schedstat';

/** Returns the processor time of this thread in nanoseconds on Linux, else 0. */
const processorTime = () => existsSync(schedule) ? Number(readFileSync(schedule, 'utf8').split(' ')[0]) : 0;

/** Returns the wall time and the processor time of a task in milliseconds. The latter is `undefined` on other systems than Linux. */
const timed = task => {
	const [began, busy] = [performance.now(), processorTime()];
	task();
	const [wall, processor] = [performance.now() - began, (processorTime() - busy) / 1e6];
	return {wall, processor: processor > 0 ? processor : undefined};
};

/** The measurements that run in their own process and print their result as JSON. */
const tasks = {
	async cold() {
		const began = performance.now();
		const {analyze} = await import(pathToFileURL(library));
		analyze(samples[0]);
		return performance.now() - began;
	},
	async size(size) {
		const {analyze} = await import(pathToFileURL(library));
		const text = textOf(Number(size));
		analyze(samples[0]);
		globalThis.gc?.();
		const before = process.memoryUsage.rss();
		const began = performance.now();
		const {quotes} = analyze(text);
		return {ms: performance.now() - began, mb: (process.memoryUsage.rss() - before) / 1e6, quotes: quotes.length};
	},
	async corpus() {
		const {analyze} = await import(pathToFileURL(library));
		const texts = readFileSync(corpus, 'utf8').trimEnd().split('\n').map(line => JSON.parse(line).text);
		const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
		// The first pass runs before the code is compiled.
		const passes = Array.from({length: 5}, () => timed(() => {
			for (const text of texts) {
				analyze(text);
			}
		}));
		const ratesOf = clock => {
			const rates = passes.map(times => bytes / 1000 / times[clock]);
			return {first: rates[0], best: Math.max(...rates)};
		};

		return {wall: ratesOf('wall'), processor: passes.every(({processor}) => processor !== undefined) ? ratesOf('processor') : undefined};
	},
};

const median = values => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const run = (...task) => JSON.parse(execFileSync(process.execPath, ['--expose-gc', fileURLToPath(import.meta.url), ...task], {encoding: 'utf8'}));

const repeat = (...task) => Array.from({length: runs}, () => run(...task));

const [task, argument] = process.argv.slice(2);
if (task === undefined) {
	const floor = median(Array.from({length: runs}, () => {
		const began = performance.now();
		execFileSync(process.execPath, ['-e', '0']);
		return performance.now() - began;
	}));
	console.log(`node -e 0                  ${floor.toFixed(0)} ms`);
	console.log(`import and first article   ${median(repeat('cold')).toFixed(0)} ms`);
	if (existsSync(corpus)) {
		const passes = repeat('corpus');
		for (const [clock, label] of [['processor', 'processor time'], ['wall', 'wall time']]) {
			const rates = passes.map(pass => pass[clock]).filter(Boolean);
			if (rates.length > 0) {
				const [first, best] = ['first', 'best'].map(pass => median(rates.map(rate => rate[pass])).toFixed(1));
				console.log(`annotated articles         ${first} MB/s in the first pass, ${best} once compiled, by ${label}`);
			}
		}
	} else {
		console.log('annotated articles         absent');
	}

	for (const size of [1e3, 1e4, 1e5, 1e6, 1e7, 5e7]) {
		const {ms, mb, quotes} = size > 1e6 ? run('size', String(size)) : repeat('size', String(size)).toSorted((a, b) => a.ms - b.ms)[Math.floor(runs / 2)];
		const [time, rate, memory] = [ms.toFixed(1).padStart(9), (size / 1e3 / ms).toFixed(1).padStart(6), mb.toFixed(0).padStart(5)];
		console.log(`${String(size / 1e3).padStart(6)} KB ${time} ms ${rate} MB/s ${memory} MB more memory, ${quotes} quotes`);
	}
} else {
	console.log(JSON.stringify(await tasks[task](argument)));
}
