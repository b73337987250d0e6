import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {editPlugin, replacePlugin} from './replaced-modules.mjs';

/** The project's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Returns a digest of everything that the program is made of. Its cache of articles is valid for one build only. */
function buildId() {
	const digest = createHash('sha256');
	const modules = readdirSync(path.join(root, 'source'), {recursive: true}).filter(name => /\.tsx?$/v.test(name)).map(name => path.join('source', name));
	for (const file of ['package-lock.json', ...modules.toSorted()]) {
		digest.update(readFileSync(path.join(root, file)));
	}

	return digest.digest('hex').slice(0, 16);
}

/** Options of esbuild for the program and the library. */
export const options = {
	// With paths relative to the project, the names and contents of the chunks do not depend on its folder.
	absWorkingDir: root,
	outdir: 'dist',
	bundle: true,
	metafile: true,
	platform: 'node',
	// Native code cannot be bundled.
	external: ['libsql'],
	format: 'esm',
	target: 'node20.19',
	// Node.js 20 supports them, but esbuild does not know. It would compile all of them at the start, by `new RegExp`.
	supported: {'regexp-set-notation': true},
	jsx: 'automatic',
	minifySyntax: true,
	minifyWhitespace: true,
	legalComments: 'none',
	logLevel: 'warning',
	define: {
		// React's development build records every frame.
		'process.env.NODE_ENV': '"production"',
		NEWSREADER_BUILD: JSON.stringify(buildId()),
		// Yoga would fetch its WebAssembly from a data URL, for which Node.js loads its whole HTTP client.
		fetch: 'undefined',
	},
	plugins: [replacePlugin, editPlugin],
};
