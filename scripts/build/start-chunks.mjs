import path from 'node:path';
import {build} from 'esbuild';
import {root} from './options.mjs';

/**
 * Controls how the program is split into chunks.
 *
 * Each file that is read at the start takes a twentieth of the time that Node.js itself takes to start. esbuild puts two modules
 * into the same chunk only if the same entry points load both, and each dynamic import is an entry point. The modules that
 * the start loads would thus be spread over a dozen files. So every entry point is made to load
 * - the modules that both the start and the worker need (one chunk), and
 * - all other modules of the start, if the worker does not need this entry point (a second chunk).
 */

const main = 'source/main.ts';
const worker = 'source/worker.ts';

/** Returns the modules that an entry point loads, as paths in a metafile of esbuild. `isFollowed` chooses the imports to follow. */
function reachable(metafile, entry, isFollowed) {
	const found = new Set([entry]);
	// A set that grows while it is iterated over yields what is added.
	for (const name of found) {
		for (const imported of metafile.inputs[name].imports.filter(imported => !imported.external && isFollowed(imported))) {
			found.add(imported.path);
		}
	}

	return found;
}

/** Returns the path of a module relative to the project, with slashes and without an extension. */
const moduleName = file => path.relative(root, file).split(path.sep).join('/').replace(/\.[jt]s$/, '');

/** Returns the modules that the start and the worker share, and those that the worker loads at any time. */
async function findShared(options) {
	const {metafile} = await build({
		...options, entryPoints: [main, worker], write: false, splitting: true,
	});
	const ofStart = reachable(metafile, main, ({kind}) => kind !== 'dynamic-import');
	const ofWorker = reachable(metafile, worker, () => true);
	const shared = [...ofStart].filter(name => name.startsWith('source/') && ofWorker.has(name));
	return {shared, ofWorker};
}

/** Returns a plugin that keeps the start in two chunks. `options` are those of the build. */
export async function startPlugin(options) {
	const {shared, ofWorker} = await findShared(options);
	const importAll = names => names.map(name => `import ${JSON.stringify(`./${name}`)};`).join('');
	const exportAll = name => `export * from ${JSON.stringify(`./${name}`)};`;
	return {
		name: 'start',
		setup({onResolve, onLoad}) {
			onResolve({filter: /^\.\.?\//}, ({kind, path: name, resolveDir, importer, namespace}) => {
				const isEntry = kind === 'dynamic-import' ? namespace === 'file' && !importer.endsWith('cli.ts') : name.endsWith(worker);
				return isEntry ? {path: moduleName(path.join(resolveDir, name)), namespace: 'entry'} : undefined;
			});
			onLoad({filter: /./, namespace: 'entry'}, ({path: name}) => {
				const isOfWorker = ofWorker.has(`${name}.ts`) || ofWorker.has(`${name}.tsx`);
				return {contents: importAll([...shared, ...isOfWorker ? [] : [main]]) + exportAll(name), resolveDir: root};
			});
		},
	};
}
