// Draws a picture of the real program, after a build.
//
//   node scripts/screenshot.mjs [--size 120x36] [--keys 'jj<enter>]]'] [--background dark|light] [--colors 24bit|256|16|none]
//     [--output FILE.svg] [-- argument of the program …]
import {writeFileSync} from 'node:fs';
import process from 'node:process';
import {parseArgs} from 'node:util';
import {drawStill} from './pictures/draw-still.mjs';

const {values: {output, ...options}, positionals} = parseArgs({
	allowPositionals: true,
	options: {
		size: {type: 'string'},
		keys: {type: 'string'},
		background: {type: 'string'},
		colors: {type: 'string'},
		output: {type: 'string', default: 'screen.svg'},
	},
});

writeFileSync(output, await drawStill({...options, arguments: positionals.length > 0 ? positionals : undefined}));
// The pseudo-terminal keeps the process alive.
// eslint-disable-next-line unicorn/no-process-exit
process.exit();
