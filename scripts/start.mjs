// Runs the program with the arguments given. Builds it first if there is no build, or an old one.
import {spawnSync} from 'node:child_process';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {isOutdated} from './build/outdated.mjs';

// A process of its own, so that the program does not hold the memory of the build.
const status = isOutdated('dist/cli.js')
	? spawnSync(process.execPath, [fileURLToPath(new URL('build.mjs', import.meta.url))], {stdio: 'inherit'}).status
	: 0;
if (status === 0) {
	await import('../dist/cli.js');
} else {
	process.exitCode = 1;
}
