// What the program keeps on disk of a folder that it has read.
import {readdirSync, statSync} from 'node:fs';
import path from 'node:path';
import {performance} from 'node:perf_hooks';
import {setTimeout as wait} from 'node:timers/promises';
import {sum} from './numbers.mjs';

/** In milliseconds: what has not grown for so long is whole … */
const stillFor = 500;

/** … and what is not there by then never will be. */
const patience = 30_000;

const sizeOf = folder => {
	try {
		return sum(readdirSync(folder).map(name => statSync(path.join(folder, name)).size));
	} catch {
		return 0;
	}
};

/** Waits until the program has written down what it knows, which it does when all is counted and a while has passed. */
export async function shelfWritten(cache) {
	const folder = path.join(cache, 'newsreader/shelves');
	const until = performance.now() + patience;
	for (let last = 0, since = 0; performance.now() < until;) {
		const size = sizeOf(folder);
		if (size !== last) {
			last = size;
			since = performance.now();
		} else if (size > 0 && performance.now() - since > stillFor) {
			return;
		}

		// eslint-disable-next-line no-await-in-loop -- Time must pass.
		await wait(50);
	}

	throw new Error(`nothing was kept in ${folder}`);
}
