// Measures the engine's speed: `npm run speed` after a build. Times are of the processor, which a busy machine disturbs
// less than those of the clock; each figure is the median of several runs, each in a process of its own.
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

/** A text of so many bytes: the samples over and over, each time with other names, so that no cache makes it cheap. */
const textOf = size => {
	const parts = [];
	for (let length = 0, round = 0; length < size; round++) {
		const part = samples[round % samples.length].replaceAll(/\b([A-Z][a-z]{4,})\b/gv, (name, word) => round < samples.length ? name : word + String.fromCodePoint(97 + (round % 26)));
		parts.push(part);
		length += part.length;
	}

	return parts.join('\n\n').slice(0, size);
};

/** What a run of its own measures; the result comes as JSON on its standard output. */
const tasks = {
	async cold() {
		const began = process.cpuUsage();
		const {analyze} = await import(pathToFileURL(library));
		analyze(samples[0]);
		const {user, system} = process.cpuUsage(began);
		return (user + system) / 1000;
	},
	async size(size) {
		const {analyze} = await import(pathToFileURL(library));
		const text = textOf(Number(size));
		analyze(samples[0]);
		globalThis.gc?.();
		const before = process.memoryUsage.rss();
		const began = process.cpuUsage();
		const {quotes} = analyze(text);
		const {user, system} = process.cpuUsage(began);
		return {ms: (user + system) / 1000, mb: (process.memoryUsage.rss() - before) / 1e6, quotes: quotes.length};
	},
	async corpus() {
		const {analyze} = await import(pathToFileURL(library));
		const texts = readFileSync(corpus, 'utf8').trimEnd().split('\n').map(line => JSON.parse(line).text);
		const began = process.cpuUsage();
		let bytes = 0;
		for (const text of texts) {
			analyze(text);
			bytes += Buffer.byteLength(text);
		}

		const {user, system} = process.cpuUsage(began);
		return bytes / (user + system);
	},
};

const median = values => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const run = (...task) => JSON.parse(execFileSync(process.execPath, ['--expose-gc', fileURLToPath(import.meta.url), ...task], {encoding: 'utf8'}));

const repeat = (...task) => Array.from({length: runs}, () => run(...task));

const [task, argument] = process.argv.slice(2);
if (task === undefined) {
	console.log(`import and first article   ${median(repeat('cold')).toFixed(0)} ms`);
	console.log(existsSync(corpus) ? `annotated articles         ${median(repeat('corpus')).toFixed(1)} MB/s` : 'annotated articles         absent');
	for (const size of [1e3, 1e4, 1e5, 1e6, 1e7, 5e7]) {
		const {ms, mb, quotes} = size > 1e6 ? run('size', String(size)) : repeat('size', String(size)).toSorted((a, b) => a.ms - b.ms)[Math.floor(runs / 2)];
		const [time, rate, memory] = [ms.toFixed(1).padStart(9), (size / 1e3 / ms).toFixed(1).padStart(6), mb.toFixed(0).padStart(5)];
		console.log(`${String(size / 1e3).padStart(6)} KB ${time} ms ${rate} MB/s ${memory} MB more memory, ${quotes} quotes`);
	}
} else {
	console.log(JSON.stringify(await tasks[task](argument)));
}
