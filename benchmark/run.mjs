// `npm run bench [-- rounds]`, after a build: how long a reader waits for the program, beside Node's own start and the
// readers that are installed. Medians of (by default) nine rounds; figures of one run may be compared, no others. Linux.
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
