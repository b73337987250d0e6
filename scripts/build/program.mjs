import {readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {build} from 'esbuild';
import {options, root} from './options.mjs';
import {startPlugin} from './start-chunks.mjs';

/** Makes the program use the library's copy of the analysis. One copy is enough, and that one is faster (see `library.mjs`). */
const enginePlugin = {
	name: 'engine',
	setup({onResolve}) {
		onResolve({filter: /\/analysis\/analyze\.js$/}, () => ({path: './index.js', external: true}));
	},
};

const programOptions = {
	...options,
	splitting: true,
	// Bundled CommonJS modules load modules of Node.js by `require`.
	banner: {js: 'import {createRequire as nodeRequire} from "node:module";const require = nodeRequire(import.meta.url);'},
	plugins: [...options.plugins, enginePlugin],
};

/**
 * Makes `cli.js` load the chunk that contains `main.ts`. esbuild puts a file between them that only imports that chunk and
 * exports from it.
 */
function skipMainFile({outputs}) {
	const file = Object.keys(outputs).find(name => outputs[name].entryPoint === 'source/main.ts');
	const chunk = Object.keys(outputs).find(name => 'source/main.ts' in outputs[name].inputs);
	if (file === undefined || chunk === undefined || file === chunk) {
		throw new Error('esbuild no longer puts a file between cli.js and the chunk of main.ts');
	}

	const cli = path.join(root, 'dist/cli.js');
	writeFileSync(cli, readFileSync(cli, 'utf8').replace(`./${path.basename(file)}`, `./${path.basename(chunk)}`));
	rmSync(path.join(root, file));
	delete outputs[file];
}

/** Bundles the program and the worker, and returns esbuild's metafile. Each module is in one chunk. */
export async function buildProgram() {
	const {metafile} = await build({
		...programOptions,
		entryPoints: ['source/cli.ts', 'source/worker.ts', 'source/library-thread.ts'],
		plugins: [...programOptions.plugins, await startPlugin(programOptions)],
	});
	skipMainFile(metafile);
	return metafile;
}
