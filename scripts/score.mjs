// Measures the engine against the annotated articles: `npm run score` on dev, `npm run score train` on train. Further
// arguments are passed to the scorer, e.g. `npm run score train -- --errors 40`.
import {Buffer} from 'node:buffer';
import {spawnSync} from 'node:child_process';
import {
	existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {build} from 'esbuild';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const shared = path.join(root, '..', 'shared');
const [split, ...rest] = process.argv[2] === 'train' || process.argv[2] === 'dev' ? process.argv.slice(2) : ['dev', ...process.argv.slice(2)];
const gold = path.join(shared, 'corpus', `${split}.jsonl`);
const scorer = path.join(shared, 'quotes', 'score.mjs');

/** Analyses the articles, writes the results to a file and returns it with the speed. */
const run = async folder => {
	const bundle = path.join(folder, 'analyze.mjs');
	await build({
		entryPoints: [path.join(root, 'source/analysis/analyze.ts')], bundle: true, format: 'esm', platform: 'node', target: 'node20', outfile: bundle, logLevel: 'warning',
	});
	const {analyze} = await import(pathToFileURL(bundle));
	const articles = readFileSync(gold, 'utf8').split('\n').filter(line => line.trim() !== '').map(line => JSON.parse(line));
	const began = performance.now();
	const lines = articles.map(({id, text}) => JSON.stringify({id, ...analyze(text)}));
	const seconds = (performance.now() - began) / 1000;
	const system = path.join(folder, 'system.jsonl');
	writeFileSync(system, lines.join('\n'));
	const size = articles.reduce((sum, {text}) => sum + Buffer.byteLength(text), 0) / 1e6;
	return {system, speed: `${articles.length} articles, ${size.toFixed(2)} MB in ${seconds.toFixed(2)} s: ${(size / seconds).toFixed(1)} MB/s`};
};

if (existsSync(gold) && existsSync(scorer)) {
	const folder = mkdtempSync(path.join(tmpdir(), 'score-'));
	try {
		const {system, speed} = await run(folder);
		const {status} = spawnSync(process.execPath, [scorer, gold, system, ...rest], {stdio: 'inherit'});
		if (!rest.includes('--json')) {
			console.log(speed);
		}

		process.exitCode = status ?? 1;
	} finally {
		rmSync(folder, {recursive: true, force: true});
	}
} else {
	console.log(`No corpus in ${path.join(shared, 'corpus')}: nothing to measure.`);
}
