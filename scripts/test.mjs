// Runs the tests. Arguments go to vitest, so `npm test -- test/text` runs the tests of a folder: it builds only what is missing
// or old. Without arguments, types and style are checked too, and everything is built.
import {spawnSync} from 'node:child_process';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {isOutdated} from './build/outdated.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const vitestArguments = process.argv.slice(2);
const isWhole = vitestArguments.length === 0;

const succeeds = (command, commandArguments, options) => spawnSync(command, commandArguments, {cwd: root, stdio: 'inherit', ...options}).status === 0;

const scripts = [
	...isWhole ? ['types', 'lint'] : [],
	...isWhole || isOutdated('dist/cli.js') ? ['build'] : [],
	...isWhole || isOutdated('dist/types/index.d.ts') ? ['declarations'] : [],
];
const isReady = scripts.every(name => succeeds(`npm run --silent ${name}`, [], {shell: true}));
process.exitCode = isReady && succeeds(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...vitestArguments]) ? 0 : 1;
