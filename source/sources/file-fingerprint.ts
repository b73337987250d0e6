import {statSync, type Stats} from 'node:fs';
import fs from 'node:fs/promises';
import {performance} from 'node:perf_hooks';
import {logError} from '../debug/log-error.js';
import {type Fingerprint} from '../library/store/fingerprint.js';

/** If reading the times of a file takes longer than this, in milliseconds, the disk is slow: many such reads would delay key presses. */
const slowStatTime = 4;

/** After a slow file, the times of this many files are read asynchronously, which takes ten times as long on a fast disk. Then a synchronous read is tried again. */
const asyncStatCount = 64;

let asyncStatsLeft = 0;

const statsOf = async (file: string): Promise<Stats | undefined> => {
	if (asyncStatsLeft > 0) {
		asyncStatsLeft--;
		return fs.stat(file);
	}

	const start = performance.now();
	const stats = statSync(file, {throwIfNoEntry: false});
	asyncStatsLeft = performance.now() - start > slowStatTime ? asyncStatCount : 0;
	return stats;
};

/** Reads the fingerprint of a file; `undefined` if it does not exist or may not be read. */
export const readFingerprint = async (file: string): Promise<Fingerprint | undefined> => {
	try {
		const stats = await statsOf(file);
		return stats && {size: stats.size, modifiedAt: stats.mtimeMs, changedAt: stats.ctimeMs};
	} catch (error) {
		logError(`stat ${file}`, error);
		return undefined;
	}
};
