import {statSync, type Stats} from 'node:fs';
import fs from 'node:fs/promises';
import {performance} from 'node:perf_hooks';

/** By what a file shows that it has changed. */
export type FileFingerprint = {
	/** In bytes. */
	readonly size: number;
	/** When it was changed, as it says itself, in milliseconds. */
	readonly modifiedAt: number;
	/** When it or what is known of it was changed, as the system says: a copy may have the time of another. */
	readonly changedAt: number;
};

/** A disk that takes longer to tell of a file, in milliseconds, is far away: asked for many files it would hold up the keys. */
const slowStatTime = 4;

/** So many files after a slow one are asked for beside the keys. Then it is tried again, because that takes ten times as long where the disk is near. */
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

/** The stamp of a file as it is now; `undefined` for what is not there, or lies where nobody may look. */
export const readFingerprint = async (file: string): Promise<FileFingerprint | undefined> => {
	try {
		const stats = await statsOf(file);
		return stats && {size: stats.size, modifiedAt: stats.mtimeMs, changedAt: stats.ctimeMs};
	} catch {
		return undefined;
	}
};

/** Whether a file has not changed. */
export const isSameFingerprint = (a: FileFingerprint, b: FileFingerprint): boolean => a.size === b.size && a.modifiedAt === b.modifiedAt && a.changedAt === b.changedAt;
