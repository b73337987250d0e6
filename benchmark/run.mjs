// `npm run bench [-- rounds]` measures how long a user waits for the program, compared with the start of Node.js and with other
// installed readers. Run it after a build, on Linux. It prints medians of nine rounds (by default). Compare only figures of
// the same run.
import process from 'node:process';
import {measureKeys} from './keys.mjs';
import {measureLong} from './long.mjs';
import {measureMany} from './many.mjs';
import {mustRows} from './musts.mjs';
import {printTable} from './numbers.mjs';
import {machine} from './processes.mjs';
import {measureStart} from './start.mjs';
import {makeWorkplace} from './workplace.mjs';

const rounds = Number(process.argv[2] ?? 9);
const folder = makeWorkplace();
console.log(machine());
const start = await measureStart(folder, rounds);
const keys = await measureKeys(folder, rounds);
const long = await measureLong(folder, rounds);
const many = await measureMany(folder, rounds);
printTable(`All of it, at 120x40, ${rounds === 1 ? 'one round' : `medians of ${rounds} rounds`}`, ['', 'must', 'measured'], mustRows({
	start, keys, many, long,
}));
