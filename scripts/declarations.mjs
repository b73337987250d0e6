// Writes the library's type declarations into dist/types: those of index.ts, and those that they import.
import {execFileSync} from 'node:child_process';
import {
	cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync,
} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = path.join(root, 'dist/types');
const compiler = path.join(root, 'node_modules/typescript/bin/tsc');

/** Returns a declaration file and all that it imports, relative to `folder`. */
function withImports(folder, first) {
	const files = new Set([first]);
	// A set that grows while it is iterated over yields what is added.
	for (const file of files) {
		for (const [, name] of readFileSync(path.join(folder, file), 'utf8').matchAll(/(?:from |import\()'(\.[^']+)\.js'/gv)) {
			files.add(path.join(path.dirname(file), `${name}.d.ts`));
		}
	}

	return files;
}

rmSync(target, {recursive: true, force: true});
mkdirSync(path.join(root, 'dist'), {recursive: true});
const emitted = mkdtempSync(path.join(root, 'dist/types-'));
try {
	execFileSync(process.execPath, [compiler, '--project', 'tsconfig.declarations.json', '--outDir', emitted], {cwd: root, stdio: 'inherit'});
	for (const file of withImports(emitted, 'index.d.ts')) {
		cpSync(path.join(emitted, file), path.join(target, file), {preserveTimestamps: true});
	}
} finally {
	rmSync(emitted, {recursive: true});
}
