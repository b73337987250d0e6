#!/usr/bin/env node
import process from 'node:process';

// What is imported below an older Node cannot even parse, so this comes first, in words that it understands.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major > 20 || (major === 20 && minor >= 19)) {
	const {run} = await import('./main.js');
	await run();
} else {
	process.stderr.write(`newsreader: needs Node.js 20.19 or newer, and this is ${process.versions.node}\n`);
	process.exitCode = 1;
}
