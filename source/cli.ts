#!/usr/bin/env node
import process from 'node:process';

// Older versions of Node.js cannot parse the program, so the check comes before it is loaded. Node.js 21, 22.0 and 22.1 have no
// `zlib.crc32`. `engines` in package.json names the same versions.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major > 22 || (major === 22 && minor >= 2) || (major === 20 && minor >= 19)) {
	const {run} = await import('./main.js');
	await run();
} else {
	process.stderr.write(`newsreader: needs Node.js 20.19, or 22.2 or newer, but this is ${process.versions.node}\n`);
	process.exitCode = 1;
}
