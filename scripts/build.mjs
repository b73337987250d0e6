// Bundles the program into dist/: the door (cli.js), what it loads when needed, and the worker.
import {createHash} from 'node:crypto';
import {
	copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync,
} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {build, transform} from 'esbuild';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const outdir = path.join(root, 'dist');

/** Modules that the program does without, each with what stands in for it. */
const stubs = new Map([
	// With DEV=true in the environment Ink would look for the developer tools of React.
	['./devtools.js', 'export {};'],
	['react-devtools-core', 'export default {};'],
	// For schemas, of which the reading state has none; half of what `conf` takes to load.
	['ajv/dist/2020.js', 'export class Ajv2020 {}'],
	['ajv-formats', 'export default () => {};'],
	// For migrations, which the reading state has none of either; half of the rest.
	['semver', 'export default {};'],
	// With CI=true Ink would draw nothing; whether there is a terminal is for the door to know.
	['is-in-ci', 'export default false;'],
	// A native module for `<canvas>`, of which no text comes; linkedom has a stand-in of its own.
	['canvas', 'throw new Error("none");'],
]);

/** What `undici` offers besides requests, half of what it takes to load: the fetch of browsers, web sockets, mocks. */
const besidesRequests = /^\.\/lib\/(?:web|mock|interceptor|cache)\//;

const stubPlugin = {
	name: 'stubs',
	setup({onResolve, onLoad}) {
		onResolve({filter: besidesRequests}, ({path: name, importer}) => importer.endsWith(path.join('undici', 'index.js')) ? {path: name, namespace: 'stub'} : undefined);
		onResolve({filter: /devtools|is-in-ci|ajv|semver|^canvas$/}, ({path: name}) => stubs.has(name) ? {path: name, namespace: 'stub'} : undefined);
		onLoad({filter: /./, namespace: 'stub'}, ({path: name}) => ({contents: stubs.get(name) ?? 'export class CacheStorage {}'}));
	},
};

/** What packages do as they are loaded though the program has no use for it, each with what stands in for it. */
const edits = new Map([
	['meow/build/dependencies.js', [
		// Tidies package.json up, by tables of licences and of misspelt keys. The program's own is tidy.
		['var normalizeExports = requireNormalize();', 'var normalizeExports = () => {};'],
		['promisify(execFile);', ''],
	]],
]);

const editPlugin = {
	name: 'edits',
	setup({onLoad}) {
		for (const [file, changes] of edits) {
			onLoad({filter: new RegExp(`${file}$`)}, ({path: name}) => {
				let contents = readFileSync(name, 'utf8');
				for (const [from, to] of changes) {
					if (!contents.includes(from)) {
						throw new Error(`${name} has changed: it no longer says ${from}`);
					}

					contents = contents.replace(from, to);
				}

				return {contents};
			});
		}
	},
};

/** The program runs the library's copy of the engine: one is enough, and that one has its constants (see below). */
const enginePlugin = {
	name: 'engine',
	setup({onResolve}) {
		onResolve({filter: /\/analysis\/analyze\.js$/}, () => ({path: './index.js', external: true}));
	},
};

/**
 * What is loaded at the start becomes one file: each file that is read costs as much as starting a twentieth of Node. Bundles
 * are cut along what their entries share, so all that is loaded later is made to share the whole start.
 */
const startPlugin = {
	name: 'start',
	setup({onResolve, onLoad}) {
		const start = JSON.stringify(path.join(root, 'source/main.ts'));
		onResolve({filter: /^\.\.?\//}, ({kind, path: name, resolveDir, importer, namespace}) => kind === 'dynamic-import' && !importer.endsWith('cli.ts') && namespace === 'file'
			? {path: path.join(resolveDir, name).replace(/\.js$/, ''), namespace: 'later'}
			: undefined);
		onLoad({filter: /./, namespace: 'later'}, ({path: name}) => ({
			contents: `import ${start}; export * from ${JSON.stringify(name)};`, resolveDir: root,
		}));
	},
};

// Chunks of earlier builds go; the declarations, made by another script, stay.
mkdirSync(outdir, {recursive: true});
for (const name of readdirSync(outdir).filter(file => file.endsWith('.js'))) {
	rmSync(path.join(outdir, name));
}

/** A digest of all that the program is made of. What it keeps of articles is good for this build only. */
const buildId = () => {
	const digest = createHash('sha256');
	const files = readdirSync(path.join(root, 'source'), {recursive: true}).filter(name => /\.tsx?$/v.test(name)).map(name => path.join('source', name));
	for (const file of ['package-lock.json', ...files.toSorted()]) {
		digest.update(readFileSync(path.join(root, file)));
	}

	return digest.digest('hex').slice(0, 16);
};

const options = {
	outdir,
	bundle: true,
	platform: 'node',
	format: 'esm',
	target: 'node20.19',
	// Node 20 knows them, which esbuild does not know; made by `new RegExp` they would all be compiled at the start.
	supported: {'regexp-set-notation': true},
	jsx: 'automatic',
	minifySyntax: true,
	minifyWhitespace: true,
	legalComments: 'none',
	logLevel: 'warning',
	define: {
		// React's development build keeps a record of every frame.
		'process.env.NODE_ENV': '"production"',
		NEWSREADER_BUILD: JSON.stringify(buildId()),
		// Yoga would fetch its own bytes from a data URL, for which Node loads its whole HTTP client.
		fetch: 'undefined',
	},
	plugins: [stubPlugin, editPlugin],
};

const entries = names => names.map(name => path.join(root, 'source', `${name}.ts`));

const program = {
	...options,
	splitting: true,
	// Bundled CommonJS modules ask for Node's own by `require`.
	banner: {js: 'import {createRequire as nodeRequire} from "node:module";const require = nodeRequire(import.meta.url);'},
};
await build({...program, entryPoints: entries(['cli']), plugins: [...options.plugins, enginePlugin, startPlugin]});
await build({...program, entryPoints: entries(['worker']), plugins: [...options.plugins, enginePlugin]});
// The library is one file with nothing of Node's: that loads faster, and in a browser.
const {outputFiles: [library]} = await build({
	...options, entryPoints: entries(['index']), write: false, minifySyntax: false, minifyWhitespace: false,
});

/** Whether code gives a name another value somewhere. */
const isReassigned = (code, name) => new RegExp(String.raw`(?<!var )\b${name}(?: [^\s\w=]{0,3}= |\+\+|--)|(?:\+\+|--)${name}\b`, 'v').test(code);

// Bundling makes variables of all constants. V8 compiles tables and functions that are constants into the code that uses
// them, which takes half the time where trees are scored.
const code = library.text.replaceAll(/^var (\w+) = /gmv, (declaration, name) => isReassigned(library.text, name) ? declaration : `const ${name} = `);
const {code: small} = await transform(code, {
	minifyWhitespace: true, format: 'esm', target: options.target, supported: options.supported,
});
writeFileSync(library.path, small);
copyFileSync(path.join(root, 'source/output/article.schema.json'), path.join(outdir, 'article.schema.json'));
