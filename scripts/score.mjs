// Measures the engine against the annotated articles: `npm run score` on dev, `npm run score train` on train. Further
// arguments are passed to the scorer, e.g. `npm run score train -- --errors 40`. `--sure 5` prints five samples of each kind
// of what is sure and wrong.
import {Buffer} from 'node:buffer';
import {spawnSync} from 'node:child_process';
import {
	existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {engine, readArticles} from './train-corpus.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const shared = path.join(root, '..', 'shared');
const [split, ...rest] = process.argv[2] === 'train' || process.argv[2] === 'dev' ? process.argv.slice(2) : ['dev', ...process.argv.slice(2)];
const sureAt = rest.indexOf('--sure');
const samples = sureAt === -1 ? 1 : Number(rest.splice(sureAt, 2)[1]);
const gold = path.join(shared, 'corpus', `${split}.jsonl`);
const scorer = path.join(shared, 'quotes', 'score.mjs');
const cases = path.join(shared, 'cases', 'attribution', 'cases.jsonl');
const folder = mkdtempSync(path.join(tmpdir(), 'score-'));

/** Writes the results of articles to a file and returns it. */
const write = (name, results) => {
	const file = path.join(folder, name);
	writeFileSync(file, results.map(result => JSON.stringify(result)).join('\n'));
	return file;
};

/** Analyses the articles and runs the scorer. */
const runScorer = ({analyze}, articles) => {
	const began = performance.now();
	const results = articles.map(({id, text}) => ({id, ...analyze(text)}));
	const seconds = (performance.now() - began) / 1000;
	const {status} = spawnSync(process.execPath, [scorer, gold, write('system.jsonl', results), ...rest], {stdio: 'inherit'});
	process.exitCode = status ?? 1;
	const size = articles.reduce((sum, {text}) => sum + Buffer.byteLength(text), 0) / 1e6;
	return `${articles.length} articles, ${size.toFixed(2)} MB in ${seconds.toFixed(2)} s: ${(size / seconds).toFixed(1)} MB/s`;
};

/** Prints how often something wrong is shown as sure, on the articles and on the invented ones. */
const printSureAndWrong = async (modules, articles) => {
	const [{annotatedInCorpus, annotatedInTests}, {judgeShown, reportSureAndWrong}] = await Promise.all([import('./judge-quotes.mjs'), import('./sure-and-wrong.mjs')]);
	const invented = modules.readAnnotated(path.join(root, 'test/analysis/accuracy/articles'));
	for (const [title, list] of [
		[split, articles.map(article => ({...article, annotated: annotatedInCorpus(article), openTurns: true}))],
		['invented articles', invented.map(article => ({...article, annotated: annotatedInTests(article)}))],
	]) {
		console.log(reportSureAndWrong(title, judgeShown(list, modules), samples).join('\n'));
	}
};

/** Prints how many of the invented cases are right. */
const printCases = ({analyze}) => {
	if (!existsSync(cases)) {
		console.log(`No cases in ${cases}: skipped.`);
		return;
	}

	const results = readFileSync(cases, 'utf8').split('\n').filter(line => line.trim() !== '').map(line => JSON.parse(line)).map(({id, text}) => ({id, text, ...analyze(text)}));
	const {stdout} = spawnSync(process.execPath, [path.join(path.dirname(cases), 'check.mjs'), cases, write('cases.jsonl', results)], {encoding: 'utf8'});
	console.log(`CASES: ${stdout.trimEnd().split('\n').at(-1)}`);
};

try {
	const modules = await engine({modules: ['analyze', 'document/document', 'result/unsure', '../../test/analysis/accuracy/read-annotated']});
	const articles = readArticles(split);
	if (articles.length > 0) {
		const speed = runScorer(modules, articles);
		if (!rest.includes('--json')) {
			console.log(speed);
			await printSureAndWrong(modules, articles);
			printCases(modules);
		}
	}
} finally {
	rmSync(folder, {recursive: true, force: true});
}
