// `npm run bench:pipe -- [megabytes]` measures the pipe, after a build. It makes JSON Lines of the sample articles (64 MB by
// default), with different names in each, and reads it on one core and on all cores. On a busy machine both are slower, so
// compare both figures with each other, and the memory.
import {Buffer} from 'node:buffer';
import {spawn, spawnSync} from 'node:child_process';
import {
	closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, statSync, writeSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const program = path.join(root, 'dist/cli.js');
const megabytes = Number(process.argv[2] ?? 64);

const samples = readdirSync(path.join(root, 'articles')).toSorted().map(name => readFileSync(path.join(root, 'articles', name), 'utf8'));

/** Turns a number into letters. */
const lettersOf = number => [...number.toString(26)].map(digit => String.fromCodePoint(97 + Number.parseInt(digit, 26))).join('');

/** Returns a line of JSON: a sample with new names, so that no cache makes it faster. */
const lineOf = number => {
	const text = samples[number % samples.length].replaceAll(/\b[A-Z][a-z]{4,}\b/gv, name => name + lettersOf(number));
	return `${JSON.stringify({id: String(number), title: `Story ${number}`, text})}\n`;
};

/** Writes lines of at least so many bytes to a file. Returns the number of lines. */
const makeInput = (file, bytes) => {
	const descriptor = openSync(file, 'w');
	let lines = 0;
	for (let written = 0; written < bytes;) {
		let some = '';
		while (some.length < 1e6) {
			some += lineOf(lines++);
		}

		written += writeSync(descriptor, Buffer.from(some));
	}

	closeSync(descriptor);
	return lines;
};

/** Returns the most memory that a process has used, in MB; 0 if it has ended. */
const peakMemory = pid => {
	try {
		return Number(/VmHWM:\s+(\d+)/v.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1000;
	} catch {
		return 0;
	}
};

const run = async (file, cores) => {
	const input = openSync(file, 'r');
	const began = performance.now();
	const command = [process.execPath, program, '--format', 'jsonl'];
	const child = cores === 1
		? spawn('taskset', ['-c', '0', ...command], {stdio: [input, 'pipe', 'inherit']})
		: spawn(command[0], command.slice(1), {stdio: [input, 'pipe', 'inherit']});
	let memory = 0;
	const timer = setInterval(() => {
		memory = Math.max(memory, peakMemory(child.pid));
	}, 50);
	let lines = 0;
	child.stdout.on('data', chunk => {
		for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) {
			lines++;
		}
	});
	await new Promise(resolve => {
		child.on('close', resolve);
	});
	clearInterval(timer);
	closeSync(input);
	return {seconds: (performance.now() - began) / 1000, memory, lines};
};

const folder = mkdtempSync(path.join(os.tmpdir(), 'newsreader-bench-'));
try {
	const file = path.join(folder, 'corpus.jsonl');
	const count = makeInput(file, megabytes * 1e6);
	const {size} = statSync(file);
	console.log(`${(size / 1e6).toFixed(0)} MB, ${count} articles`);
	const hasTaskset = spawnSync('taskset', ['-V']).status === 0;
	for (const cores of hasTaskset ? [1, os.availableParallelism()] : [os.availableParallelism()]) {
		// eslint-disable-next-line no-await-in-loop -- Runs at the same time would share the cores.
		const {seconds, memory, lines} = await run(file, cores);
		const rate = (size / 1e6 / seconds).toFixed(2);
		const missing = lines === count ? '' : `, ${lines} lines instead of ${count}`;
		console.log(`${cores} core${cores === 1 ? ' ' : 's'} ${rate.padStart(7)} MB/s, at most ${memory.toFixed(0)} MB of memory${missing}`);
	}
} finally {
	rmSync(folder, {recursive: true, force: true});
}
