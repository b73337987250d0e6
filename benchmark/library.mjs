// Waits for the library of the program.
import {readdirSync, statSync} from 'node:fs';
import path from 'node:path';
import {performance} from 'node:perf_hooks';
import {setTimeout as wait} from 'node:timers/promises';
import {sum} from './numbers.mjs';

/** In milliseconds. The library is complete if its files have not grown for so long. */
const stillFor = 500;

/** In milliseconds. If the library is not complete within this time, waiting fails. */
const patience = 30_000;

const sizeOf = folder => {
	try {
		return sum(readdirSync(folder).map(name => statSync(path.join(folder, name)).size));
	} catch {
		return 0;
	}
};

/** Waits until the program has kept all articles in its library, which lasts longer than the analysis. */
export async function libraryWritten(folder) {
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

	throw new Error(`the program kept nothing in ${folder}`);
}
