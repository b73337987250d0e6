import {readFileSync} from 'node:fs';
import path from 'node:path';

/** Modules that the program never uses, and the code that replaces each. They are matched by the name in the import. */
const replacements = new Map([
	// Ink loads React's developer tools if DEV=true is in the environment.
	['./devtools.js', 'export {};'],
	['react-devtools-core', 'export default {};'],
	// Conf validates schemas and runs migrations. The reading state has neither, and they are three quarters of its load time.
	['ajv/dist/2020.js', 'export class Ajv2020 {}'],
	['ajv-formats', 'export default () => {};'],
	['semver', 'export default {};'],
	// Ink draws nothing if CI=true is in the environment. `main.ts` decides by the terminal alone.
	['is-in-ci', 'export default false;'],
	// An optional native module for `<canvas>`. If it throws, linkedom takes its own.
	['canvas', 'throw new Error("not installed");'],
	// Parses the content of `<style>` when a script asks for it. Nothing does.
	['cssomnom/parse', 'export const parse = () => ({cssRules: []});'],
]);

/** Modules that a package's index re-exports and the program never uses: the index, the imports, the replacement. */
const reexports = [
	// Web API fetch, web sockets, mocks, interceptors: half of the load time of undici, which is used for requests only.
	{index: path.join('undici', 'index.js'), imports: /^\.\/lib\/(?:web|mock|interceptor|cache)\//, code: 'export class CacheStorage {}'},
	// Helpers for trees of nodes, with tables of character references. The program uses the parser only.
	{index: path.join('htmlparser2', 'dist', 'esm', 'index.js'), imports: /^domutils$/, code: 'export const getFeed = undefined;'},
];

/** Replaces modules that the program never uses. */
export const replacePlugin = {
	name: 'replace',
	setup({onResolve, onLoad}) {
		const replace = (name, code) => ({path: name, namespace: 'replaced', pluginData: code});
		onResolve({filter: /^[^/]/}, ({path: name, importer}) => {
			const code = replacements.get(name) ?? reexports.find(({index, imports}) => importer.endsWith(index) && imports.test(name))?.code;
			return code === undefined ? undefined : replace(name, code);
		});
		onLoad({filter: /./, namespace: 'replaced'}, ({pluginData}) => ({contents: pluginData}));
	},
};

/** Work that packages do while they are loaded and that the program does not need: the file, the code, the replacement. */
const edits = new Map([
	['meow/build/dependencies.js', [
		// Normalizes package.json by tables of licences and misspelt keys. The program's own needs no normalizing.
		['var normalizeExports = requireNormalize();', 'var normalizeExports = () => {};'],
		['promisify(execFile);', ''],
	]],
]);

/** Edits files of packages. Fails if a file has changed so that an edit does not apply. */
export const editPlugin = {
	name: 'edit',
	setup({onLoad}) {
		for (const [file, changes] of edits) {
			onLoad({filter: new RegExp(`${file}$`)}, ({path: name}) => {
				let contents = readFileSync(name, 'utf8');
				for (const [from, to] of changes) {
					if (!contents.includes(from)) {
						throw new Error(`${name} has changed: it no longer contains ${from}`);
					}

					contents = contents.replace(from, to);
				}

				return {contents};
			});
		}
	},
};
