// What the training scripts share: the annotated articles, the engine's own modules, and where weights are written.
import {
	existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {build} from 'esbuild';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

/** The annotated articles of a split. */
export const readArticles = split => {
	const file = path.join(root, '..', 'shared', 'corpus', `${split}.jsonl`);
	if (!existsSync(file)) {
		console.log(`No corpus at ${file}: nothing to learn from.`);
		return [];
	}

	return readFileSync(file, 'utf8').split('\n').filter(line => line.trim() !== '').map(line => JSON.parse(line));
};

/** The scorer's functions. */
export const scorer = () => import(pathToFileURL(path.join(root, '..', 'shared', 'quotes', 'score.mjs')));

/** The engine's modules, all exports in one object. */
export const engine = async (...names) => {
	const folder = mkdtempSync(path.join(tmpdir(), 'train-'));
	const outfile = path.join(folder, 'engine.mjs');
	const contents = names.map(name => `export * from './${name}.js';`).join('\n');
	await build({
		stdin: {contents, resolveDir: path.join(root, 'source/analysis'), loader: 'ts'}, bundle: true, format: 'esm', platform: 'node', target: 'node20', outfile, logLevel: 'warning',
	});
	const modules = await import(pathToFileURL(outfile));
	rmSync(folder, {recursive: true});
	return modules;
};

/** Writes a packed model as a data file of the engine. */
export const writeWeights = (name, about, packed, script = `train-${name}`) => {
	const folder = path.join(root, 'source/analysis/weights');
	mkdirSync(folder, {recursive: true});
	const lines = packed.match(/.{1,118}/gv).join('\n');
	const comment = `/** ${about} Written by scripts/${script}.mjs: numbers only, no text of the articles it learned from. */`;
	writeFileSync(path.join(folder, `${name}.ts`), `${comment}\nexport const ${name} = \`\n${lines}\n\`;\n`);
};

/** The numbers given on the command line as `name=value`. */
export const readOptions = () => Object.fromEntries(process.argv.slice(2)
	.filter(argument => argument.includes('='))
	.map(argument => argument.split('='))
	.map(([key, value]) => [key, Number(value)]));
