// Shared by the training scripts: reads the annotated articles, loads the engine's modules, writes weights.
import {
	existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {build} from 'esbuild';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Returns the word after a flag on the command line. */
const argumentOf = flag => process.argv.includes(flag) ? process.argv[process.argv.indexOf(flag) + 1] : undefined;

/** The folder of the weights that a script writes, `--weights FOLDER`. Where it lacks a file, the engine's own is read. */
const folderOfWeights = argumentOf('--weights');

/** The fold that a script must not learn from, `--without 2/4`: every fourth article, beginning with the second. */
const [leftOut, foldCount] = (argumentOf('--without') ?? '').split('/').map(Number);

/** True if an article of `train` is in a fold. Folds are counted from 1. */
export const isInFold = (index, fold, count) => index % count === fold - 1;

/** Returns the annotated articles of a split, `train` or `dev`; none if the corpus is not there. */
export const readArticles = split => {
	const file = path.join(root, '..', 'shared', 'corpus', `${split}.jsonl`);
	if (!existsSync(file)) {
		console.log(`No corpus at ${file}: there is nothing to train on.`);
		return [];
	}

	const articles = readFileSync(file, 'utf8').split('\n').filter(line => line.trim() !== '').map(line => JSON.parse(line));
	return split === 'train' && foldCount > 0 ? articles.filter((_, index) => !isInFold(index, leftOut, foldCount)) : articles;
};

/** Loads the functions of the scorer. */
export const scorer = () => import(pathToFileURL(path.join(root, '..', 'shared', 'quotes', 'score.mjs')));

/** Weights whose columns changed cannot be loaded: with this flag a script starts from models without trees. */
const hasNewColumns = process.argv.includes('--new-columns');

/** Replaces weights by models without trees. */
const untrainedPlugin = names => ({
	name: 'untrained',
	setup({onLoad}) {
		onLoad({filter: new RegExp(String.raw`weights[\\/](?:${names.join('|')})\.ts$`)}, ({path: file}) => {
			const name = path.basename(file, '.ts');
			return {contents: `export const ${name} = {script: '', columns: '', trees: ''};`, loader: 'ts'};
		});
	},
});

/** Replaces weights by those in a folder, if it has them. */
const otherWeightsPlugin = folder => ({
	name: 'other-weights',
	setup({onLoad}) {
		onLoad({filter: /weights[\\/]\w+\.ts$/}, ({path: file}) => {
			const other = path.join(folder, path.basename(file));
			return existsSync(other) ? {contents: readFileSync(other, 'utf8'), loader: 'ts'} : undefined;
		});
	},
});

/**
 * Loads modules of the engine and returns all their exports in one object. `modules` are paths in source/analysis; `trained`
 * names the weights that the script is about to train, `weights` a folder with weights to take instead of the engine's.
 */
export const engine = async ({trained, modules, weights = folderOfWeights}) => {
	const folder = mkdtempSync(path.join(tmpdir(), 'train-'));
	const outfile = path.join(folder, 'engine.mjs');
	const contents = modules.map(name => `export * from './${name}.js';`).join('\n');
	await build({
		stdin: {contents, resolveDir: path.join(root, 'source/analysis'), loader: 'ts'},
		bundle: true,
		format: 'esm',
		platform: 'node',
		target: 'node20',
		outfile,
		logLevel: 'warning',
		plugins: [...hasNewColumns ? [untrainedPlugin(trained)] : [], ...weights === undefined ? [] : [otherWeightsPlugin(weights)]],
	});
	const loaded = await import(pathToFileURL(outfile));
	rmSync(folder, {recursive: true});
	return loaded;
};

const weightsFile = name => path.join(folderOfWeights ?? path.join(root, 'source/analysis/weights'), `${name}.ts`);

const linesOf = packed => packed.match(/.{1,118}/gv).join('\n');

/** Returns the comment above the weights that a script writes. */
const commentOf = (about, script) => `/** ${about} Written by scripts/${script}.mjs: numbers only, no text of the training articles. */`;

/** Writes a packed model, with the hash of the columns that it was trained with, as a module of the engine. */
export const writeModel = (name, about, {trees, columns, script}) => {
	writeFileSync(weightsFile(name), `${commentOf(about, script)}
export const ${name} = {
	script: '${script}',
	columns: '${columns}',
	trees: \`
${linesOf(trees)}
\`,
};
`);
};

/** Writes a text of digits as a module of the engine. */
export const writeDigits = (name, about, digits, script) => {
	writeFileSync(weightsFile(name), `${commentOf(about, script)}\nexport const ${name} = \`\n${linesOf(digits)}\n\`;\n`);
};

/** Returns the numbers given on the command line as `name=value`. */
export const readOptions = () => Object.fromEntries(process.argv.slice(2)
	.filter(argument => argument.includes('='))
	.map(argument => argument.split('='))
	.map(([key, value]) => [key, Number(value)]));
